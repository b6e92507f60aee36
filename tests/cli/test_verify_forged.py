"""Somebody who means harm prepares what is presented, and the answer says what it is."""

import resource
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from kokoma_cli.domain import codes
from kokoma_cli.intake import codes_in_pictures
from kokoma_cli.signing import inspection
from tests.cli.test_verify import (
    MUELLER,
    PAGE,
    WEISS,
    code_of,
    erase_weiss,
    sheet,
    token_of,
    town,
)
from tests.conftest import Office
from tests.paper import as_file, photographed, stack, with_code
from tests.signing import revisions
from tests.signing.offices import CITY, made
from tests.signing.offices import PASSPHRASE as SEAL_PASSPHRASE

__all__ = ["town"]

EVIL = "https://www.stadt-bamberg.example.evil.example/pruefen"
NOW = datetime.now(UTC).replace(microsecond=0)
YEAR = timedelta(365)


def in_circles(levels: int) -> bytes:
    """A PDF whose form has a field with two fields in it, which are one, with two fields in it …"""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[10 0 R]>>>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        10 + levels: b"<</T(z)/FT/Tx>>",
    }
    for level in range(10, 10 + levels):
        objects[level] = b"<</T(a%d)/Kids[%d 0 R %d 0 R]>>" % (level, level + 1, level + 1)
    pdf, table = b"%PDF-1.4\n%/ByteRange\n", b"xref\n0 1\n0000000000 65535 f \n"
    for number, content in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(pdf))
        pdf += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return pdf + table + end % (max(objects) + 1, len(pdf))


def sealed_sheet(town: Office) -> Path:
    """The single file of a third certificate, which is sealed."""
    Path("siegel.p12").write_bytes(made(valid=(NOW - YEAR, NOW + YEAR)).file)
    Path("siegel.txt").write_text(SEAL_PASSPHRASE, encoding="utf-8")
    town.people("Bo Ek")
    town.earns("Bo")
    town("certify Bo --passphrase-file pw --seal siegel.p12 --seal-passphrase-file siegel.txt")
    return sheet("KOKOMA-2024-003")


def sealed_scan(valid: tuple[datetime, datetime] = (NOW - YEAR, NOW + YEAR)) -> bytes:
    """A scan that somebody has sealed."""
    import pikepdf

    Path("scan.pdf").write_bytes(stack(photographed(sheet())))
    file = BytesIO()
    with pikepdf.open("scan.pdf") as scanned:
        scanned.save(file)
    pdf = file.getvalue()
    return revisions.signed_again(pdf, made(valid=valid, self_signed=True).file, SEAL_PASSPHRASE)


def test_a_seal_that_takes_for_ever_is_not_waited_for(
    town: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspection, "_PATIENCE", 2.0)
    Path("kreis.pdf").write_bytes(in_circles(26))
    assert Path("kreis.pdf").stat().st_size < 3_000
    begun = time.monotonic()
    found = town.json("verify kreis.pdf", code=8)
    assert time.monotonic() - begun < 15
    assert found["seal"]["state"] == "unreadable"
    assert (found["result"], found["reasons"]) == ("changed", ["seal_unreadable", "file_unknown"])
    assert "lässt sich nicht lesen" in town("verify kreis.pdf", code=8).out


def test_a_form_that_is_followed_in_time_says_the_same(town: Office) -> None:
    Path("kreis.pdf").write_bytes(in_circles(5))
    assert town.json("verify kreis.pdf", code=8)["seal"]["state"] == "unreadable"


def test_the_sealed_file_is_valid_and_the_seal_is_named(town: Office) -> None:
    file = sealed_sheet(town)
    found = town.json("verify", str(file))
    assert (found["result"], found["reasons"], found["medium"]) == ("valid", ["same_file"], "file")
    assert (found["seal"]["state"], found["seal"]["signer"]) == ("intact", CITY)
    assert CITY in town("verify", str(file)).out


@pytest.mark.long
def test_whatever_is_appended_to_a_sealed_file_is_told(town: Office) -> None:
    pdf = sealed_sheet(town).read_bytes()
    Path("mehr.pdf").write_bytes(revisions.revised(pdf, revisions.other_words))
    found = town.json("verify mehr.pdf", code=8)
    assert (found["result"], found["seal"]["state"]) == ("changed", "appended")
    assert found["seal"]["changed"] == ["pages"]
    answer = " ".join(town("verify mehr.pdf", code=8).out.split())
    assert "Anders als in der gesiegelten Datei: was auf den Seiten steht." in answer
    mallory = made("P-384", "Mallory", self_signed=True)
    Path("noch.pdf").write_bytes(revisions.signed_again(pdf, mallory.file, SEAL_PASSPHRASE))
    answer = " ".join(town("verify noch.pdf", code=8).out.split())
    assert "Später kam noch eine Unterschrift dazu" in answer
    assert f"Elektronisches Siegel: {CITY}" in answer
    Path("ohne.pdf").write_bytes(revisions.revised(pdf, revisions.no_seal))
    assert town.json("verify ohne.pdf", code=8)["seal"]["removed"]
    assert "verbirgt das Siegel" in town("verify ohne.pdf", code=8).out


@pytest.mark.parametrize("key", ["", "--key netz/index.html"])
def test_a_scan_that_is_not_as_it_was_sealed_is_not_valid(town: Office, key: str) -> None:
    """Not even with a genuine code on it, which makes any other scan valid."""
    town("publish netz")
    pdf = sealed_scan()
    Path("scan.pdf").write_bytes(pdf)
    found = town.json(f"verify scan.pdf {key}")
    assert (found["result"], found["seal"]["state"]) == ("valid", "intact")
    flipped = bytearray(pdf)
    flipped[pdf.index(b"/MediaBox") - 1] ^= 0x20
    genuine = "genuine_by_page" if key else "genuine_code"
    for content, reason in ((pdf + b"\n", "seal_appended"), (bytes(flipped), "seal_broken")):
        Path("scan.pdf").write_bytes(content)
        found = town.json(f"verify scan.pdf {key}", code=8)
        assert (found["result"], found["reasons"]) == ("changed", [reason, genuine])
        assert town(f"verify scan.pdf {key}", code=8).out.startswith("Nicht echt:")


def test_a_seal_of_a_time_when_it_was_not_valid_is_told(town: Office) -> None:
    Path("scan.pdf").write_bytes(sealed_scan((NOW - 3 * YEAR, NOW - 2 * YEAR)))
    found = town.json("verify scan.pdf")
    assert (found["seal"]["state"], found["seal"]["in_time"]) == ("intact", False)
    answer = " ".join(town("verify scan.pdf").out.split())
    assert "Als gesiegelt wurde, galt das Zertifikat des Siegels nicht." in answer


def test_every_medium_is_called_what_it_is(town: Office) -> None:
    """What is genuine is the code; only of the very file that was issued more is said."""
    Path("scan.pdf").write_bytes(stack(photographed(sheet())))
    Path("foto.jpg").write_bytes(as_file(photographed(sheet()), "JPEG"))
    for medium, presented, reason in (
        ("scan", "scan.pdf", "genuine_code"),
        ("photo", "foto.jpg", "genuine_code"),
        ("text", code_of(), "genuine_code"),
        ("file", str(sheet()), "same_file"),
        ("number", WEISS, "registered"),
    ):
        found = town.json("verify", presented)
        assert (found["medium"], found["reasons"]) == (medium, [reason])
        answer = " ".join(town("verify", presented).out.split())
        by_code = answer.startswith("Der Prüfcode ist echt")
        assert by_code == (reason == "genuine_code")
        assert by_code == ("Echt ist das Blatt nur, wenn genau das darauf steht:" in answer)
        assert (medium == "scan") == ("Diese PDF-Datei ist ein Bild" in answer)


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_a_page_that_nobody_can_read_is_not_as_good_as_its_neighbours(
    town: Office, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Such as one whose code was blackened; but the back of a sheet has nothing to say."""
    monkeypatch.setattr(codes_in_pictures, "_PATIENCE", 1)
    forged = photographed(sheet(WEISS))
    ImageDraw.Draw(forged).rectangle(
        (0, forged.height * 3 // 4, forged.width, forged.height), fill="black"
    )
    back = Image.new("RGB", forged.size, (250, 249, 246))
    ImageDraw.Draw(back).text((300, 300), "kaum zu sehen", fill=(238, 238, 236))
    Path("stapel").write_bytes(stack(photographed(sheet(MUELLER)), back, forged, kind=kind))
    found = town.json("verify stapel", code=8)
    assert found["result"] == "unreadable"
    assert [(each["page"], each["result"]) for each in found["sheets"]] == [
        (1, "valid"),
        (3, "unreadable"),
    ]
    assert (found["pages_without_code"], found["blank_pages"]) == ([3], [2])
    answer = " ".join(town("verify stapel", code=8).out.split())
    assert answer.startswith("2 Blätter geprüft: eines mit echtem Prüfcode, eines nicht lesbar.")
    assert "Nicht lesbar: Seite 3." in answer


def test_a_code_that_leads_elsewhere_was_made_by_somebody_else(town: Office) -> None:
    """What it says is signed, where it leads is not."""
    evil = codes.text_of(EVIL, token_of())
    Path("foto.png").write_bytes(as_file(with_code(evil)))
    for presented in (evil, "foto.png"):
        found = town.json("verify", presented, code=8)
        assert (found["result"], found["reasons"]) == ("changed", ["other_page", "genuine_code"])
        assert found["sheets"][0]["address"] == EVIL
        answer = town("verify", presented, code=8).out
        assert EVIL in "".join(answer.split())
    town("publish netz")
    found = town.json("verify foto.png --key netz/index.html", code=8)
    assert (found["result"], found["reasons"][0]) == ("unknown", "page_unproven")


def test_a_strange_address_does_nothing_at_the_screen_and_looks_like_none_of_ours(
    town: Office,
) -> None:
    strange = PAGE.replace("stadt", "st\u0430dt") + "\x1b[2J" + "x" * 500
    answer = town("verify", codes.text_of(strange, token_of()), code=8).out
    assert "st%D0%B0dt-bamberg.example/pruefen%1B" in "".join(answer.split())
    assert "\x1b" not in answer
    assert "x" * 200 not in "".join(answer.split())


def test_an_earlier_address_of_our_own_is_as_good(town: Office) -> None:
    own = code_of()
    town("settings set verify_page https://neu.bamberg.example/echt")
    moved = codes.text_of("https://neu.bamberg.example/echt", token_of())
    for text in (own, moved, own.replace("#", "/#"), own.partition("#")[2]):
        assert town.json("verify", text)["result"] == "valid"
    assert town.json("verify", codes.text_of(EVIL, token_of()), code=8)["result"] == "changed"


def test_of_an_erased_person_the_address_is_that_of_the_others(town: Office) -> None:
    own, evil = code_of(), codes.text_of(EVIL, token_of())
    erase_weiss(town)
    town("settings set verify_page https://neu.bamberg.example/echt")
    assert town.json("verify", own)["reasons"] == ["genuine_code", "erased"]
    assert town.json("verify", evil, code=8)["reasons"][0] == "other_page"


def test_a_void_sheet_with_another_address_names_nobody_it_should_not(town: Office) -> None:
    evil = codes.text_of(EVIL, token_of())
    town('participant rename Weiß "Julia Weiß" --yes --passphrase-file pw')
    answer = town("verify", evil, code=8)
    assert "neue Bescheinigung" in answer.out
    assert "Weiß" not in answer.both + town("--json verify", evil, code=8).both


def test_who_writes_does_not_wait_for_a_stack_that_is_read(
    town: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While pages are looked at, the register is nobody's."""
    from kokoma_cli.workflows import verify

    Path("stapel.pdf").write_bytes(stack(photographed(sheet(WEISS)), photographed(sheet(MUELLER))))
    begun: list[int] = []
    look = verify._codes

    def slow(*given: object, **options: object) -> object:
        def told(page: int, of: int) -> None:
            begun.append(page)
            done = subprocess.run(
                [sys.executable, "-m", "kokoma_cli", "participant", "add", f"Neu {page}"],
                capture_output=True,
                timeout=60,
                check=False,
            )
            assert done.returncode == 0, done.stderr

        witness, content, _ = given
        return look(witness, content, told, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(verify, "_codes", slow)
    assert town.json("verify stapel.pdf")["result"] == "valid"
    assert begun == [1, 2]


@pytest.mark.parametrize(("mode", "transparent"), [("RGBA", False), ("P", True), ("I;16", False)])
@pytest.mark.long
@pytest.mark.skipif(not hasattr(resource, "RUSAGE_CHILDREN"), reason="tells no memory")
def test_a_large_picture_takes_little_memory(tmp_path: Path, mode: str, transparent: bool) -> None:
    """A file of half a megabyte that unpacks to a hundred million dots."""
    large = tmp_path / "large.png"
    picture = Image.new(mode, (10_400, 10_400))
    if transparent:
        picture.info["transparency"] = 1
    picture.save(large)
    program = (
        "import resource, sys; from kokoma_cli.intake.codes_in_pictures import texts_in;"
        "assert texts_in(open(sys.argv[1], 'rb').read()) == [];"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(large)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 800
