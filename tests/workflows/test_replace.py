"""Corrections: a new certificate under a new number in place of one with a mistake."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.errors import BadInput, Conflict, KokomaError, NotEarned
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import consult, issue
from kokoma_cli.workflows.configure import put
from kokoma_cli.workflows.entitle import Waiver
from kokoma_cli.workflows.replace import Correction, Replaced, replace
from kokoma_cli.workflows.undo import undo
from kokoma_cli.workflows.void import void
from tests.conftest import CEREMONY, Office

LATER = date(2024, 4, 5)


def misspelt(office: Office) -> None:
    """Jürgen Weiß got a certificate as Jürgen Weiss, Bo one as an exception, Anna a right one."""
    office.people("Jürgen Weiss", "Anna Schwarz", "Bo Ek")
    office.earns("Jürgen", "Anna")
    office("attend P1 Bo")
    office("certify Jürgen Anna --place Hof")
    office("certify Bo --exception Elternzeit --approved-by Vogelsang")
    office("participant edit Jürgen --name", "Jürgen Weiß")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(misspelt)


def corrected(office: Office, word: str, **order: object) -> Replaced:
    desk = office.desk()._replace(today=LATER)
    return replace(desk, word, Correction(**order))  # type: ignore[arg-type]


def refused(office: Office, word: str, **order: object) -> KokomaError:
    before, files = office.content(), sorted(office.folder.rglob("*"))
    with pytest.raises(KokomaError) as caught:
        corrected(office, word, **order)
    assert office.content() == before
    assert sorted(office.folder.rglob("*")) == files
    return caught.value


def file_of(office: Office, number: str) -> Path:
    return office.folder / consult.show(office.desk(), number).file


def test_a_correction_has_a_new_number_and_the_old_place_and_date(bamberg: Office) -> None:
    done = corrected(bamberg, "Jürgen", reason="Name falsch geschrieben")
    old, new = (consult.show(bamberg.desk(), each.number) for each in (done.old, done.new))
    assert done.differs == ("name",)
    assert (new.number, new.name, new.status) == ("KOKOMA-2024-004", "Jürgen Weiß", "prepared")
    assert (new.issued_on, new.place) == (CEREMONY, "Hof")
    assert (new.replaces_number, new.replaced_by) == (old.number, None)
    assert (old.status, old.reason, old.status_on) == ("replaced", "Name falsch geschrieben", LATER)
    assert (old.replaced_by, old.name) == (new.number, "Jürgen Weiss")


def test_both_files_are_there_and_agree_with_the_register(bamberg: Office) -> None:
    bamberg("certificate reprint 1 2 3")
    old = file_of(bamberg, "Jürgen")
    before = old.read_bytes()
    new = corrected(bamberg, "Jürgen").new
    assert old.read_bytes() == before
    assert file_of(bamberg, new.number).parent == old.parent
    assert file_of(bamberg, new.number).name == "KOKOMA-2024-004 Jürgen Weiß.pdf"
    assert bamberg.json("certificate reprint", new.number)["reprinted"][0]["there"] is True


def test_another_course_or_signature_is_seen_and_so_is_nothing(bamberg: Office) -> None:
    assert refused(bamberg, "Anna").key == "certificates.nothing_differs"
    assert corrected(bamberg, "Anna", sure=True).differs == ()
    bamberg("attend V2 Anna")
    put(bamberg.desk(), "signatories", "Henrike Vogelsang | Leitung")
    assert corrected(bamberg, "Anna").differs == ("courses", "signatories")
    assert corrected(bamberg, "Anna", issued_on=date(2024, 4, 2)).differs == ("issued",)


def test_who_has_not_earned_it_any_more_is_refused_unless_as_an_exception(bamberg: Office) -> None:
    bamberg("attend P4 Jürgen --absent --yes")
    error = refused(bamberg, "Jürgen")
    assert isinstance(error, NotEarned)
    assert error.document["missing"]
    waived = corrected(bamberg, "Jürgen", waiver=Waiver("Umzug", "Vogelsang")).new
    assert (waived.exception_reason, waived.exception_on) == ("Umzug", LATER)


def test_an_exception_goes_with_the_certificate(bamberg: Office) -> None:
    bamberg("participant edit Bo --name 'Bo Eck'")
    new = corrected(bamberg, "Bo").new
    assert (new.exception_reason, new.exception_by) == ("Elternzeit", "Vogelsang")
    assert new.exception_on == CEREMONY


def test_what_is_void_or_replaced_cannot_be_replaced(bamberg: Office) -> None:
    first = corrected(bamberg, "Jürgen").old.number
    error = refused(bamberg, first)
    assert (error.key, error.values["by"]) == ("certificates.is_replaced", "KOKOMA-2024-004")
    void(bamberg.desk(), "4", "verloren")
    assert refused(bamberg, "4").key == "certificates.is_void"


def test_a_correction_can_be_taken_back_and_its_number_stays_used(bamberg: Office) -> None:
    corrected(bamberg, "Jürgen")
    assert undo(bamberg.desk()).void == ("KOKOMA-2024-004",)
    found = {entry.number[-3:]: entry for entry in consult.register_of(bamberg.desk())}
    assert (found["002"].status, found["004"].status) == ("prepared", "void")
    assert found["002"].reason is None
    again = corrected(bamberg, "Jürgen")
    assert again.new.number == "KOKOMA-2024-005"
    assert consult.show(bamberg.desk(), again.old.number).replaced_by == "KOKOMA-2024-005"


def test_a_course_after_the_date_or_a_letter_without_a_sign_stops_it(bamberg: Office) -> None:
    bamberg("course schedule V1 1.4.2024")
    assert refused(bamberg, "Jürgen").key == "certificates.too_early"
    assert corrected(bamberg, "Jürgen", issued_on=LATER).new.issued_on == LATER
    bamberg("participant edit Anna --name", "ანა")
    assert isinstance(refused(bamberg, "1", issued_on=LATER), BadInput)


def test_a_file_in_the_way_stops_it(bamberg: Office) -> None:
    (bamberg.folder / "aus").mkdir()
    (bamberg.folder / "aus" / "KOKOMA-2024-004 Jürgen Weiß.pdf").write_text("anderes")
    assert isinstance(refused(bamberg, "Jürgen", folder=bamberg.folder / "aus"), Conflict)


def test_what_somebody_changes_meanwhile_stops_it(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = issue.draw

    def slowly(sheet: Sheet) -> Print:
        bamberg("attend V2 Jürgen")
        return draw(sheet)

    files = bamberg.pdfs()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(issue, "draw", slowly)
        with pytest.raises(Conflict) as caught:
            corrected(bamberg, "Jürgen")
    assert caught.value.key == "certificates.changed_meanwhile"
    assert bamberg.pdfs() == files
    assert corrected(bamberg, "Jürgen").differs == ("name", "courses")


def test_two_people_who_correct_it_at_once_make_one_new_certificate(bamberg: Office) -> None:
    call = [sys.executable, "-m", "kokoma_cli", "certificate", "replace", "002"]
    both = [subprocess.Popen(call, cwd=bamberg.folder, stderr=subprocess.PIPE) for _ in range(2)]
    said = [each.communicate(timeout=60)[1].decode() for each in both]
    assert sorted(each.returncode for each in both) == [0, 5], said
    found = [entry for entry in consult.register_of(bamberg.desk()) if entry.replaces_number]
    assert [entry.number for entry in found] == ["KOKOMA-2024-004"]
    assert (bamberg.folder / found[0].file).is_file()
    assert not list(bamberg.folder.rglob("*.tmp"))


def test_a_dry_run_tells_the_number_and_changes_nothing(bamberg: Office) -> None:
    before, files = bamberg.content(), bamberg.pdfs()
    tried = replace(bamberg.desk(dry_run=True), "Jürgen", Correction())
    assert tried.new.number == "KOKOMA-2024-004"
    assert (bamberg.content(), bamberg.pdfs()) == (before, files)


def test_list_and_show_point_in_both_directions(bamberg: Office) -> None:
    bamberg("certificate hand-over Jürgen")
    said = bamberg("certificate replace Jürgen --reason 'Name falsch'").out
    assert "Anders auf dem Blatt: Name." in said
    assert "Jürgen Weiss.pdf" in said
    assert "zurückgeben" in said
    assert bamberg("certificate list").out.count("Jürgen Weiss") == 1
    standing = " ".join(line[-20:].strip() for line in bamberg("certificate list").out.split("\n"))
    assert "ersetzt durch KOKOMA-2024-004" in " ".join(standing.split())
    old = bamberg("certificate show 002").out
    for word in ("ersetzt seit", "Name falsch", "KOKOMA-2024-004", "Übergeben"):
        assert word in old
    document = bamberg.json("certificate show 004")
    assert document["replaces"] in old
    assert document["replaced_by"] is None
