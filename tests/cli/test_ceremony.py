"""`kokoma ceremony …`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shapes import ERROR, TEXT, misfit
from tests.conftest import Answer, Office

CEREMONY = {
    "cohort": str,
    "order": {"name", "enrolment", "list"},
    "people": [
        {
            "place": int | None, "participant": int, "name": str, "pronunciation": TEXT, "absent": bool,
            "state": {"ready", "handed_over", "not_issued", "withheld", "not_earned"},
            "outcome": {"earned", "possible", "impossible"},
            "certificates": [{"number": str, "kind": str, "status": {"prepared", "handed_over", "withheld"}}],
        }
    ],
    "counts": {
        "people": int, "called": int, "absent": int, "handed_over": int, "not_issued": int,
        "sheets": {"*": int},
    },
}  # fmt: skip


def a_year(office: Office) -> None:
    """Anna, Clara and both Evas have earned it, Bo has not yet."""
    office.people("Clara Zeh", "Bo Ek", "Anna Weiß", "Eva Klein", "Eva Klein")
    office.earns("Clara", "Anna", "4", "5")
    office("participant edit Zeh --pronunciation zeeh")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def places(document: dict[str, list[dict[str, object]]]) -> list[tuple[object, object]]:
    return [(person["place"], person["name"]) for person in document["people"]]


def test_the_list_shows_who_stands_where_and_why(bamberg: Office) -> None:
    bamberg("ceremony absent Weiß")
    out = bamberg("ceremony list").out
    rows = [" ".join(line.split()) for line in out.splitlines()]
    assert rows[0] == "Platz Name Aussprache Feier Bescheinigung"
    assert rows[2:7] == [
        "– Bo Ek möglich",
        "1 Eva Klein (4) erreicht",
        "2 Eva Klein (5) erreicht",
        "3 Anna Weiß kommt nicht erreicht",
        "4 Clara Zeh zeeh erreicht",
    ]
    assert "Reihenfolge: nach Familiennamen." in out
    assert "Vorläufige Liste: Ausgestellt ist noch nichts." in out
    bamberg("certify --all")
    bamberg("certificate hand-over Zeh")
    out = bamberg("ceremony list").out
    assert "KOKOMA-2024-004 (übergeben)" in out
    assert (
        "Auf dem Stapel: drei Bescheinigungen für drei Personen. Nicht kommen wird eine Person; was für sie "
        "ausgestellt ist, liegt an seinem Platz im Stapel. Aufgerufen werden zwei Personen. Eine Person "
        "hat ihre Bescheinigung schon."
    ) in " ".join(out.split())


@pytest.mark.parametrize(
    "line",
    [
        "ceremony list", "ceremony order Zeh", "ceremony order --by enrolment",
        "ceremony order Zeh --dry-run", "ceremony absent Zeh", "ceremony present Zeh",
        "ceremony absent Zeh --dry-run", "ceremony print",
    ],
)  # fmt: skip
def test_every_answer_is_the_same_document(bamberg: Office, line: str) -> None:
    bamberg("certify Weiß Zeh")
    document = bamberg.json(line)
    assert misfit(document, CEREMONY) is None
    assert ("dry_run" in document) is ("--dry-run" in line)


def test_the_document_says_places_and_counts(bamberg: Office) -> None:
    bamberg("certify Weiß Zeh")
    document = bamberg.json("ceremony absent Weiß Ek")
    assert document["changed"] == [3, 2]
    assert places(document) == [
        (None, "Bo Ek"), (1, "Eva Klein"), (2, "Eva Klein"), (3, "Anna Weiß"), (4, "Clara Zeh"),
    ]  # fmt: skip
    assert document["counts"] == {
        "people": 4, "called": 1, "absent": 1, "handed_over": 0, "not_issued": 2,
        "sheets": {"bescheinigung": 2},
    }  # fmt: skip
    assert bamberg.json("ceremony absent Weiß")["changed"] == []


def test_an_order_is_set_by_names_or_by_a_rule(bamberg: Office) -> None:
    named = [name for _, name in places(bamberg.json("ceremony order Zeh 'Bo Ek'"))]
    assert named == ["Clara Zeh", "Bo Ek", "Eva Klein", "Eva Klein", "Anna Weiß"]
    assert bamberg.json("ceremony list")["order"] == "list"
    last = [name for _, name in places(bamberg.json("ceremony order Zeh --last"))]
    assert last == ["Bo Ek", "Eva Klein", "Eva Klein", "Anna Weiß", "Clara Zeh"]
    by_enrolment = bamberg.json("ceremony order --by enrolment")
    assert [name for _, name in places(by_enrolment)][:3] == ["Clara Zeh", "Bo Ek", "Anna Weiß"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ceremony order", 2), ("ceremony order Zeh --by name", 2), ("ceremony order --by alter", 2),
        ("ceremony order --last", 2), ("ceremony order --by name --last", 2), ("ceremony absent", 2),
        ("ceremony order Klein", 5), ("ceremony order Zacharias", 3), ("ceremony absent Zeh Klein", 5),
        ("ceremony present Niemand", 3), ("ceremony print --out ''", 2),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    bamberg: Office, line: str, code: int
) -> None:
    before = bamberg.content()
    assert misfit(bamberg.json(line, code=code), ERROR) is None
    assert bamberg.content() == before
    assert bamberg.pdfs() == set()


def test_nothing_to_print_is_an_answer_too(office: Office) -> None:
    office.people("Bo Ek")
    assert "kokoma check" in office("ceremony print", code=3).err
    assert "Noch hat niemand eine Bescheinigung erreicht" in office("ceremony list").out


def test_a_cohort_without_people_says_what_to_do(office: Office) -> None:
    assert "kokoma participant add" in office("ceremony list").out


def test_the_log_tells_it_in_words(bamberg: Office) -> None:
    bamberg("ceremony order Zeh Weiß")
    bamberg("ceremony absent Ek Zeh")
    bamberg("ceremony present Ek")
    log = " ".join(bamberg("log").out.split())
    assert "Reihenfolge der Feier: 1. Clara Zeh und 2. Anna Weiß" in log
    assert "2 Personen kommen nicht zur Feier: Bo Ek und Clara Zeh" in log
    assert "Bo Ek kommt doch zur Feier" in log
    assert "Clara Zeh: Aussprache: – → zeeh" in log
    bamberg("undo")
    assert "zurückgenommen (Bo Ek kommt doch zur Feier)" in " ".join(bamberg("log").out.split())
    bamberg.language = "en"
    log = " ".join(bamberg("log").out.split())
    assert "order of the ceremony: 1. Clara Zeh and 2. Anna Weiß" in log


def test_a_list_given_up_is_told_too(bamberg: Office) -> None:
    bamberg("ceremony order Zeh Ek")
    bamberg("ceremony order --by name")
    bamberg("ceremony order Weiß")
    log = " ".join(bamberg("log --limit 1").out.split())
    assert "ohne festen Platz in der Reihenfolge der Feier: Clara Zeh und Bo Ek" in log
    assert "Reihenfolge der Feier: 1. Anna Weiß" in log


def test_a_pile_in_another_order_is_pointed_out(bamberg: Office) -> None:
    bamberg("certify --all")
    assert "Sortieren Sie den Stapel" not in bamberg("ceremony print").err
    assert "Sortieren Sie den Stapel" in bamberg("ceremony order Zeh").err
    assert "Sortieren Sie den Stapel" in bamberg("ceremony print --yes").err


def test_what_the_list_leaves_out_is_said(bamberg: Office) -> None:
    bamberg("certify Weiß Zeh")
    bamberg("certificate withhold Zeh --reason Unterschrift")
    err = bamberg("ceremony print").err
    assert "weil die Bescheinigung zurückgehalten wird oder ungültig ist: Clara Zeh" in err
    assert "Für 2 Personen auf der Liste ist noch nichts ausgestellt" in err


def test_the_file_is_the_one_asked_for(bamberg: Office) -> None:
    document = bamberg.json("ceremony print --out aus/liste.pdf")
    file = Path(document["file"])
    assert file == bamberg.folder / "aus" / "liste.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert document["pages"] == 1


def test_before_an_older_list_goes_the_coordinator_is_asked(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    file = Path(bamberg.json("ceremony print")["file"])
    before = file.read_bytes()
    bamberg("ceremony absent Weiß")
    error = json.loads(bamberg("--json ceremony print", code=5).out)["error"]
    assert error["key"] == "sheets.file_differs"
    assert "Nichts wurde geschrieben" in coordinator("ceremony print", "n").err
    assert file.read_bytes() == before
    assert "Die Liste zum Vorlesen" in coordinator("ceremony print", "j").out
    assert file.read_bytes() != before


def test_a_pronunciation_belongs_to_the_person(bamberg: Office) -> None:
    assert "Aussprache" in bamberg("participant show Zeh").out
    assert bamberg.json("participant show Zeh")["pronunciation"] == "zeeh"
    added = bamberg.json("participant add 'Dae Yun' --pronunciation dä-JUN")
    assert added["pronunciation"] == "dä-JUN"
    bamberg("participant edit Yun --pronunciation ''")
    assert bamberg.json("participant show Yun")["pronunciation"] is None
    both = bamberg("ceremony list").out
    assert "zeeh" in both
