"""The day of the ceremony, on a real register and with real paper: list, print file and pile agree."""

import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kokoma_cli.errors import BadInput, Conflict, KokomaError, NotFound
from kokoma_cli.workflows import ceremony as workflow
from kokoma_cli.workflows.certify import certify
from kokoma_cli.workflows.entitle import Order
from tests.conftest import Office

#: In the order of enrolment. By name: Ahn, Ek, von Hinckelstein, Löwenzahn, Weiß, Zeh.
NAMES = (
    "Jürgen Weiß", "Clara Zeh", "Dr. Annegret Löwenzahn", "Bo Ek", "Theo Graf von Hinckelstein", "Dora Ahn",
)  # fmt: skip
BY_NAME = ["Dora Ahn", "Bo Ek", "Theo Graf von Hinckelstein", "Dr. Annegret Löwenzahn", "Jürgen Weiß",
           "Clara Zeh"]  # fmt: skip


def a_year(office: Office) -> None:
    """All six have earned it."""
    office.people(*NAMES)
    office.earns(*(name.rsplit(" ", 1)[1] for name in NAMES))


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def names_on(file: Path) -> list[list[str]]:
    """Of each page the names on it, from top to bottom."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(file.read_bytes())).pages)
    return [
        sorted((name for name in NAMES if name in page), key=page.index)
        for page in (" ".join(page.split()) for page in pages)
    ]


def listed(office: Office) -> list[str]:
    """The names on the list that is read out, as `pdftotext` reads them from the paper."""
    file = workflow.print_list(office.desk(), "de", replace=True).written.file
    text = subprocess.run(
        ["pdftotext", "-raw", file, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    text = " ".join(text.split())
    return sorted((name for name in NAMES if name in text), key=text.index)


def test_print_file_numbers_and_list_follow_the_order_that_is_set(bamberg: Office) -> None:
    bamberg("ceremony order Zeh Löwenzahn Weiß")
    wanted = ["Clara Zeh", "Dr. Annegret Löwenzahn", "Jürgen Weiß", "Dora Ahn", "Bo Ek",
              "Theo Graf von Hinckelstein"]  # fmt: skip
    run = certify(bamberg.desk(), Order())
    assert run.print_file is not None
    assert names_on(run.print_file) == [[name] for name in wanted]
    assert [entry.name for entry in run.issued] == wanted
    assert [entry.number for entry in run.issued] == sorted(entry.number for entry in run.issued)
    assert listed(bamberg) == wanted
    assert workflow.ceremony(bamberg.desk()).in_step


def test_whoever_does_not_come_has_her_sheet_at_her_place_all_the_same(bamberg: Office) -> None:
    bamberg("ceremony absent Löwenzahn")
    run = certify(bamberg.desk(), Order())
    assert run.print_file is not None
    assert names_on(run.print_file) == [[name] for name in BY_NAME]
    assert listed(bamberg) == BY_NAME


@pytest.mark.parametrize(
    ("rule", "order"), [("name", BY_NAME), ("enrolment", list(NAMES)), ("list", BY_NAME)]
)
def test_each_rule_holds_on_paper(bamberg: Office, rule: str, order: list[str]) -> None:
    bamberg(f"settings set print_order {rule}")
    run = certify(bamberg.desk(), Order())
    assert [entry.name for entry in run.issued] == order
    assert listed(bamberg) == order


def test_the_order_counts_for_those_named_too(bamberg: Office) -> None:
    bamberg("ceremony order Zeh")
    run = certify(bamberg.desk(), Order(), ["Ahn", "Zeh", "Weiß"])
    assert [entry.name for entry in run.issued] == ["Clara Zeh", "Dora Ahn", "Jürgen Weiß"]


def test_a_list_of_ones_own_stays_when_a_rule_is_tried(bamberg: Office) -> None:
    bamberg("ceremony order Zeh")
    workflow.order_by(bamberg.desk(), "name")
    assert listed(bamberg) == BY_NAME
    workflow.order_by(bamberg.desk(), "list")
    assert listed(bamberg)[0] == "Clara Zeh"


def test_each_cohort_has_its_own_order(bamberg: Office) -> None:
    bamberg("ceremony order Zeh")
    bamberg("cohort add 'Bamberg 2024/25'")
    bamberg("participant enrol Zeh Ahn Weiß --cohort 2024/25")
    found = workflow.ceremony(bamberg.desk(cohort="2024/25"))
    assert [entry.enrolment.participant.name for entry in found.people] == [
        "Dora Ahn", "Jürgen Weiß", "Clara Zeh",
    ]  # fmt: skip


def test_an_order_set_after_printing_is_out_of_step_with_the_pile(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    assert workflow.ceremony(bamberg.desk()).in_step
    assert not workflow.order(bamberg.desk(), ["Zeh"]).in_step


def test_what_is_withheld_is_not_called_up(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    bamberg("certificate withhold Ek --reason Unterschrift")
    assert listed(bamberg) == [name for name in BY_NAME if name != "Bo Ek"]
    assert workflow.ceremony(bamberg.desk()).tally.kinds == {"bescheinigung": 5}


def test_whose_certificate_was_declared_void_is_not_called_up(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    bamberg("certificate void Ek --reason Verwechslung --yes")
    assert listed(bamberg) == [name for name in BY_NAME if name != "Bo Ek"]
    assert workflow.ceremony(bamberg.desk()).tally.not_issued == 0


def test_what_was_taken_back_is_there_to_be_issued_again(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    bamberg("undo --yes")
    assert listed(bamberg) == BY_NAME
    assert workflow.ceremony(bamberg.desk()).tally.not_issued == len(BY_NAME)


def test_whoever_has_left_is_not_on_the_list_unless_a_sheet_is(bamberg: Office) -> None:
    certify(bamberg.desk(), Order(), ["Zeh"])
    bamberg("participant withdraw Zeh Ek")
    found = workflow.ceremony(bamberg.desk())
    assert "Clara Zeh" in {entry.enrolment.participant.name for entry in found.listed}
    assert "Bo Ek" not in {entry.enrolment.participant.name for entry in found.people}
    with pytest.raises(Conflict) as refused:
        workflow.note_absent(bamberg.desk(), ["Ek"], absent=True)
    assert refused.value.key == "ceremony.withdrawn"
    with pytest.raises(Conflict):
        workflow.order(bamberg.desk(), ["Ek"])
    assert workflow.note_absent(bamberg.desk(), ["Zeh"], absent=True).changed


def test_noting_it_twice_changes_nothing(bamberg: Office) -> None:
    first = workflow.note_absent(bamberg.desk(), ["Ek", "Zeh"], absent=True)
    assert (len(first.changed), len(first.unchanged)) == (2, 0)
    before = bamberg.content()
    again = workflow.note_absent(bamberg.desk(), ["Ek", "Zeh"], absent=True)
    assert (len(again.changed), len(again.unchanged)) == (0, 2)
    assert bamberg.content() == before


def test_a_dry_run_shows_the_order_and_keeps_the_old_one(bamberg: Office) -> None:
    before = bamberg.content()
    tried = workflow.order(bamberg.desk(dry_run=True), ["Zeh"])
    assert tried.people[0].enrolment.participant.name == "Clara Zeh"
    assert bamberg.content() == before


def test_undo_brings_the_old_order_back(bamberg: Office) -> None:
    before = [entry.enrolment for entry in workflow.ceremony(bamberg.desk()).people]
    bamberg("ceremony order Zeh Weiß")
    bamberg("ceremony absent Ek")
    bamberg("undo")
    bamberg("undo")
    after = workflow.ceremony(bamberg.desk())
    assert ([entry.enrolment for entry in after.people], after.rule) == (before, "name")


# ------------------------------------------------------------------------------------------ the file


def test_the_same_list_is_the_same_file_and_another_is_not_overwritten(bamberg: Office) -> None:
    first = workflow.print_list(bamberg.desk(), "de").written
    assert first.outcome == "new"
    assert first.file == (
        bamberg.folder / "Bescheinigungen" / "Bamberg 2023_24"
        / "Reihenfolge der Übergabe 2024-03-26.pdf"
    )  # fmt: skip
    content = first.file.read_bytes()
    assert workflow.print_list(bamberg.desk(), "de").written.outcome == "unchanged"
    bamberg("ceremony absent Ek")
    with pytest.raises(Conflict):
        workflow.print_list(bamberg.desk(), "de")
    assert first.file.read_bytes() == content
    assert workflow.print_list(bamberg.desk(), "de", replace=True).written.outcome == "replaced"
    assert first.file.read_bytes() != content


def test_the_list_of_another_day_is_another_file(bamberg: Office) -> None:
    first = workflow.print_list(bamberg.desk(), "de").written.file
    bamberg.today += timedelta(days=1)
    assert workflow.print_list(bamberg.desk(), "de").written.file != first


def test_the_list_speaks_the_language_of_the_documents(bamberg: Office) -> None:
    def title(language: str) -> str | None:
        file = workflow.print_list(bamberg.desk(), language, replace=True).written.file  # type: ignore[arg-type]
        metadata = PdfReader(file).metadata
        return metadata.title if metadata else None

    assert title("en") == "Order of Presentation – Bamberg 2023/24"
    bamberg("settings set document_language de")
    assert title("en") == "Reihenfolge der Übergabe – Bamberg 2023/24"


def refused(office: Office) -> KokomaError:
    """The refusal, after which there is no file."""
    with pytest.raises(KokomaError) as caught:
        workflow.print_list(office.desk(), "de")
    assert office.pdfs() == set()
    return caught.value


def test_an_empty_list_is_not_printed(office: Office) -> None:
    office.people("Bo Ek")
    error = refused(office)
    assert isinstance(error, NotFound)
    assert error.key == "ceremony.nobody"


def test_letters_without_a_typeface_stop_the_list_with_their_name(office: Office) -> None:
    office.people("Ana Kipiani", "ნინო ბერიძაშვილი")
    office.earns("Ana", "2")
    office("participant edit 1 --pronunciation 'კიფიანი'")
    office("participant edit 2 --family ბერიძაშვილი")
    said = [error.key for error in getattr(refused(office), "errors", ())]
    assert said == ["printing.letters_missing", "ceremony.letters_missing"]
    office("participant withdraw 2")
    error = refused(office)
    assert isinstance(error, BadInput)
    assert error.values["people"] == ["Ana Kipiani (კ, ი, ფ, ა, ნ)"]
