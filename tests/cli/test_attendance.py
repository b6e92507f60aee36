"""`kokoma attend`, typed by a script and by a person."""

import io
import json
from collections.abc import Callable

import pytest

from tests.cli.shapes import ATTEND, ERROR, misfit
from tests.conftest import Answer, Office


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def coordinator(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Somebody sits in front of the screen, types a command and then these answers."""
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")

    def sit_down(line: str, *typed: str, code: int = 0) -> Answer:
        with monkeypatch.context() as here:
            here.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in typed)))
            here.setattr("sys.stderr", screen := Terminal())
            answer = office(line, code=code)
        return Answer(answer.out, screen.getvalue())

    return sit_down


def test_recording_has_the_shape_of_the_contract(office: Office) -> None:
    office.people("Anna")
    document = office.json("attend P1 Anna")
    assert misfit(document, ATTEND) is None
    assert document["recorded"] == [
        {"participant": 1, "day": 1, "presence": "present", "minutes": 420},
        {"participant": 1, "day": 2, "presence": "present", "minutes": 420},
    ]
    again = office.json("attend P1 Anna")
    assert misfit(again, ATTEND) is None
    assert (again["recorded"], len(again["unchanged"])) == ([], 2)


def test_a_contradiction_has_the_shape_of_an_error(office: Office) -> None:
    office.people("Anna")
    office("attend P3 Anna")
    document = office.json("attend P3 Anna --absent", code=5)
    assert misfit(document, ERROR) is None
    assert document["error"]["recorded"][0]["presence"] == "present"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("attend P3", 2), ("attend", 2), ("attend P9 Anna", 3), ("attend P3 Zo", 3),
        ("attend P3 Anna --all", 2),
        ("attend P1 Anna --day 3", 2), ("attend P1 Anna --day x", 2), ("attend P1 Anna --minutes 10", 2),
        ("attend P3 Anna --minutes 0", 2), ("attend P3 Anna --absent --excused", 2),
        ("attend P3 Anna --except Anna", 2), ("attend P3 Anna --elsewhere ' '", 2),
        ("attend P3 --except Anna", 2),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    office: Office, line: str, code: int
) -> None:
    office.people("Anna")
    before = office.content()
    assert office(line, code=code).err
    assert misfit(office.json(line, code=code), ERROR) is None
    assert office.content() == before


def test_a_course_made_up_elsewhere_keeps_its_note(office: Office) -> None:
    office.people("Anna")
    said = office("attend P3 Anna --elsewhere 'Greifswald, 12.5.2024'").out
    assert "Greifswald, 12.5.2024" in said
    assert "nachgeholt: Greifswald, 12.5.2024" in " ".join(office("log").out.split())
    sheet = office("status Anna").out
    assert "Greifswald," in sheet
    assert "12.5.2024" in sheet


def test_a_course_still_to_come_is_recorded_with_a_remark(office: Office) -> None:
    office.people("Anna")
    office("course schedule P3 1.5.2024")
    assert "erst am 1.\u00a0Mai\u00a02024" in office("attend P3 Anna").err


def test_many_names_are_counted(office: Office) -> None:
    office.people(*(f"Person Nummer{number}" for number in range(28)))
    assert "und 3 weitere" in office("attend P3 --all").out


# ------------------------------------------------------------------------------ with a person there


def test_people_are_ticked_in_a_numbered_list(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    answer = coordinator("attend P3", "alle außer 2")
    assert "P3 · Beratungsrollen" in answer.out
    assert [line.strip(" ·") for line in answer.out.splitlines()[1:4]] == [
        "1  Anna Weiß",
        "2  Bo Ek",
        "3  Clara Zeh",
    ]
    assert "Wer war da?" in answer.err
    assert "Anna Weiß und Clara Zeh" in answer.out
    assert [m["participant"] for m in office.json("attend P3 --all --dry-run")["recorded"]] == [2]


def test_what_cannot_be_read_is_asked_again(coordinator: Callable[..., Answer]) -> None:
    answer = coordinator("attend P3", "7", "3-1", "Bo", "1,3")
    assert answer.err.count("Wer war da?") == 4
    assert "„7“ steht nicht in der Liste." in answer.err
    assert "läuft rückwärts" in answer.err
    assert "„bo“ ist nicht zu lesen" in answer.err.lower()
    assert "2 Personen sind als anwesend eingetragen" in answer.out


def test_nobody_ticked_is_nothing_done(office: Office, coordinator: Callable[..., Answer]) -> None:
    before = office.content()
    assert "Niemand ausgewählt" in coordinator("attend P3 --absent", "").err
    assert office.content() == before


def test_ctrl_d_changes_nothing(office: Office, coordinator: Callable[..., Answer]) -> None:
    before = office.content()
    assert "Abgebrochen" in coordinator("attend P3", code=130).err
    assert office.content() == before


def test_a_contradiction_is_asked_about(office: Office, coordinator: Callable[..., Answer]) -> None:
    office("attend P3 Bo")
    answer = coordinator("attend P3 Bo --absent", "n")
    assert "Bo Ek, P3: anwesend" in answer.err
    assert "Es bleibt, wie es war." in answer.err
    answer = coordinator("attend P3 Bo --absent", "vielleicht", "ja")
    assert "Bo Ek ist als abwesend eingetragen" in answer.out


def test_the_list_speaks_the_language_of_the_coordinator(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    office.language = "en"
    answer = coordinator("attend P3", "all except 1")
    assert "Advisory roles" in answer.out
    assert "Beratungsrollen" not in answer.out


@pytest.mark.parametrize(
    ("line", "typed"),
    [("attend P3 --json", ["1"]), ("attend P3 --json", [""]), ("attend P3 1 --absent --json", ["n"]),
     ("attend P3 1 --absent --json", ["j"])],
)  # fmt: skip
def test_beside_a_question_stdout_is_one_document(
    office: Office, coordinator: Callable[..., Answer], line: str, typed: list[str]
) -> None:
    office("attend P3 1")
    answer = coordinator(line, *typed)
    assert misfit(json.loads(answer.out), ATTEND) is None
