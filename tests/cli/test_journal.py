"""`kokoma log` and `kokoma undo`, and what the journal keeps of a call."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kokoma_cli.cli.desk import command_line, desk
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import NotFound
from kokoma_cli.rendering.screen import cells
from tests.cli.office import TODAY, Office, open_office


@pytest.fixture
def office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Office]:
    office = open_office(tmp_path, monkeypatch, capsys)
    office.add("Anna Weber", "Bo Ek", "Cem Yildiz")
    office.attend("P3", "Weber", "Ek", "Yildiz")
    yield office
    office.register.close()


LAST = 12
"""The number of the last entry: a beginning, seven dates, three people, one attendance."""


def test_the_log_tells_the_newest_first(office: Office) -> None:
    lines = office("log").out.split("\n")
    assert (
        lines[0]
        == "12  30.11.2023 14:05  mira  Anwesenheit P3: 3 Personen anwesend (Anna Weber, Bo"
    )
    assert lines[1] == "                            Ek und Cem Yildiz)"
    assert lines[2] == "11  30.11.2023 14:05  mira  Cem Yildiz neu, angemeldet"
    assert "Register angelegt" in lines[-3]


def test_the_log_in_english_has_no_german(office: Office) -> None:
    text = office("log", "--lang", "en").out
    for german in (
        "Anwesenheit",
        "Personen",
        " und ",
        "Termin",
        "neu,",
        "angelegt",
        "Durchgang",
    ):
        assert german not in text


def test_the_log_of_one_person_and_of_a_few_entries(office: Office) -> None:
    office.attend("P4", "Ek")
    assert "P4" not in office("log", "Weber").out
    answer = office("log", "--limit", "2")
    assert answer.out.startswith("13  ")
    assert "11  " not in answer.out
    assert "kokoma log --limit 10" in answer.err
    assert office("log", "--limit", "13").err == ""
    office("log", "--limit", "0", code=2)


def test_the_log_as_json_has_rows_before_and_after(office: Office) -> None:
    entries = json.loads(office("log", "--json", "--limit", "1").out)
    assert [entry["number"] for entry in entries] == [LAST]
    assert entries[0]["command"] == "kokoma attend P3"
    assert {change["table"] for change in entries[0]["changes"]} == {"attendance"}
    assert entries[0]["changes"][0]["old"] is None
    assert entries[0]["changes"][0]["new"]["presence"] == "present"


def test_the_log_fits_a_terminal(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.add("Wilhelmine-Charlotte Oberschwarzenbrunner-Niedermayerhofer", "名" * 40)
    for columns in ("40", "80"):
        monkeypatch.setenv("COLUMNS", columns)
        text = office("log").out
        assert max(cells(line) for line in text.split("\n")) <= int(columns)


def test_undo_says_what_it_took_back(office: Office) -> None:
    answer = office("undo")
    assert answer.out == (
        "Zurückgenommen ist Nr. 12 vom 30.11.2023 14:05, kokoma attend P3:\n"
        "  Anwesenheit P3: 3 Personen anwesend (Anna Weber, Bo Ek und Cem Yildiz)\n"
    )
    log = office("log").out
    assert log.startswith("13  ")
    assert "Nr. 12 zurückgenommen" in log.split("\n")[0]
    assert "(zurückgenommen mit Nr. 13)" in " ".join(log.split())


def test_a_dry_run_says_what_it_would_do(office: Office) -> None:
    before = office("log", "--json").out
    answer = office("undo", "11", "--dry-run", code=5)
    answer = office("undo", "--dry-run")
    assert answer.out.startswith("Zurückgenommen würde Nr. 12")
    assert answer.err.endswith("geändert wurde nichts.\n")
    assert office("log", "--json").out == before


def test_undo_as_json(office: Office) -> None:
    answer = office("undo", "--json")
    document = json.loads(answer.out)
    assert (document["number"], document["void"], document["files"]) == (LAST, [], [])
    assert document["dry_run"] is False
    assert answer.err.startswith("Zurückgenommen ist Nr. 12")


def test_what_others_build_upon_stays(office: Office) -> None:
    answer = office("undo", "10", code=5)
    assert "ein späterer Eintrag baut darauf auf:\n  12  kokoma attend P3\n" in answer.err
    document = json.loads(office("undo", "10", "--json", code=5).out)
    assert document["error"]["later"] == [{"number": 12, "command": "kokoma attend P3"}]


def test_undo_goes_back_step_by_step_and_forth(office: Office) -> None:
    def present() -> int:
        people = json.loads(office("status", "--json").out)["participants"]
        return sum(person["courses"]["P3"] == "attended" for person in people)

    office("undo")
    assert present() == 0
    office("undo", "13")
    assert present() == 3
    # After taking back the taking back, the entry itself counts again and can go again.
    log = " ".join(office("log", "--limit", "3").out.split())
    assert log.startswith("14 ")
    assert "Nr. 13 zurückgenommen (Anwesenheit P3: 3 Einträge gelöscht" in log
    assert "(zurückgenommen mit Nr. 14)" in log
    assert "(zurückgenommen mit Nr. 13)" not in log
    office("undo")
    assert present() == 0
    office("undo", "12", code=5)
    office("undo")
    assert "Cem" not in office("status").out


def test_what_cannot_be_taken_back(office: Office) -> None:
    assert "Nr. 99" in office("undo", "99", code=3).err
    assert "beginnt dieses Register" in office("undo", "1", code=5).err
    office("undo")
    assert "schon zurückgenommen, mit Nr. 13" in office("undo", "12", code=5).err


def test_a_certificate_becomes_void_and_its_file_is_named(office: Office) -> None:
    for course in ("P1", "P2", "P4", "V1"):
        office.attend(course, "Weber")
    number = json.loads(office("certify", "Weber", "--date", "1.12.2023", "--json").out)["issued"][
        0
    ]["number"]
    answer = office("undo", "--dry-run")
    assert f"{number} würde ungültig" in answer.out
    answer = office("undo", "--yes")
    assert f"{number} ist nun ungültig; die Nummer wird nicht wieder vergeben." in answer.out
    assert "Bitte vernichten Sie" in answer.out
    assert "Anna Weber.pdf" in answer.out
    assert json.loads(office("certificate", "list", "--json").out)[0]["status"] == "void"


def test_a_person_is_asked_before_a_certificate_becomes_void(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "interactive", True)
    answers = [False, True]
    monkeypatch.setattr(Session, "confirm", lambda *_: answers.pop(0))
    for course in ("P1", "P2", "P4", "V1"):
        office.attend(course, "Weber")
    office("certify", "Weber", "--date", "1.12.2023")
    answer = office("undo")
    assert "würde ungültig" in answer.out
    assert answer.err == "Nichts wurde zurückgenommen.\n"
    assert "ist nun ungültig" in office("undo").out
    # Nothing of paper: nobody is asked.
    assert answers == []
    office("undo")


def test_the_journal_keeps_the_call_as_typed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office("participant", "add", "Dr. Jürgen Weiß", "--lang", "de")
    entry = json.loads(office("log", "--json", "--limit", "1").out)[0]
    assert entry["command"] == 'kokoma participant add "Dr. Jürgen Weiß" --lang de'
    assert entry["user"] == "mira"
    assert entry["at"][19:].count(":") == 1


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["attend", "P1", "--all"], "kokoma attend P1 --all"),
        (["attend", "P1", "Anna Weber"], 'kokoma attend P1 "Anna Weber"'),
        (["x", ""], 'kokoma x ""'),
        (["x", 'a"b$c'], 'kokoma x "a\\"b\\$c"'),
        (["--db", "H:\\Kurse\\kokoma.db"], "kokoma --db H:\\Kurse\\kokoma.db"),
        (["x", "O'Neill"], 'kokoma x "O\'Neill"'),
    ],
)
def test_a_call_can_be_typed_again(words: list[str], line: str) -> None:
    assert command_line(words) == line


def test_no_register_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KOKOMA_DB", raising=False)
    with pytest.raises(NotFound), desk(Session(["status"], TODAY)):
        pass


def test_a_desk_lets_go_of_the_register(office: Office) -> None:
    with desk(Session([], TODAY), dry_run=True) as place:
        assert place.origin.dry_run
        assert place.today == TODAY
    with pytest.raises(Exception, match="closed"):
        place.register.db.execute("SELECT 1")


# ---------------------------------------------------------------------------------------- filters


def numbers(office: Office, *words: str) -> list[int]:
    return [entry["number"] for entry in json.loads(office("log", "--json", *words).out)]


def test_filters_combine(office: Office) -> None:
    office.attend("P4", "Ek")
    assert numbers(office, "Ek") == [13, 12, 10]
    assert numbers(office, "--course", "p4") == [13, *numbers(office, "--course", "P4")[1:]]
    assert numbers(office, "Ek", "--course", "P4") == [13]
    assert numbers(office, "Weber", "--course", "P4") == []
    assert "Dazu steht nichts" in office("log", "Weber", "--course", "P4").out
    assert numbers(office, "--since", "30.11.2023", "--until", "2023-11-30", "--limit", "99") == [
        *range(13, 0, -1)
    ]
    assert numbers(office, "--since", "1.12.2023") == []
    assert numbers(office, "--until", "29.11.2023") == []
    office("log", "--since", "2.12.2023", "--until", "1.12.2023", code=2)
    office("log", "--since", "gelegentlich", code=2)
    office("log", "--course", "X9", code=3)
    office("attend", "P3", "Ek", "--excused", "--yes")
    answer = office("log", "Ek", "--course", "P3", "--since", "1. 11. 2023", "--limit", "1")
    assert 'kokoma log Ek --course P3 --since "1. 11. 2023" --limit 5' in answer.err


def test_a_course_is_found_by_the_code_it_had(office: Office) -> None:
    office("course", "edit", "P3", "--code", "P9")
    assert numbers(office, "--course", "P3") == numbers(office, "--course", "P9")
    assert numbers(office, "--course", "P3")[:2] == [13, 12]


def test_the_merged_are_found_under_their_name_and_hers(office: Office) -> None:
    office("participant", "add", "Boris Eck", "--email", "boris@example.org")
    office("participant", "merge", "Ek", "Boris", "--yes")
    assert numbers(office, "Boris") == [14, 13]
    assert numbers(office, "4") == [14, 13]
    assert numbers(office, "Ek")[:2] == [14, 13]
    assert "Boris Eck" in office("log", "Boris").out
    office("undo")
    office("undo", "13")
    assert numbers(office, "Boris") == [16, 15, 14, 13]
    assert 14 not in numbers(office, "Weber")
    assert "Meinten Sie" in office("log", "Weberr", code=3).err


def test_one_entry_is_told_in_full(office: Office) -> None:
    office("attend", "P3", "Ek", "--excused", "--yes", "--reason", "hat angerufen")
    text = office("log", "--number", "13").out
    (entry,) = json.loads(office("log", "--json", "--number", "13").out)
    assert "Befehl: kokoma attend P3 Ek --excused --yes --reason" in text
    assert "Grund: hat angerufen" in text
    assert entry["reason"] == "hat angerufen"
    assert entry["hash"].startswith(text.split("Prüfsumme: ")[1][:8])
    assert (
        "Anwesenheit P3 · Bo Ek\n  Anwesenheit: anwesend → entschuldigt\n  Minuten: 420 → 0" in text
    )
    office("undo")
    assert "zurückgenommen mit: Nr. 14" in office("log", "--number", "13").out
    assert "nimmt zurück: Nr. 13" in office("log", "--number", "14").out
    office("log", "--number", "99", code=3)
    office("log", "Ek", "--number", "13", code=2)
    office("log", "--limit", "3", "--number", "13", code=2)


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_entry_in_full_fits(
    office: Office, monkeypatch: pytest.MonkeyPatch, columns: str, language: str
) -> None:
    office.add("Wilhelmine-Charlotte Oberschwarzenbrunner-Niedermayerhofer")
    monkeypatch.setenv("COLUMNS", columns)
    for number in range(1, 14):
        text = office("log", "--number", str(number), "--lang", language).out
        assert max(cells(line) for line in text.split("\n")) <= int(columns)
        assert "_" not in text.replace("in_person", "").replace("print_order", "").replace(
            "current_cohort", ""
        )


# ----------------------------------------------------------------------------------------- reasons


def test_a_reason_stands_beside_what_was_done(office: Office) -> None:
    office("attend", "P4", "Ek", "--reason", "  Liste \u00a0 nachgereicht ")
    assert "(Grund: Liste nachgereicht)" in " ".join(office("log", "--limit", "1").out.split())
    office("--reason", "Umzug", "course", "schedule", "P4", "5.5.2023")
    office("undo", "--reason", "doch nicht")
    reasons = [entry["reason"] for entry in json.loads(office("log", "--json", "--limit", "3").out)]
    assert reasons == ["doch nicht", "Umzug", "Liste nachgereicht"]


@pytest.mark.parametrize("reason", ["", "   ", "\u200b"])
def test_a_reason_says_something(office: Office, reason: str) -> None:
    before = office("log", "--json").out
    office("attend", "P4", "Ek", "--reason", reason, code=2)
    assert office("log", "--json").out == before


def test_the_reason_of_a_certificate_is_that_of_its_entry(office: Office) -> None:
    for course in ("P1", "P2", "P4", "V1"):
        office.attend(course, "Weber")
    office("certify", "Weber", "--date", "1.12.2023", "--preview", "--reason", "so", code=2)
    office("certify", "Weber", "--date", "1.12.2023")
    office("certificate", "reprint", "001", "--reason", "so", code=2)
    office("certificate", "withhold", "001", code=2)
    office("--reason", "Foto fehlt", "certificate", "withhold", "001")
    office("certificate", "void", "001", "--reason", "verloren", "--yes")
    reasons = [entry["reason"] for entry in json.loads(office("log", "--json", "--limit", "2").out)]
    assert reasons == ["verloren", "Foto fehlt"]


# ------------------------------------------------------------------------------ what undo refuses


def test_what_was_shown_is_taken_back_or_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else may write between the question and the answer."""
    monkeypatch.setattr(Session, "interactive", True)
    for course in ("P1", "P2", "P4", "V1"):
        office.attend(course, "Weber")
    office("certify", "Weber", "--date", "1.12.2023")
    certified = numbers(office)[0]
    meanwhile = iter((["attend", "P5", "Ek"], ["certificate", "hand-over", "001", "--yes"]))

    def confirm(*_: object, **__: object) -> bool:
        with monkeypatch.context() as patched:
            patched.setattr(Session, "interactive", False)
            office(*next(meanwhile))
        return True

    monkeypatch.setattr(Session, "confirm", confirm)
    office("undo")
    newest = json.loads(office("log", "--json", "--limit", "2").out)
    assert [entry["undoes"] for entry in newest] == [certified, None]
    office("undo", str(newest[0]["number"]))
    office("undo", "certainly", code=2)
    before = office("certificate", "list", "--json").out
    assert "prepared" in before
    office("undo", str(certified), code=5)
    assert "handed_over" in office("certificate", "list", "--json").out


def test_later_entries_that_took_something_back_are_named_too(office: Office) -> None:
    office("participant", "edit", "Ek", "--pronunciation", "BOH")  # 13
    office("participant", "edit", "Ek", "--organisation", "Jugendring")  # 14
    office("undo")  # 15
    office("undo", "13")  # 16
    document = json.loads(office("undo", "15", "--json", code=5).out)
    assert [entry["number"] for entry in document["error"]["later"]] == [16]
    office("undo", "16")
    office("undo", "15")
    assert "Jugendring" in office("participant", "show", "Ek").out


def test_an_address_that_somebody_else_has_by_now_is_not_given_back(office: Office) -> None:
    office("participant", "edit", "Ek", "--email", "post@example.org")  # 13
    office("participant", "edit", "Ek", "--email", "")  # 14
    office("participant", "edit", "Weber", "--email", "Post@example.org")  # 15
    document = json.loads(office("undo", "14", "--json", code=5).out)
    assert [entry["number"] for entry in document["error"]["later"]] == [15]


def test_what_stands_for_good_is_never_passed_over(office: Office) -> None:
    """Whoever takes back the last thing means the last thing."""
    office("participant", "rename", "Ek", "Eva Ek", "--yes")
    answer = office("undo", code=5)
    assert "Nr. 13" in answer.err
    assert "kommen nicht wieder" in answer.err
    office("undo", "12")


def test_a_restored_register_tells_why_it_was(office: Office) -> None:
    office("restore", "10", "--yes", "--reason", "falsche Liste eingetragen")
    (entry,) = json.loads(office("log", "--json", "--limit", "1").out)
    assert entry["reason"] == "falsche Liste eingetragen"
    assert "Nr. 2 " in entry["account"][0]
    assert entry["changes"] == []
    assert "kein einzelner Eintrag geändert" in office("undo", code=5).err


# ------------------------------------------------------------------- what somebody else entered last


@pytest.fixture
def somebody_else(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Another coordinator calls a command."""

    def call(*words: str) -> None:
        with monkeypatch.context() as here:
            here.setenv("USER", "meier")
            office(*words)

    return call


def test_what_a_colleague_entered_last_is_not_taken_back_unasked(
    office: Office, somebody_else: Callable[..., None]
) -> None:
    somebody_else("attend", "P4", "Ek")  # 13
    before = office("log", "--json").out
    said = " ".join(office("undo", code=5).err.split())
    assert "Zuletzt hat jemand anderes etwas eingetragen: Nr. 13 vom" in said
    assert "meier: kokoma attend P4 Ek" in said
    assert "Nichts wurde zurückgenommen. Soll Nr. 13 trotzdem nicht gelten: kokoma undo 13" in said
    error = json.loads(office("undo", "--json", code=5).out)["error"]
    assert (error["number"], error["others"][0]["user"]) == (13, "meier")
    tried = office("undo", "--dry-run")
    assert tried.out.startswith("Zurückgenommen würde Nr. 13")
    assert "nicht von Ihnen, sondern von meier" in tried.err
    assert office("log", "--json").out == before
    # Whoever gives its number, or says yes, has seen it.
    office("undo", "13")
    somebody_else("attend", "P4", "Ek")
    office("undo", "--yes")
    assert json.loads(office("log", "--json", "--limit", "1").out)[0]["undoes"] == 15


def test_what_a_colleague_took_back_last_is_not_passed_over_unseen(
    office: Office, somebody_else: Callable[..., None]
) -> None:
    """Whoever means her own last entry would take back the one before."""
    office.attend("P4", "Ek")  # 13
    somebody_else("undo", "13")
    error = json.loads(office("undo", "--json", code=5).out)["error"]
    assert (error["number"], [each["number"] for each in error["others"]]) == (12, [14])
    assert "meier: kokoma undo 13" in office("undo", code=5).err
    # Her own taking back she knows of.
    office("undo", "14")
    office("undo")
    office("undo")
    entries = json.loads(office("log", "--json", "--limit", "3").out)
    assert [entry["undoes"] for entry in entries] == [12, 13, 14]


def test_whoever_is_shown_what_a_colleague_entered_decides(
    office: Office,
    somebody_else: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    somebody_else("attend", "P4", "Ek")
    monkeypatch.setattr(Session, "interactive", True)
    for answer in (False, True):
        monkeypatch.setattr(Session, "confirm", lambda *_, answer=answer, **__: answer)
        said = office("undo")
        assert "nicht von Ihnen, sondern von meier" in said.err
        assert ("Nichts wurde zurückgenommen." in said.err) is not answer
        assert ("Zurückgenommen ist Nr. 13" in said.out) is answer


def test_an_answer_does_not_hold_for_another_register(
    office: Office, somebody_else: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the question stands there, a backup takes the register's place, and other things are entered."""
    somebody_else("attend", "P4", "Ek")  # 13
    monkeypatch.setattr(Session, "interactive", True)

    def confirm(*_: object, **__: object) -> bool:
        somebody_else("restore", "2", "--yes")
        somebody_else("participant", "add", "Zoe Amt")
        somebody_else("participant", "add", "Yve Amt")
        return True

    monkeypatch.setattr(Session, "confirm", confirm)
    assert "eine Sicherung an die Stelle" in " ".join(office("undo", code=5).err.split())
    assert "Yve Amt" in office("participant", "list").out
