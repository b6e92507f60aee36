"""Printing the register."""

from pathlib import Path

import pytest

from kokoma_cli.rendering.kinds import Kinds
from kokoma_cli.workflows import book as workflow
from kokoma_cli.workflows.book import Wanted, book
from tests.conftest import Office
from tests.rendering.lists import read


def a_year(office: Office) -> None:
    """Anna has a Bescheinigung, Bo a Teilnahmebestätigung."""
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")
    office("attend P1 Bo")
    office("certify --all --confirm-others")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def test_a_register_outlives_the_templates_of_its_kinds(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone(Kinds):
        def __contains__(self, name: object) -> bool:
            return False

    monkeypatch.setattr(workflow, "kinds", Gone)
    printed = book(bamberg.desk(), Wanted(file=Path("Buch.pdf")))
    assert printed.written is not None
    said = read(printed.written.file.read_bytes())
    assert "KOKOMA-2024-002 Anna Weiß bescheinigung" in said


def test_kinds_are_called_as_on_their_paper(bamberg: Office) -> None:
    printed = book(bamberg.desk(), Wanted(file=Path("Buch.pdf")))
    assert printed.written is not None
    said = read(printed.written.file.read_bytes())
    assert "KOKOMA-2024-002 Anna Weiß Bescheinigung" in said
    assert "KOKOMA-2024-001 Bo Ek Teilnahmebestätigung" in said


def test_printing_the_register_changes_nothing_in_it(bamberg: Office) -> None:
    before = bamberg.content()
    book(bamberg.desk(), Wanted())
    assert bamberg.content() == before


def test_the_book_says_what_it_holds(bamberg: Office) -> None:
    printed = book(bamberg.desk(), Wanted(everywhere=True))
    assert [entry.number for entry in printed.certificates] == [
        "KOKOMA-2024-001",
        "KOKOMA-2024-002",
    ]
    assert (printed.cohort, printed.missing, printed.as_of) == ("", 0, bamberg.today)


def test_a_legal_change_of_name_leaves_no_former_name_in_the_book(bamberg: Office) -> None:
    bamberg("participant rename Weiß", "Sabine Huber", "--yes")
    printed = book(bamberg.desk(), Wanted())
    assert printed.written is not None
    content = printed.written.file.read_bytes()
    assert "Sabine Huber" in read(content)
    assert "Weiß" not in read(content)
    assert "Anna".encode("utf-16-be").hex().upper().encode() not in content
