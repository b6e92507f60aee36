"""Looking certificates up."""

from datetime import date

import pytest

from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.certify import certify
from kokoma_cli.workflows.entitle import Order
from tests.conftest import Office


@pytest.fixture
def bamberg(office: Office) -> Office:
    """Anna and Jürgen have earned it."""
    office.people("Jürgen Weiß", "Anna Schwarz")
    office.earns("Jürgen", "Anna")
    return office


def test_a_certificate_is_found_by_its_number_or_the_end_of_it(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    certify(bamberg.desk(), Order(kind="urkunde", issued_on=date(2025, 1, 1)))
    assert consult.show(bamberg.desk(), " kokoma-2024-001 ").name == "Anna Schwarz"
    assert consult.show(bamberg.desk(), "2024-002").name == "Jürgen Weiß"
    with pytest.raises(Conflict) as caught:
        consult.show(bamberg.desk(), "002")
    assert caught.value.document["candidates"] == ["KOKOMA-2024-002", "KOKOMA-2025-002"]
    for number in ("", "KOKOMA-2024-009", "x"):
        with pytest.raises(NotFound):
            consult.show(bamberg.desk(), number)


def test_what_was_issued_stays_as_it_was_printed(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    before = consult.show(bamberg.desk(), "001")
    bamberg("participant edit Anna --name 'Anna Grün'")
    bamberg("course edit P1 --title Anders")
    bamberg("settings set rule in_person=5")
    assert consult.show(bamberg.desk(), "001") == before
