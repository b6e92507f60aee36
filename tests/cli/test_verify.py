"""Somebody presents a sheet, a photo, a file or a number, and wants to know whether it is ours."""

import hashlib
import random
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

from kokoma_cli.domain import codes
from kokoma_cli.signing import keys, tokens
from tests.conftest import Office
from tests.paper import MISHAPS, as_file, photographed, stack, with_code

PASSPHRASE = "Sieben Zwerge im Rokokosaal"
PAGE = "https://www.stadt-bamberg.example/pruefen"
WEISS, MUELLER = "KOKOMA-2024-002", "KOKOMA-2024-001"

_folder: dict[str, bytes] = {}


@pytest.fixture
def town(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office that has issued two certificates with codes, in single files and one for the printer."""
    monkeypatch.setattr(keys, "ROUNDS", 1)
    if not _folder:
        Path("pw").write_text(PASSPHRASE, encoding="utf-8")
        office(f"key new --page {PAGE} --passphrase-file pw")
        office.people("Dr. Jürgen Weiß", "Anna Müller")
        for course in ("P1", "P2", "P3", "P4", "V1"):
            office(f"attend {course} --all")
        office('settings set issuer "Stadt Bamberg"')
        office("certify --all --print druck.pdf --passphrase-file pw")
        for file in office.folder.rglob("*"):
            if file.is_file() and "kokoma-backup" not in file.parts:
                _folder[str(file.relative_to(office.folder))] = file.read_bytes()
    for name, content in _folder.items():
        place = office.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        place.chmod(0o600)
    return office


def sheet(number: str = WEISS) -> Path:
    """The single file of a certificate."""
    (found,) = Path("Bescheinigungen").rglob(f"{number}*.pdf")
    return found


def code_of(number: str = WEISS) -> str:
    with closing(sqlite3.connect("kokoma.db")) as db:
        ((text,),) = db.execute(
            "SELECT json_extract(content, '$.code') FROM certificates WHERE number = ?", (number,)
        ).fetchall()
    return str(text)


def token_of(number: str = WEISS) -> bytes:
    apart = codes.taken_apart(code_of(number))
    assert apart
    return apart.token


def key_of(office: Office) -> keys.SecretKey:
    (file,) = office.folder.glob("*.key")
    return keys.opened(file.read_bytes(), PASSPHRASE)


def signed_anew(key: keys.SecretKey, **otherwise: object) -> str:
    """The code of somebody who has this key and says something else than the office."""
    said = replace(tokens.read(token_of()).said, **otherwise)  # type: ignore[arg-type]
    return codes.text_of(PAGE, tokens.sign(said, key.kid, key.signing))


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content)))


def test_a_photo_of_a_sheet_is_answered_with_what_was_signed(town: Office) -> None:
    photographed(sheet()).save("foto.jpg", quality=80)
    answer = town("verify foto.jpg").out
    for line in ("Dr. Jürgen Weiß", "57 Stunden", WEISS, "26. März 2024", "wenn genau das darauf"):
        assert "".join(line.split()) in "".join(answer.split())
    found = town.json("verify foto.jpg")
    assert (found["result"], found["number"], found["name"]) == ("valid", WEISS, "Dr. Jürgen Weiß")
    assert found["sheets"][0]["key"]["state"] == "current"


@pytest.mark.parametrize("mishap", ["turned by seven degrees", "from the side", "in a dark room"])
def test_a_bad_photo_of_a_real_sheet_is_good_enough(town: Office, mishap: str) -> None:
    MISHAPS[mishap](photographed(sheet())).save("foto.jpg", quality=40)
    assert town.json("verify foto.jpg")["number"] == WEISS


def test_the_file_that_was_issued_is_known_by_every_byte(town: Office) -> None:
    found = town.json("verify", str(sheet()))
    assert (found["result"], found["reasons"]) == ("valid", ["same_file"])
    print_file = town.json("verify druck.pdf")
    assert [each["number"] for each in print_file["sheets"]] == [MUELLER, WEISS]
    town(f"certificate reprint {WEISS} --duplicate --out kopie")
    (copy,) = Path("kopie").glob("*.pdf")
    assert town.json("verify", str(copy))["reasons"] == ["same_duplicate"]


def test_a_pdf_that_is_not_the_one_issued_is_never_valid(town: Office) -> None:
    """Neither with something appended, nor saved anew, nor with the genuine code on another sheet."""
    import pikepdf

    Path("appended.pdf").write_bytes(sheet().read_bytes() + b"\n")
    with pikepdf.open(sheet()) as pdf:
        pdf.save("saved.pdf")
    for name in ("appended.pdf", "saved.pdf"):
        found = town.json(f"verify {name}", code=8)
        assert (found["result"], found["reasons"]) == ("changed", ["other_file", "genuine_code"])
        assert found["name"] == "Dr. Jürgen Weiß"


def test_a_genuine_code_on_a_forged_pdf_is_never_valid(town: Office) -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    forged = Canvas("forged.pdf", pagesize=(595, 842))
    picture = with_code(code_of()).crop((150, 1400, 400, 1700))
    forged.drawString(100, 700, "Bescheinigung für Uli Frech")
    forged.drawImage(ImageReader(picture), 100, 100, 120, 144)
    forged.save()
    assert town.json("verify forged.pdf", code=8)["result"] == "changed"
    assert "Nicht echt" in town("verify forged.pdf", code=8).out
    town("publish netz")
    assert town.json("verify forged.pdf --key netz/index.html", code=8)["result"] == "unknown"


def test_a_searchable_scan_is_paper_all_the_same(town: Office) -> None:
    """What a scanner has recognised lies unseen above the picture; what somebody wrote over it is seen."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    modes: list[tuple[str, Literal[0, 3]]] = [("unseen.pdf", 3), ("seen.pdf", 0)]
    for name, mode in modes:
        scan = Canvas(name, pagesize=(595, 842))
        scan.drawImage(ImageReader(photographed(sheet())), 0, 0, 595, 842)
        text = scan.beginText(100, 700)
        text.setTextRenderMode(mode)
        text.textLine("Uli Frech")
        scan.drawText(text)
        scan.save()
    assert town.json("verify unseen.pdf")["reasons"] == ["genuine_code"]
    assert town.json("verify seen.pdf", code=8)["result"] == "changed"


def test_a_scanned_stack_is_told_sheet_by_sheet_and_the_worst_counts(town: Office) -> None:
    Path("stapel.pdf").write_bytes(
        stack(
            photographed(sheet(WEISS)),
            Image.new("RGB", (1240, 1754), "white"),
            photographed(sheet(MUELLER)),
        )
    )
    found = town.json("verify stapel.pdf")
    assert [(each["page"], each["number"]) for each in found["sheets"]] == [
        (1, WEISS),
        (3, MUELLER),
    ]
    assert (found["pages_without_code"], found["blank_pages"]) == ([], [2])
    town(f"certificate void {MUELLER} --reason Irrtum --yes")
    found = town.json("verify stapel.pdf", code=9)
    assert (found["result"], found["number"]) == ("void", MUELLER)
    assert [each["result"] for each in found["sheets"]] == ["valid", "void"]
    answer = town("verify stapel.pdf", code=9).out
    assert "eines mit echtem Prüfcode, eines ungültig" in answer
    assert "Seite 3: Ungültig" in answer


def test_the_text_of_a_code_is_read_however_it_was_pasted(
    town: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = code_of()
    broken = "\n".join(text[start : start + 60] for start in range(0, len(text), 60))
    for pasted in (text, broken, text.partition("#")[2], f"  {text}\r\n"):
        assert town.json("verify", pasted)["number"] == WEISS
    assert town.json("verify", *broken.split("\n"))["number"] == WEISS
    piped(monkeypatch, broken.encode())
    assert town.json("verify -")["number"] == WEISS
    piped(monkeypatch, sheet().read_bytes())
    assert town.json("verify -")["reasons"] == ["same_file"]


def test_a_number_is_looked_up(town: Office) -> None:
    for typed in (WEISS, WEISS.lower(), f"Nr. {WEISS}", WEISS.replace("-", "–"), "2"):
        assert town.json("verify", typed)["number"] == WEISS
    found = town.json("verify KOKOMA-2024-O02", code=8)
    assert (found["result"], found["number"]) == ("unknown", "KOKOMA-2024-O02")
    assert WEISS in found["sheets"][0]["near"]
    assert "Meinten Sie" in town("verify KOKOMA-2024-O02", code=8).out


def test_what_was_replaced_for_a_new_name_names_nobody(town: Office) -> None:
    """Neither the name that is signed in the old code, nor the one on the new sheet."""
    photographed(sheet()).save("foto.jpg", quality=90)
    old = code_of()
    Path("alt.pdf").write_bytes(sheet().read_bytes())
    town('participant rename Weiß "Julia Weiß" --yes --passphrase-file pw')
    for presented in ("foto.jpg", "alt.pdf", WEISS, old):
        answer = town("verify", presented, code=9)
        document = town("--json verify", presented, code=9)
        for name in ("Jürgen", "Julia", "Weiß"):
            assert name not in answer.both + document.both
        assert document.document["name"] is None
    town("publish netz")
    answer = town("verify foto.jpg --key netz/index.html", code=9)
    assert "Weiß" not in answer.both


def test_an_erased_person_has_only_the_name_on_her_paper(town: Office) -> None:
    photographed(sheet()).save("foto.jpg", quality=90)
    erase_weiss(town)
    found = town.json("verify foto.jpg")
    assert (found["result"], found["name"]) == ("valid", "Dr. Jürgen Weiß")
    assert found["reasons"] == ["genuine_code", "erased"]
    assert town.json("verify", WEISS)["name"] is None


def erase_weiss(town: Office) -> None:
    """Takes Jürgen Weiß out of the register, as when no duty to keep stands."""
    from kokoma_cli.workflows import erase, find

    desk = town.desk()
    desk.register.forgetful()
    with desk.register.writing(desk.origin) as db:
        erase.take_out(db, desk, find.person("Weiß", db))
    town.close()


@pytest.mark.parametrize("part", ["name", "series", "number"])
def test_one_changed_letter_is_refused(town: Office, part: str) -> None:
    token = token_of()
    word = getattr(tokens.read(token).said, part).encode()
    forged = token.replace(word, word[:-1] + bytes([word[-1] ^ 1]))
    assert forged != token
    found = town.json("verify", codes.text_of(PAGE, forged), code=8)
    assert found["result"] in ("changed", "unreadable")
    assert found["name"] is None


def test_of_ten_thousand_altered_tokens_none_is_accepted(town: Office) -> None:
    from kokoma_cli.domain import verdicts
    from kokoma_cli.workflows.testify import OfRegister

    token, lot = token_of(), random.Random(4)
    witness = OfRegister(town.desk().register)
    for _ in range(10_000):
        altered = bytearray(token)
        for _ in range(lot.randint(1, 3)):
            altered[lot.randrange(len(altered))] ^= 1 << lot.randrange(8)
        if lot.random() < 0.1:
            del altered[lot.randrange(1, len(altered)) :]
        if bytes(altered) == token:
            continue
        verdict = witness.of_code(codes.text_of(PAGE, bytes(altered)))
        assert verdict is None or verdicts.EXIT_CODES[verdict.result] == 8
        assert verdict is None or verdict.key is None or verdict.said is None


def test_somebody_elses_key_is_not_ours(town: Office) -> None:
    text = signed_anew(keys.from_secret(b"3" * 32))
    found = town.json("verify", text, code=8)
    assert (found["result"], found["reasons"]) == ("unknown", ["key_unknown"])
    assert "Der Prüfcode behauptet:" in town("verify", text, code=8).out


def test_a_number_that_was_never_given_is_suspicious_though_signed(town: Office) -> None:
    text = signed_anew(key_of(town), number="KOKOMA-2024-099")
    found = town.json("verify", text, code=8)
    assert (found["result"], found["reasons"]) == ("unknown", ["not_in_register"])


def test_another_name_under_a_known_number_is_named(town: Office) -> None:
    found = town.json("verify", signed_anew(key_of(town), name="Uli Frech"), code=8)
    assert found["result"] == "changed"
    assert found["sheets"][0]["differences"] == [
        {"part": "name", "signed": "Uli Frech", "register": "Dr. Jürgen Weiß"}
    ]
    again = town.json("verify", signed_anew(key_of(town), index=7), code=8)
    assert again["reasons"] == ["other_code"]


def test_of_a_compromised_key_only_what_the_office_knows_counts(town: Office) -> None:
    thief, own = signed_anew(key_of(town), number="KOKOMA-2024-003", name="Uli Frech"), code_of()
    town("key compromised --passphrase-file pw")
    town("publish netz")
    for where in ("", " --key netz/index.html"):
        assert town.json(f"verify{where}", own)["result"] == "valid"
        assert town.json(f"verify{where}", thief, code=8)["reasons"] == ["key_compromised"]


def test_with_a_key_nobody_needs_the_register(town: Office, tmp_path: Path) -> None:
    photographed(sheet()).save("foto.jpg")
    town("publish netz")
    line = keys.ssh_line(key_of(town).public, "stadt")
    Path("netz/key.pub").write_text(f"{line}\n", encoding="utf-8")
    Path("kokoma.db").rename(tmp_path / "away.db")
    public = key_of(town).public
    Path("key.pem").write_text(keys.pem(public), encoding="utf-8")
    for key in (line, "netz/key.pub", keys.multibase(public), "key.pem", public.hex()):
        assert town.json("verify foto.jpg --key", key)["reasons"] == ["genuine_by_key"]
    by_page = town.json("verify foto.jpg --key netz/index.html")
    assert by_page["reasons"] == ["genuine_by_page"]
    assert by_page["sheets"][0]["as_of"] == "2024-03-26"
    assert town.json(f"verify {WEISS} --key netz/index.html", code=8)["result"] == "unknown"
    town("verify foto.jpg --key Unfug", code=2)


def test_without_register_and_key_nobody_can_say_anything(
    empty_office: Office, tmp_path: Path
) -> None:
    answer = empty_office(f"verify {WEISS}", code=3)
    assert "--key" in answer.err


@pytest.mark.parametrize(
    ("name", "content", "exit_code", "word"),
    [
        ("leer.jpg", b"", 4, "leer"),
        ("nichts.pdf", b"%PDF-1.7\nnichts", 4, "beschädigt"),
        ("brief.docx", b"PK\3\4" + b"\0" * 50, 4, "kein Bild"),
        ("notiz.txt", b"Bitte um Pr\xc3\xbcfung!\nDanke", 8, "weder eine Nummer"),
        ("foto.heic", b"\0\0\0\x18ftypheic" + b"\0" * 99, 4, "JPEG"),
    ],
)
def test_what_is_no_sheet_is_told_in_plain_words(
    town: Office, name: str, content: bytes, exit_code: int, word: str
) -> None:
    Path(name).write_bytes(content)
    assert word in town(f"verify {name}", code=exit_code).both.replace("\n", " ")


def test_a_picture_without_a_code_is_unreadable(town: Office) -> None:
    Image.new("RGB", (800, 600), "white").save("leer.png")
    assert town.json("verify leer.png", code=8)["reasons"] == ["no_code"]
    Path("fremd.png").write_bytes(as_file(with_code("https://www.example.org/#heute")))
    assert town.json("verify fremd.png", code=8)["reasons"] == ["foreign_code"]
    Path("zerrissen.png").write_bytes(as_file(with_code(code_of()[:-30])))
    assert town.json("verify zerrissen.png", code=8)["reasons"] == ["damaged_code"]
    town("verify fehlt.pdf", code=3)


def test_a_pdf_of_somebody_else_is_unknown(town: Office) -> None:
    from reportlab.pdfgen.canvas import Canvas

    for name, text in (("fremd.pdf", "Einladung zum Sommerfest"), ("ohne.pdf", f"Nr. {WEISS}")):
        page = Canvas(name)
        page.drawString(100, 700, text)
        page.save()
    assert town.json("verify fremd.pdf", code=8)["reasons"] == ["file_unknown"]
    found = town.json("verify ohne.pdf", code=8)
    assert (found["result"], found["number"], found["name"]) == ("changed", WEISS, None)


def test_verifying_leaves_no_trace(town: Office) -> None:
    photographed(sheet()).save("foto.jpg")
    before = hashlib.sha256(town.file.read_bytes()).digest(), town.things()
    town("verify foto.jpg")
    town("verify", str(sheet()))
    town(f"verify {WEISS}")
    assert (hashlib.sha256(town.file.read_bytes()).digest(), town.things()) == before


def test_nobody_has_to_wait_for_somebody_who_writes(town: Office) -> None:
    with closing(sqlite3.connect("kokoma.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert town.json(f"verify {WEISS}")["result"] == "valid"


def test_the_answer_is_calm_in_both_languages(town: Office) -> None:
    assert town(f"verify {WEISS}").out.startswith("Gültig: KOKOMA-2024-002 steht im Verzeichnis.")
    town.language = "en"
    answer = town(f"verify {WEISS}").out
    assert answer.startswith("Valid: KOKOMA-2024-002 is in the register.")
    assert max(map(len, answer.splitlines())) <= 80
