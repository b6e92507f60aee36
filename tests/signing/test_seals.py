"""A sealed file says whose it is, and whatever is done to it afterwards is told."""

import asyncio
import random
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kokoma_cli.errors import BadInput, Unusable
from kokoma_cli.rendering.certificates import draw, sheet
from kokoma_cli.rendering.kinds import kind
from kokoma_cli.signing import sealer, seals
from kokoma_cli.signing.sealer import Words
from kokoma_cli.signing.seals import SealReport, inspect
from tests.rendering.sheets import content, course
from tests.signing import revisions
from tests.signing.offices import CA, CITY, MOMENT, PASSPHRASE, Made, Sort, made

WORDS = Words("Siegel", "Elektronisches Siegel: Stadt Bamberg", "Unverändert", "Bamberg")
DAY = timedelta(1)


@lru_cache
def plain(pages: int = 1) -> bytes:
    courses = [course(number) for number in range(24 if pages == 2 else 5)]
    return draw(sheet(content(courses), kind("bescheinigung"), Path())).file


@lru_cache
def sealed(
    sort: Sort = "P-256", pages: int = 1, name: str = CITY, self_signed: bool = False
) -> bytes:
    office = made(sort, name, self_signed=self_signed)
    pdf = plain(pages)
    return pdf + opened(office).tail(pdf, MOMENT, WORDS)


def opened(office: Made) -> sealer.Sealer:
    return sealer.opened(office.file, PASSPHRASE, MOMENT, "siegel.p12")


def report(pdf: bytes) -> SealReport:
    found = inspect(pdf)
    assert found is not None
    return found


def refused(office: Made, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(BadInput) as error:
        sealer.opened(office.file, passphrase, MOMENT, "siegel.p12")
    assert error.value.values["file"] == "siegel.p12"
    return error.value.key


@pytest.mark.parametrize("sort", ["P-256", "P-384", "RSA-3072"])
@pytest.mark.parametrize("pages", [1, 2])
def test_a_sealed_file_says_whose_it_is_and_that_nothing_was_changed(
    sort: Sort, pages: int
) -> None:
    found = report(sealed(sort, pages))
    assert found.intact
    assert (found.name, found.organisation, found.issuer) == (CITY, CITY, CA)
    assert (found.sealed_at, found.in_time, found.may_seal) == (MOMENT, True, True)
    assert (
        found.algorithm
        == {
            "P-256": "ECDSA P-256, SHA-256",
            "P-384": "ECDSA P-384, SHA-384",
            "RSA-3072": "RSA 3072, SHA-384",
        }[sort]
    )
    certificate = made(sort).certificate
    assert found.serial == f"{certificate.serial_number:X}"
    assert found.standing == "unknown"
    assert (found.changed, found.appended, found.others, found.removed) == ((), 0, 0, False)


def test_a_file_without_a_seal_says_nothing() -> None:
    assert inspect(plain()) is None
    assert inspect(b"") is None


def test_what_was_there_before_the_seal_is_the_same_bytes() -> None:
    assert sealed().startswith(plain())
    pieces = draw(sheet(content(), kind("bescheinigung"), Path())).pieces
    tail = opened(made()).tail(b"".join(pieces), MOMENT, WORDS)
    assert report(b"".join((*pieces, tail))).intact
    # Title, author and dates are the certificate's.
    before, after = (PdfFileReader(BytesIO(pdf)) for pdf in (plain(), sealed()))
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    assert after.trailer["/Info"] == before.trailer["/Info"]
    assert after.trailer["/ID"][0] == before.trailer["/ID"][0]
    assert after.trailer["/ID"][1] != before.trailer["/ID"][1]


def test_pyhanko_itself_finds_the_seal_valid_and_allowing_no_change() -> None:
    office = made("RSA-3072")
    (seal,) = PdfFileReader(BytesIO(sealed("RSA-3072"))).embedded_signatures
    context = ValidationContext(
        trust_roots=list(load_certs_from_pemder_data(office.root)), allow_fetching=False,
        moment=MOMENT, best_signature_time=MOMENT,
    )  # fmt: skip
    status = asyncio.run(async_validate_pdf_signature(seal, context))
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert seal.docmdp_level is not None
    assert seal.docmdp_level.name == "NO_CHANGES"
    assert seal.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    # PAdES wants the time in the dictionary, and there only (EN 319 142-1, 6.3).
    attributes = {each["type"].native for each in seal.signer_info["signed_attrs"]}
    assert attributes == {"content_type", "message_digest", "signing_certificate_v2"}


@pytest.mark.skipif(
    shutil.which("pdfsig") is None, reason="needs pdfsig of poppler, a second reader"
)
@pytest.mark.parametrize("sort", ["P-256", "RSA-3072"])
def test_another_reader_finds_the_seal_valid(sort: Sort, tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    file.write_bytes(sealed(sort))
    told = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert CITY in told


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf, which looks at every object")
@pytest.mark.parametrize("pages", [1, 2])
def test_the_sealed_file_is_a_sound_pdf(pages: int, tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    file.write_bytes(sealed(pages=pages))
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_those_who_listen_hear_of_the_seal_once_at_the_end() -> None:
    root = PdfFileReader(BytesIO(sealed())).root
    last = root["/StructTreeRoot"]["/K"][0]["/K"][-1]
    assert (last["/S"], last["/Alt"]) == ("/Form", WORDS.spoken)
    field = last["/K"]["/Obj"]
    assert field["/TU"] == WORDS.spoken
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    keys = [int(numbers[at]) for at in range(0, len(numbers), 2)]
    assert keys == sorted(set(keys))
    assert numbers[2 * keys.index(field["/StructParent"]) + 1] == last


# --- certificate files of no use


def test_a_file_that_could_not_make_a_seal_that_holds_is_refused_with_the_reason() -> None:
    year = 365 * DAY
    assert refused(made(), "falsch") == "seals.wrong_passphrase"
    assert refused(made(), "") == "seals.wrong_passphrase"
    assert refused(made(with_key=False)) == "seals.no_key"
    assert refused(made(valid=(MOMENT - year, MOMENT - DAY))) == "seals.expired"
    assert refused(made(valid=(MOMENT + DAY, MOMENT + year))) == "seals.too_early"
    assert refused(made(signs=False)) == "seals.not_for_signing"
    assert refused(made("RSA-1024")) == "seals.too_short"
    assert refused(made("Ed25519")) == "seals.no_way"
    pem = made().certificate.public_bytes(Encoding.PEM)
    for other in (pem, b"", b"%PDF-1.7", b"0\x82\x05\x00" + pem):
        assert refused(made()._replace(file=other)) == "seals.no_p12"
    assert refused(made()._replace(file=made().file[:-40])) == "seals.wrong_passphrase"


def test_the_sealer_knows_whose_the_seal_is() -> None:
    office = opened(made())
    assert (office.name, office.organisation, office.self_signed) == (CITY, CITY, False)
    assert office.valid_until.date() == (MOMENT + 365 * DAY).date()
    assert opened(made(self_signed=True)).self_signed


def test_without_the_extra_the_sentence_names_it_and_unsealed_files_need_none() -> None:
    with patch.object(seals, "is_installed", return_value=False):
        with pytest.raises(seals.Missing):
            sealer.opened(made().file, PASSPHRASE, MOMENT, "siegel.p12")
        with pytest.raises(seals.Missing):
            inspect(sealed())
        assert inspect(plain()) is None


def test_signatures_of_different_length_all_find_room() -> None:
    office = opened(made("P-256"))
    tails = [office.tail(plain(), MOMENT, WORDS) for _ in range(40)]
    assert all(report(plain() + tail).intact for tail in tails)


# --- who stands behind it


def test_a_chain_is_believed_only_if_its_root_is_given() -> None:
    pdf = sealed()
    trusted = inspect(pdf, [made().root])
    assert trusted is not None
    assert trusted.standing == "trusted"
    stranger = inspect(
        pdf,
        [made("P-384", "Fremde Stadt", self_signed=True).certificate.public_bytes(Encoding.DER)],
    )
    assert stranger is not None
    assert stranger.standing == "unknown"


def test_a_certificate_made_at_home_is_told_as_such() -> None:
    found = report(sealed(self_signed=True))
    assert found.intact
    assert found.standing == "self_signed"


def test_a_seal_of_a_time_when_the_certificate_was_not_valid_is_told() -> None:
    late = MOMENT + 800 * DAY
    pdf = plain() + opened(made()).tail(plain(), late, WORDS)
    found = report(pdf)
    assert found.intact
    assert (found.in_time, found.sealed_at) == (False, late)


# --- attacks


def test_anything_appended_breaks_the_seal() -> None:
    for more in (b"\n", b" ", b"%%EOF\n", b"0" * 2_000):
        found = report(sealed() + more)
        assert not found.intact
        assert found.holds
        assert found.appended == len(more)
        assert found.name == CITY


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (revisions.other_words, "pages"),
        (revisions.a_note, "notes"),
        (revisions.one_more_page, "number_of_pages"),
    ],
)
def test_what_a_later_revision_changes_is_named(change: Any, told: str) -> None:
    found = report(revisions.revised(sealed(), change))
    assert not found.intact
    assert found.holds
    assert found.changed == (told,)
    assert found.appended > 100
    assert (found.name, found.removed) == (CITY, False)


def test_another_title_is_named() -> None:
    found = report(revisions.another_title(sealed()))
    assert not found.intact
    assert found.changed == ("metadata",)


def test_a_seal_that_was_hidden_is_found() -> None:
    found = report(revisions.revised(sealed(), revisions.no_seal))
    assert not found.intact
    assert found.removed
    assert found.name == CITY
    assert {"fields", "notes"} <= set(found.changed)


def test_a_seal_cut_off_leaves_the_file_without_one() -> None:
    assert inspect(sealed()[: len(plain())]) is None
    half = inspect(sealed()[:-200])
    assert half is not None
    assert not half.intact


def test_somebody_elses_seal_on_top_does_not_take_the_place_of_the_first() -> None:
    mallory = made("P-384", "Mallory", self_signed=True)
    words = revisions.revised(sealed(), revisions.other_words)
    for below in (sealed(), words):
        found = report(revisions.signed_again(below, mallory.file, PASSPHRASE))
        assert not found.intact
        assert (found.name, found.others) == (CITY, 1)


def test_a_file_sealed_anew_by_somebody_else_is_somebody_elses() -> None:
    found = report(sealed("P-384", 1, "Mallory", True))
    assert found.intact
    assert (found.name, found.standing) == ("Mallory", "self_signed")


def test_a_changed_byte_anywhere_else_than_in_its_own_place_breaks_the_seal() -> None:
    pdf = sealed()
    place = re.search(rb"/Contents<([0-9a-f]+)>>>", pdf)
    assert place is not None
    chance = random.Random(4)
    positions = [
        at for at in chance.sample(range(len(pdf)), 250) if not place.start(1) <= at < place.end(1)
    ]
    positions += [*range(len(plain()), len(plain()) + 400, 3), *range(len(pdf) - 60, len(pdf))]
    for at in positions:
        other = pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]
        found = inspect(other)
        assert found is None or not found.intact, at
    page = pdf.index(b" TJ" if b" TJ" in pdf else b"]TJ")
    assert report(pdf[: page - 3] + b"0" + pdf[page - 2 :]).fault == "altered"


def test_nothing_can_be_hidden_where_the_seal_is_not_looking() -> None:
    pdf = sealed()
    found = re.search(rb"/ByteRange\[0 (\d+) (\d+) (\d+)\]( *)", pdf)
    assert found is not None
    before, after, rest = (int(found[at]) for at in (1, 2, 3))
    # In the room that the seal does not need.
    assert report(pdf[: after - 9] + b"deadbeef" + pdf[after - 1 :]).fault == "gap"
    assert report(pdf[: after - 9] + b"/Evil 1 " + pdf[after - 1 :]).fault in ("gap", "unreadable")

    def with_range(*numbers: int) -> SealReport:
        new = b"/ByteRange[%s]" % b" ".join(b"%d" % each for each in numbers)
        return report(pdf[: found.start()] + new.ljust(len(found[0])) + pdf[found.end() :])

    for numbers in (
        (0, before, after + 8, rest - 8), (0, before - 8, after, rest), (8, before - 8, after, rest),
        (0, before, after, rest - 1), (0, before, after, rest + 1), (0, before, after, 0),
        (0, before), (0, before, after, rest, 0, 0), (0, before, after, -rest), (),
    ):  # fmt: skip
        assert not with_range(*numbers).intact
    assert with_range(0, before, after + 8, rest - 8).fault == "gap"


def test_a_seal_emptied_or_torn_out_is_no_seal_that_holds() -> None:
    pdf = sealed()
    place = re.search(rb"/Contents<([0-9a-f]+)>>>", pdf)
    assert place is not None
    for instead in (b"0" * len(place[1]), b"f" * len(place[1]), b" " * len(place[1])):
        assert not report(pdf[: place.start(1)] + instead + pdf[place.end(1) :]).intact
    for old, new in (
        (b"/ByteRange", b"/ByteRangf"),
        (b"/Contents<", b"/Contentz<"),
        (b"/V ", b"/W "),
    ):
        at = pdf.rindex(old)
        found = inspect(pdf[:at] + new + pdf[at + len(old) :])
        assert found is None or not found.intact


def test_a_seal_whose_names_are_spelt_out_is_a_seal() -> None:
    """Letters of a name may be written as numbers; readers take them, so we must not overlook one."""
    pdf = sealed()
    found = re.search(rb"/ByteRange(\[[\d ]+\]) {4}", pdf)
    assert found is not None
    for name in (
        b"/Byte#52ange",
        b"/#42yteRange",
        b"/ByteRa#6Ege",
        b"/ByteRa#6ege",
        b"/B#79t#65Range",
    ):
        spelt = name + found[1]
        other = pdf[: found.start()] + spelt.ljust(len(found[0])) + pdf[found.end() :]
        assert len(other) == len(pdf)
        assert report(other).fault == "altered", name


def test_a_seal_that_came_out_too_large_is_not_put_into_the_file() -> None:
    office = opened(made())
    with pytest.raises(Unusable) as refused:
        replace(office, _room=office._room - 64).tail(plain(), MOMENT, WORDS)
    assert refused.value.key == "seals.too_large"


def test_a_seal_of_another_file_does_not_fit() -> None:
    other = draw(
        sheet(content(name="Eva Beispiel", family="Beispiel"), kind("bescheinigung"), Path())
    ).file
    assert not report(other + sealed()[len(plain()) :]).intact
    place = re.compile(rb"(?<=/Contents<)[0-9a-f]+(?=>>>)")
    # The same certificate, so that both seals are of the same length.
    office = opened(made("RSA-3072", CITY, self_signed=False))
    foreign = place.search(other + office.tail(other, MOMENT, WORDS))
    assert foreign is not None
    assert report(place.sub(foreign[0], sealed("RSA-3072"))).fault == "altered"


def test_a_seal_by_broken_means_is_told() -> None:
    weak = replace(opened(made()), _digest="sha1")
    assert report(plain() + weak.tail(plain(), MOMENT, WORDS)).fault == "weak"
    with patch.object(sealer, "_LEAST_RSA", 1024):
        short = opened(made("RSA-1024"))
    assert report(plain() + short.tail(plain(), MOMENT, WORDS)).fault == "weak"


def test_whatever_is_prepared_there_is_an_answer() -> None:
    hostile = (
        b"/ByteRange", b"%PDF-1.7\n/ByteRange[0 1 2 3]%%EOF", b"%%EOF" * 500 + b"/ByteRange",
        sealed()[1_000:], sealed()[len(plain()) :], sealed().replace(b"endobj", b"endobk"),
        sealed().replace(b"/Size", b"/Sizf"), sealed() + sealed(), sealed() + sealed()[len(plain()) :],
        sealed().replace(b"%d 0 R" % 1, b"%d 0 R" % 8),
    )  # fmt: skip
    for pdf in hostile:
        assert not report(pdf).intact
