"""`kokoma certificate hand-over …`, and the questions that come before what cannot be mended."""

from collections.abc import Callable

import pytest

from tests.cli.shapes import CERTIFICATES, misfit
from tests.conftest import Answer, Office

#: A line of the register of which the sheet is gone has no file.
LINE = {**CERTIFICATES[0], "file": str | None, "status_on": str | None, "reason": str | None,
        "handed_over_on": str | None, "replaces": str | None, "replaced_by": str | None}  # fmt: skip


def a_year(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    office.earns("--all")
    office("certify --all")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def status(office: Office, number: str) -> str:
    return str(office.json(f"certificate show {number}")["status"])


def test_the_evening_after_the_ceremony(bamberg: Office) -> None:
    bamberg("certificate withhold Clara --reason 'Ausweis fehlt'")
    said = bamberg("certificate hand-over --all --except weiß")
    assert "Eine Bescheinigung als übergeben eingetragen, 26.\u00a0März\u00a02024:" in said.out
    assert "Noch im Haus" in said.out
    assert "Anna Weiß" in said.out
    assert "Zurückgehalten bleibt:\n  KOKOMA-2024-003  Clara Zeh" in said.out
    listed = bamberg("certificate list").out
    assert listed.count("übergeben") == 1
    assert listed.count("zurückgehalten") == 1
    shown = bamberg("certificate show 003").out
    assert "zurückgehalten seit 26.\u00a0März\u00a02024" in shown
    assert "Ausweis fehlt" in shown
    assert "übergeben seit" in bamberg("certificate show 001").out
    assert "Schon als übergeben eingetragen ist" in bamberg("certificate hand-over 001").out
    assert "001" in bamberg("log --limit 1").out


def test_documents_have_their_shapes(bamberg: Office) -> None:
    done = bamberg.json("certificate hand-over --all --except Anna")
    assert misfit(done["handed_over"], [LINE]) is None
    assert misfit(done["left"], [{"number": str, "name": str, "reason": {"excepted"}}]) is None
    held = bamberg.json("certificate withhold Anna --reason x")
    assert misfit(held, {"withheld": [LINE], "unchanged": [LINE]}) is None
    bamberg("participant edit Clara --name 'Klara Zeh'")
    replaced = bamberg.json("certificate replace 003")
    assert misfit(replaced, {"issued": LINE, "replaced": LINE, "differs": [str]}) is None
    void = bamberg.json("certificate void 001 --reason x --yes")
    assert misfit(void, {"void": [LINE], "unchanged": []}) is None
    again = bamberg.json("certificate reprint 004")["reprinted"]
    assert misfit(again, [{**LINE, "there": bool, "duplicate": bool}]) is None
    renamed = bamberg.json("participant rename Anna 'Arno Weiß' --yes")
    assert misfit(renamed["issued"], [LINE]) is None
    assert misfit(bamberg.json("certificate list"), [LINE]) is None
    assert None in {line["file"] for line in bamberg.json("certificate list")}


def test_nothing_becomes_void_where_nobody_can_be_asked(bamberg: Office) -> None:
    before = bamberg.content()
    assert "--yes" in bamberg("certificate void 1 --reason x", code=2).err
    issuing = bamberg.json("log --limit 1")[0]["number"]
    assert "--yes" in bamberg("undo", code=2).err
    assert bamberg.content() == before
    assert "würde ungültig" in bamberg("certificate void 1 --reason x --dry-run").out
    bamberg("participant add Zoe")
    bamberg("undo")
    assert bamberg.json(f"undo {issuing} --yes")["void"]


def test_void_is_asked_about(bamberg: Office, coordinator: Callable[..., Answer]) -> None:
    assert "für ungültig erklären?" in coordinator("certificate void 1 --reason x", "n").err
    assert status(bamberg, "1") == "prepared"
    coordinator("certificate void 1 --reason x", "j")
    assert status(bamberg, "1") == "void"
    coordinator("certificate void 2 --reason x --yes")
    assert status(bamberg, "2") == "void"
    assert "ist schon ungültig" in coordinator("certificate void 2 --reason x").out


def test_a_new_name_for_good_is_asked_about_and_told_beforehand(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    before = bamberg.content()
    asked = coordinator("participant rename Anna 'Arno Weiß'", "n")
    for word in ("auch in allem", "KOKOMA-2024-004", "lässt sich nicht zurücknehmen"):
        assert word in " ".join(asked.both.split())
    assert bamberg.content() == before
    done = coordinator("participant rename Anna 'Arno Weiß'", "j")
    assert "heißt nun Arno Weiß" in done.out
    assert "Was kokoma nicht erreicht" in done.err
    assert "Anna" not in str(bamberg.content())
    assert "Angaben zu Arno Weiß erneuert" in " ".join(bamberg("log").out.split())


def test_other_cohorts_explain_the_numbers_that_are_missing_here(bamberg: Office) -> None:
    bamberg("cohort add 2024/25")
    bamberg("cohort use 2024/25")
    bamberg("participant enrol Bo")
    bamberg("attend P1 Bo")
    bamberg("certify Bo --kind teilnahmebestaetigung")
    assert "3 weitere gehören zu anderen Durchgängen" in bamberg("certificate list").err
    assert bamberg("certificate list --all").err == ""


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_ways_out_are_named_where_undo_is_not_one(bamberg: Office, language: str) -> None:
    bamberg.language = language
    number = len(bamberg.content()["batches"])
    bamberg("certificate hand-over 1")
    said = bamberg(f"undo {number}", code=5).err
    assert "kokoma certificate void" in said
    assert "kokoma certificate replace" in said
    edited = bamberg("participant edit Anna --name 'Ana Weiß'").err
    assert "certificate replace" in " ".join(edited.split())
    assert "kokoma participant rename 1" in edited
