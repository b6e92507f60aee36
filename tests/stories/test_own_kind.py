"""The culture office makes a certificate of its own, without anybody who reads code."""

import shutil
from pathlib import Path

from tests.conftest import Office
from tests.rendering.sheets import words

ARMS = Path(__file__).parents[1] / "data" / "svg" / "arms-tower.svg"


def edit(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


def test_an_office_makes_a_kind_of_its_own(office: Office) -> None:
    office.people("Dr. Jürgen Weiß", "Ayşe Öztürk")
    office("settings set issuer", "Stadt Bamberg")
    office("settings set signatories", "Jonas Glüsenkamp | Zweiter Bürgermeister")

    # She looks what there is, and takes the Urkunde as a pattern.
    assert "urkunde" in office("kind list").out
    said = office("kind copy urkunde kulturpreis").out
    assert "kokoma certify --preview --kind kulturpreis" in said
    folder = office.folder / "templates" / "certificates" / "kulturpreis"
    office("kind copy urkunde kulturpreis", code=5)

    # Other words, other colours, arms, and somebody else who signs.
    edit(
        folder / "de.jinja",
        ("{% block title %}Urkunde", "{% block title %}Dank der Stadt"),
        ("{% block after %}teilgenommen.", "{% block after %}mit Ausdauer teilgenommen."),
    )
    edit(
        folder / "kind.toml",
        ('accent = "#173354"', 'accent = "#7a1f2b"'),
        ('# logos = ["wappen.svg | Wappen der Stadt"]', 'logos = ["wappen.svg | Turm und Wellen"]'),
        ("# signatories = [", 'signatories = ["Ulrike Siebenhaar | Kulturreferentin"]\n# ['),
        ('de = "kulturpreis"', 'de = "Kulturdank"'),
    )

    # The arms are not there yet: nothing is drawn, and she is told where they were looked for.
    complaint = office("certify --preview --kind kulturpreis", code=4).err
    assert str(folder / "wappen.svg") in complaint
    assert office.pdfs() == set()
    shutil.copy(ARMS, folder / "wappen.svg")

    # A slip in a template: file, line and cause.
    edit(folder / "de.jinja", ("{{ attended }}", "{{ besucht }}"))
    complaint = office("certify --preview --kind kulturpreis", code=4).err
    assert str(folder / "de.jinja") in complaint
    assert "Zeile 9" in complaint
    assert "besucht" in complaint
    edit(folder / "de.jinja", ("{{ besucht }}", "{{ attended }}"))

    # Nobody has earned anything yet, so a made-up person shows the look; she looks twice.
    before = office.content()
    shown = office.json("certify --preview --kind Kulturpreis")
    preview = Path(shown["file"])
    assert preview.name == "Vorschau Kulturdank.pdf"
    assert (shown["fictional"], shown["replaced"]) == (True, False)
    assert "Beispiel" in words(preview.read_bytes())
    edit(folder / "de.jinja", ("mit Ausdauer", "mit viel Ausdauer"))
    assert office.json("certify --preview --kind kulturpreis")["replaced"]
    on_paper = words(preview.read_bytes())
    for text in ("Dank der Stadt", "mit viel Ausdauer", "Ulrike Siebenhaar", "Nr. Vorschau"):
        assert text in on_paper
    assert "Glüsenkamp" not in on_paper
    assert office.content() == before

    # The day has come.
    office.earns("Weiß", "Öztürk")
    shown = office.json("certify --preview --kind kulturpreis")
    assert [sheet["name"] for sheet in shown["sheets"]] == ["Ayşe Öztürk", "Dr. Jürgen Weiß"]
    issued = office.json("certify --all --kind kulturpreis")["issued"]
    assert [each["kind"] for each in issued] == ["kulturpreis", "kulturpreis"]
    for each, name in zip(issued, ("Ayşe Öztürk", "Dr. Jürgen Weiß"), strict=True):
        pdf = Path(each["file"]).read_bytes()
        on_paper = words(pdf)
        for text in (
            name,
            "Dank der Stadt",
            "mit viel Ausdauer",
            "Kulturreferentin",
            each["number"],
        ):
            assert text in on_paper
        assert "Vorschau" not in on_paper
        assert "Turm und Wellen".encode("utf-16-be").hex().upper().encode() in pdf.upper()
        assert b"/Logo0 Do" in pdf
        assert b"/Subtype/Image" not in pdf
        assert b".478 .122 .169 rg" in pdf.replace(b" 0.", b" .")
    assert "Kulturdank" in office("certificate list").out

    # Other kinds are as they were, and a preview never takes the place of a certificate.
    assert "Dank der Stadt" not in words(
        Path(office.json("certify --preview --kind urkunde")["file"]).read_bytes()
    )
    taken = issued[0]["file"]
    kept = Path(taken).read_bytes()
    office("certify --preview --kind urkunde --print", taken, code=5)
    assert Path(taken).read_bytes() == kept
