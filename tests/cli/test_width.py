"""What every command that reports looks like in a terminal of 80 columns."""

import io
import itertools
import re

import pytest

from kokoma_cli.cli import output, run
from kokoma_cli.cli.commands import READS
from kokoma_cli.rendering.screen import cells
from kokoma_cli.wording import Language
from tests.conftest import CEREMONY, Office

NAMES = (
    "Dr. Annegret-Wilhelmine Freifrau von Hohenstein-Wartenfels-Oberdorffingen",
    "Michael Schmidt",
    "Michael Schmidt",
    "Prof. Dr. Dr. h. c. Karl-Theodor Maria Nikolaus Johann Jacob Buhl-Freiherr von Guttenberg",
    "K͟hạlīd ẹ̀bùn Ọ̀nwụ̀",
    "王秀英",
    "김민준 박서연",
    "Đặng Thị Hồng Nhung",
    "Łucja Święcicka-Łoś",
    "Cher",
)
ORGANISATIONS = (
    "Ordnungsamt",
    "Stabsstelle für Gleichstellung, Vielfalt und kommunales Konfliktmanagement der Kreisstadt",
    "Jugendmigrationsdienst",
)
REASON = (
    "Wunsch des Oberbürgermeisters nach vollständiger Neuausstellung aller Urkunden wegen der "
    "Verwaltungsstrukturreform"
)
PLACE = "Altes Rathaus, Rokokosaal im ersten Obergeschoss, Zugang über die Obere Brücke"

#: How each is called. A command that only looks and is missing here fails the first test.
CALLS = {
    "settings list": ("",),
    "settings get": ("issuer", "backups"),
    "cohort list": ("",),
    "participant list": ("", "--all"),
    "participant show": ("1", "4", "12"),
    "course list": ("",),
    "course show": ("P1", "V4"),
    "category list": ("",),
    "status": ("", "1", "4", "9", "--without P1"),
    "check": ("", "1", "2", "9"),
    "ceremony list": ("",),
    "kind list": ("",),
    "certificate list": ("", "--all"),
    "certificate show": ("001", "002", "003", "004"),
    "log": ("", "--limit 100", "1"),
    "doctor": ("",),
    "verify": ("KOKOMA-2024-001",),
    "key show": ("",),
}
OTHERS = {
    "proof": ("",),
    "sheet": ("P1 1 2 4 --dry-run", "V1 --blank --dry-run"),
    "attend": ("V3 1 2 4 --dry-run",),
    "certificate hand-over": ("--all --dry-run",),
    "privacy due": ("",),
    "undo": ("--dry-run",),
}


def nasty(office: Office) -> None:
    """40 people, some with names hard to set, in several cohorts, with certificates of every standing."""
    office("settings set backups off")
    office("settings set issuer", f"Stadt Bamberg – {ORGANISATIONS[1]}")
    others = [f"{given} {family}" for given in ("Eva", "Jörg") for family in "ÄBCDEFGHIJKLMÖ"]
    for number, name in enumerate([*NAMES, *others, "Bo Ek", "Zoë Zeh"]):
        details = ["--organisation", ORGANISATIONS[number % 3]]
        details += ["--email", f"person{number}@stadtverwaltung-kreisstadt.example.org"]
        office("participant add", name, *(details if number % 4 else []))
    office(f"course schedule P1 10.3.2023 11.3.2023 --place '{PLACE}'")
    office("course add V4 --category deepening --hours 3 --title", f"Reihe {ORGANISATIONS[1]}")
    office("course cancel P5")
    for course in ("P1", "P2", "P3", "P4", "V1"):
        office(f"attend {course} 1 2 3 8 10")
    office("attend P1 --day 1 9")
    office("attend V2 9 --elsewhere", f"{REASON} und in Schwerin nachgeholt")
    office("certify 1 2 3 8 --date 26.3.2024 --reason", REASON)
    office("certify 9 --kind teilnahmebestaetigung --date 26.3.2024")
    office("certificate void 002 --yes --reason", REASON)
    office("certificate withhold 003 --reason", REASON)
    office("certificate hand-over 001")
    office("certificate replace 004 --yes --reason", REASON)
    office("participant withdraw 12 13")
    office("privacy erase 12 --yes")
    office("ceremony absent 1")
    office(f"cohort add 'Neubrandenburg 2024/25 – {ORGANISATIONS[1]}'")
    office("participant enrol 1")
    office("cohort use 'Bamberg 2023/24'")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(office: Office, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    office.after(nasty)
    monkeypatch.setenv("TERM", "xterm")
    return monkeypatch


def seen(line: str, terminal: pytest.MonkeyPatch, language: Language, columns: int) -> str:
    """What stands on the terminal after a command that went well."""
    with terminal.context() as here:
        here.setenv("KOKOMA_LANG", language)
        here.setenv("COLUMNS", str(columns))
        here.setattr("sys.stdout", screen := Terminal())
        here.setattr("sys.stderr", screen)
        assert run(line.split(), today=CEREMONY) == 0, f"{line}\n{screen.getvalue()}"
    return screen.getvalue()


def lines_of(text: str) -> list[str]:
    """Without colours, and without what stood there for a moment only."""
    return [line.rpartition("\r")[2] for line in re.sub(r"\x1b\[[\d;]*[mK]", "", text).split("\n")]


def pieces(word: str) -> set[str]:
    """What may stand on a line of a word: itself, or its parts between hyphens and joints."""
    parts = re.split(r"(?<=[-‐./_])|(?=@)", word)
    ends = range(1, len(parts) + 1)
    return {"".join(parts[start:end]) for end in ends for start in range(end)}


def test_every_command_that_looks_is_looked_at() -> None:
    assert set(CALLS) == READS - {"completion"}


def test_no_line_is_too_wide_and_no_word_is_broken(terminal: pytest.MonkeyPatch) -> None:
    calls = [
        f"{command} {arguments}".strip()
        for command, ways in (CALLS | OTHERS).items()
        for arguments in ways
    ]
    languages: tuple[Language, ...] = ("de", "en")
    for line, language in itertools.product(calls, languages):
        lines = lines_of(seen(line, terminal, language, 80))
        wide = [each for each in lines if cells(each) > 80]
        assert not wide, f"{line}\n" + "\n".join(wide)
        with terminal.context() as here:
            here.setattr(output, "_READABLE", 5000)
            endless = lines_of(seen(line, terminal, language, 5000))
        whole = {part for word in " ".join(endless).split() for part in pieces(word)}
        words = {word for word in " ".join(lines).split() if not word.startswith("─")}
        assert words <= whole, f"{line}: {sorted(words - whole)}"


def test_the_list_to_tick_has_its_marks_below_each_other(terminal: pytest.MonkeyPatch) -> None:
    terminal.setattr("sys.stdin", Terminal("1\n"))
    shown = lines_of(seen("attend P1 --dry-run --unknown", terminal, "de", 80))
    lines = shown[: next(index for index, line in enumerate(shown) if "● besucht" in line)]
    assert max(map(cells, lines)) <= 80
    ends = {cells(line) for line in lines if re.match(r" +\d+  .*[●◐·] [●◐·]$", line)}
    assert len(ends) == 1
    listed = " ".join(" ".join(lines).split())
    assert f"{NAMES[0].removesuffix('Oberdorffingen')}" in listed
    assert "Michael Schmidt (Jugendmigrationsdienst)" in listed


def test_where_there_is_more_room_tables_use_it_and_sentences_do_not(
    terminal: pytest.MonkeyPatch,
) -> None:
    wide = lines_of(seen("certificate list", terminal, "de", 160))
    assert 80 < max(map(cells, wide)) <= 160
    assert any(f" {NAMES[0]} Bescheinigung vom" in " ".join(line.split()) for line in wide)
    assert max(map(cells, lines_of(seen("check", terminal, "de", 160)))) <= 80


def test_in_a_pipe_a_setting_and_a_person_stand_on_one_line_each(
    office: Office, terminal: pytest.MonkeyPatch
) -> None:
    issuer = f"issuer: Stadt Bamberg – {ORGANISATIONS[1]}"
    assert issuer in office("settings list").out.split("\n")
    assert any(
        line.endswith(f"  {NAMES[0]}") for line in office("participant show 1").out.split("\n")
    )
