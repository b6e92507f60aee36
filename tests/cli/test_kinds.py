"""`kokoma kind …` and `kokoma certify --preview`."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kokoma_cli.rendering.certificates import draw
from kokoma_cli.workflows.preview import is_preview
from tests.conftest import Office
from tests.rendering.sheets import content, drawn, ready, words


def own(office: Office, name: str = "dank") -> Path:
    """The folder of a kind of the office's own."""
    office(f"kind copy urkunde {name} --yes")
    return office.folder / "templates" / "certificates" / name


def test_the_list_of_kinds(office: Office) -> None:
    own(office)
    listed = office.json("kind list")
    assert [entry["kind"] for entry in listed] == [
        "bescheinigung",
        "dank",
        "teilnahmebestaetigung",
        "urkunde",
    ]
    assert {entry["kind"]: entry["requires"] for entry in listed}[
        "teilnahmebestaetigung"
    ] == "nothing"
    assert [entry["kind"] for entry in listed if entry["origin"] == "own"] == ["dank"]
    assert all(entry["languages"] == ["de", "en"] for entry in listed)
    assert all(entry["problems"] == [] for entry in listed)
    shown = office("kind list").out
    assert "eigene" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_the_list_says_what_is_wrong_with_a_kind(office: Office) -> None:
    folder = own(office)
    (folder / "de.jinja").write_text("{% block title %}{{ nam }}{% endblock %}", "utf-8")
    broken = own(office, "kaputt")
    (broken / "kind.toml").write_text("requires =", "utf-8")
    (broken.parent / "leer").mkdir()
    listed = {entry["kind"]: entry["problems"] for entry in office.json("kind list")}
    assert "nam" in listed["dank"][0]
    assert "Zeile 1" in listed["kaputt"][0]
    assert "kind.toml" in listed["leer"][0]
    assert str(broken / "kind.toml") in office("kind list").err


def test_a_copy_can_be_used_at_once_and_bears_its_own_name(office: Office) -> None:
    answer = office.json("kind copy Teilnahmebestaetigung", "Dank-2027")
    assert answer["kind"] == "dank-2027"
    assert sorted(Path(file).name for file in answer["files"]) == [
        "de.jinja",
        "en.jinja",
        "kind.toml",
    ]
    assert all(Path(file).is_file() for file in answer["files"])
    (entry,) = (entry for entry in office.json("kind list") if entry["origin"] == "own")
    assert entry["name"] == "Dank-2027"
    assert not list(office.folder.rglob("*.tmp"))


def test_a_copy_takes_logos_with_it_but_no_hidden_files(office: Office) -> None:
    folder = own(office)
    (folder / "wappen.png").write_bytes(b"x")
    (folder / ".DS_Store").write_bytes(b"x")
    office("kind copy dank ehre")
    assert sorted(path.name for path in folder.with_name("ehre").iterdir()) == [
        "de.jinja",
        "en.jinja",
        "kind.toml",
        "wappen.png",
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("diplom", "dank"), 3),
        (("urkunde", "a/b"), 2),
        (("urkunde", ".."), 2),
        (("urkunde", "con"), 2),
        (("urkunde", ""), 2),
        (("urkunde", "da"), 5),
        (("urkunde", "DA"), 5),
    ],
)
def test_what_cannot_be_copied(office: Office, words: tuple[str, str], code: int) -> None:
    own(office, "da")
    before = sorted(office.folder.rglob("*"))
    office("kind copy", *words, code=code)
    assert sorted(office.folder.rglob("*")) == before


def test_a_dry_run_copies_nothing(office: Office) -> None:
    assert office.json("kind copy urkunde dank --dry-run")["dry_run"]
    assert not (office.folder / "templates").exists()


def test_a_folder_that_cannot_be_made(office: Office) -> None:
    (office.folder / "templates").write_text("a file", "utf-8")
    office("kind copy urkunde dank", code=7)


def test_an_own_kind_goes_before_the_shipped_one_of_its_name(office: Office) -> None:
    folder = own(office, "bescheinigung")
    (folder / "de.jinja").write_text("{% block title %}Unsere{% endblock %}", "utf-8")
    shown = office.json("certify --preview")
    assert "Unsere" in words(Path(shown["file"]).read_bytes())


def test_an_own_kind_is_called_the_same_everywhere(office: Office) -> None:
    office.people("Anna Weber", "Bo Ek")
    office.earns("Weber", "Bo")
    file = own(office) / "kind.toml"
    named = re.sub(
        "^name = .*", 'name = { de = "Dankurkunde" }', file.read_text("utf-8"), flags=re.M
    )
    file.write_text(named, "utf-8")
    assert "(Dankurkunde)" in office("certify --all --kind dank").out
    office("certify Bo")
    assert "zwei\u00a0Blätter der Art „Dankurkunde“" in office("ceremony list").out
    assert "Dankurkunde" in words(Path(office.json("ceremony print")["file"]).read_bytes())
    office.language = "en"
    for line in ("certificate list", "certificate show 001", "ceremony list", "log"):
        said = office(line).out
        assert "Dankurkunde" in said
        assert "(dank)" not in said
    (file.parent / "kind.toml").unlink()
    assert "dank" in office("certificate list").out


def test_nobody_takes_the_place_of_a_shipped_kind_without_being_asked(office: Office) -> None:
    assert "--yes" in office("kind copy urkunde Bescheinigung", code=2).err
    assert not (office.folder / "templates").exists()
    said = office("kind copy urkunde Bescheinigung --yes").out
    assert "an Stelle der mitgelieferten Art „bescheinigung“" in said
    assert "Wie die Art heißt (name)" in said


def test_the_list_says_what_a_kind_lacks_and_nothing_of_printing(office: Office) -> None:
    folder = own(office)
    file = folder / "kind.toml"
    text = file.read_text("utf-8")
    file.write_text(re.sub("^# logos = .*", 'logos = ["fort.svg | X"]', text, flags=re.M), "utf-8")
    (folder / "de.jinja").write_text("{% block title %}{{ nane }}{% endblock %}", "utf-8")
    (folder / "en.jinja").write_text("{% block title %}{% blok %}{% endblock %}", "utf-8")
    folder.with_name("leer").mkdir()
    said = office("kind list").err
    assert "fort.svg" in said
    assert "Meinten Sie name?" in said
    assert "„blok“ gibt es hier nicht, oder es steht am falschen Ort" in said
    assert "kind.toml“ fehlt" in said
    assert "gedruckt" not in said
    assert "kind.toml“ fehlt" in office("certify --all --kind leer", code=4).err


def test_a_sheet_without_room_is_said_once_for_the_batch(office: Office) -> None:
    names = ("Anna Weber", "Bo Ek", "Cy Lu", "Di Mai", "Ed Ott")
    office.people(*names)
    office.earns(*names)
    (own(office) / "de.jinja").write_text(
        "{% block title %}" + "Sehr viele Worte " * 40 + "{% endblock %}", "utf-8"
    )
    said = office("certify --all --kind dank", code=4).err
    assert said.count("passt nicht alles") == 1
    assert "für Bo Ek, Cy Lu, Di Mai und 2 weitere" in said


def test_a_mistaken_kind_stops_only_its_own_batch(office: Office) -> None:
    office.people("Anna Weber")
    office.earns("Weber")
    (own(office) / "kind.toml").write_text("requires =", "utf-8")
    office("certify --all --kind dank", code=4)
    assert office.pdfs() == set()
    office("certify --all")
    # Nor does it keep anybody from everyday work.
    office("attend V2 Weber --absent")
    office("undo")


def test_a_kind_without_words_in_a_language(office: Office) -> None:
    office.people("Anna Weber")
    office.earns("Weber")
    (own(office) / "en.jinja").unlink()
    office("settings set document_language en")
    assert "en.jinja" in office("certify --all --kind dank", code=4).err
    assert office.pdfs() == set()
    assert office.json("certificate list") == []


def test_every_preview_shows_what_it_is(office: Office) -> None:
    for kind in ("bescheinigung", "urkunde", "teilnahmebestaetigung"):
        for language in ("de", "en"):
            office.language = language
            shown = office.json(f"certify --preview --kind {kind}")
            pdf = PdfReader(BytesIO(Path(shown["file"]).read_bytes()))
            assert shown["language"] == language
            assert str(pdf.metadata.title).startswith(("Vorschau", "Preview"))  # type: ignore[union-attr]
            for page in pdf.pages:
                assert "/Mark" in page["/Resources"]["/XObject"]  # type: ignore[index]
            assert len(pdf.pages) == shown["pages"]
    assert office.json("certificate list") == []


def test_a_preview_shows_who_was_named_or_everybody_who_would_get_one(office: Office) -> None:
    office.people("Anna Weber", "Bo Ek", "Eva Klein")
    office.earns("Weber", "Klein")
    office("attend P1 Ek")
    shown = office.json("certify --preview")
    assert [sheet["name"] for sheet in shown["sheets"]] == ["Eva Klein", "Anna Weber"]
    assert [entry["reason"] for entry in shown["skipped"]] == ["not_earned"]
    assert [sheet["name"] for sheet in office.json("certify --preview Weber")["sheets"]] == [
        "Anna Weber"
    ]
    office("certify --preview Ek", code=6)
    both = office.json("certify --preview --confirm-others")
    assert [sheet["kind"] for sheet in both["sheets"]].count("teilnahmebestaetigung") == 1
    # Also once everybody has hers, and then in the same file.
    office("certify --all")
    again = office.json("certify --preview")
    assert (again["fictional"], again["replaced"]) == (False, True)
    assert len(again["sheets"]) == 2


def test_a_preview_goes_where_it_is_told(office: Office) -> None:
    office("certify --preview --print", "blick.pdf")
    office("certify --preview --out", "unten")
    assert office.pdfs() == {"blick.pdf", "Vorschau Bescheinigung.pdf"}
    assert (office.folder / "unten" / "Vorschau Bescheinigung.pdf").is_file()
    tried = office.json("certify --preview --dry-run --print", "nie.pdf")
    assert tried["dry_run"]
    assert not (office.folder / "nie.pdf").exists()


@pytest.mark.parametrize("content_there", [b"", b"Brief", drawn(content())])
def test_a_preview_replaces_nothing_but_a_preview(office: Office, content_there: bytes) -> None:
    (office.folder / "blick.pdf").write_bytes(content_there)
    office("certify --preview --print", "blick.pdf", code=5)
    assert (office.folder / "blick.pdf").read_bytes() == content_there
    (office.folder / "ordner.pdf").mkdir()
    office("certify --preview --print", "ordner.pdf", code=5)


def test_no_certificate_passes_for_a_preview(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(draw(ready(content(name="Vorschau (keine Bescheinigung)"))).file)
    assert not is_preview(file)


def test_a_logo_that_cannot_be_printed_is_refused_when_it_is_set(office: Office) -> None:
    (office.folder / "brief.png").write_text("kein Bild", "utf-8")
    (office.folder / "text.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<text>A</text></svg>', "utf-8"
    )
    office("settings set logos", "brief.png | Wappen", code=4)
    refused = office("settings set logos", "text.svg | Wappen", code=4).err
    assert "Zeile 2" in refused
    assert "Pfade" in refused
    office("settings set logos", "fehlt.svg | Wappen", code=2)
    assert office("settings get logos").out.strip() in ("", "–")
