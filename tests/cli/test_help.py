"""Help pages, in both languages."""

import pytest

from kokoma_cli.cli import help as pages
from kokoma_cli.cli import layer
from kokoma_cli.cli.commands import COMMANDS, SECTIONS, Place, rows
from kokoma_cli.cli.session import Session
from kokoma_cli.wording import LANGUAGES, Language, Wording
from tests.cli.conftest import TODAY, Call

ENGLISH = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "default",
    "required",
    "COURSE",
    "Everywhere",
)
GERMAN = ("Aufruf", "Optionen", "Angaben", "Befehle", "sonst", "nötig", "KURS", "Überall")

ATTEND = """\
Trägt ein, wer an einem Kurs teilgenommen hat.

Aufruf: kokoma attend KURS [WER …] [Optionen]

Wer nicht genannt wird, gilt nicht als abwesend: Ohne Eintrag ist noch nichts
bekannt. Ohne --day gilt der Eintrag für alle Kurstage.

Mit --from wird der Bericht eines Online-Treffens gelesen (Teams, Zoom,
BigBlueButton, PILOS, Webex, Google Meet, Moodle und andere Tabellen). kokoma
zeigt, was einzutragen wäre, fragt, wo nur Sie es wissen können, und schreibt
erst auf Ihr Ja. Mehrere Dateien gelten zusammen, etwa wenn das Treffen neu
begonnen wurde.

Angaben
  KURS             Kürzel des Kurses, zum Beispiel P1 oder V2
  WER              Nummer, E-Mail-Adresse oder Name (ein Teil genügt)

Optionen
  --all            alle, die angemeldet sind
  --except WER     diese Person ausgenommen (mehrmals möglich)
  --day ZAHL       nur dieser Kurstag: 1, 2 …
  --hours STUNDEN  Stunden
  --presence absent|excused
  --kind one|two   Art (sonst: one)
  --from DATEI     Bericht des Online-Treffens; weitere Dateien dahinter, - für
                   die Standardeingabe

Beispiele
  kokoma attend P1 --all --except Weber
  kokoma attend P1 Weiß Huber --day 2
  kokoma attend V2 Weber --excused
  kokoma attend V1 --from Teams.csv --dry-run
  kokoma attend V1 --from Teams.csv --assign "iPad von Anna=Anna Weber" --yes

Überall
  --db DATEI  --cohort NAME  --reason TEXT  --lang de|en  --json  --debug
  -h, --help
"""


def test_a_page_shows_how_to_call_a_command(sample: Call) -> None:
    assert sample("attend", "--help").out == ATTEND


@pytest.mark.parametrize(
    "words",
    [
        ("attend", "-h"),
        ("attend", "P1", "--help"),
        ("help", "attend"),
        ("attend", "--day", "1", "-h"),
    ],
)
def test_help_may_be_asked_for_in_several_ways(sample: Call, words: tuple[str, ...]) -> None:
    assert sample(*words).out == ATTEND


def test_kokoma_alone_shows_every_command(sample: Call) -> None:
    page = sample().out
    assert page == sample("--help").out == sample("-h").out == sample("help").out
    assert page == sample("--json").out
    for name in COMMANDS:
        assert f"\n  {name} " in page
    assert page.index("Anfangen") < page.index("Der Alltag") < page.index("Bescheinigungen\n")


def test_a_group_alone_shows_its_commands(sample: Call) -> None:
    page = sample("settings").out
    assert page == sample("settings", "--help").out
    assert "settings get" in page


def test_every_heading_holds_commands_of_its_own() -> None:
    names = [name for level in SECTIONS.values() for name in level]
    assert sorted(names) == sorted(COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(
    language: Language, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    session = Session(["--lang", language], TODAY)
    text = [pages.root_page(session)]
    text += [
        pages.group_page(session, name, row)
        for name, row in COMMANDS.items()
        if not isinstance(row, Place)
    ]
    assert max(len(line) for page in text for line in page.splitlines()) <= columns


@pytest.mark.parametrize(
    ("language", "foreign"), [("de", ENGLISH), ("en", GERMAN)], ids=["de", "en"]
)
def test_a_page_speaks_one_language(sample: Call, language: str, foreign: tuple[str, ...]) -> None:
    for words in ((), ("attend", "--help"), ("settings",), ("settings", "get", "--help")):
        page = sample("--lang", language, *words).out
        assert [word for word in foreign if word in page] == []


def test_headings_are_bold_only_in_colour(sample: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in sample().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1mAnfangen\x1b[0m" in sample().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in sample().out


def test_both_languages_have_the_same_texts() -> None:
    from kokoma_cli.wording.de import help as de_help
    from kokoma_cli.wording.de import usage as de_usage
    from kokoma_cli.wording.en import help as en_help
    from kokoma_cli.wording.en import usage as en_usage

    assert de_help.TEXTS.keys() == en_help.TEXTS.keys()
    assert de_usage.TEXTS.keys() == en_usage.TEXTS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path", [*rows(), *(n for n, r in COMMANDS.items() if not isinstance(r, Place))]
)
def test_every_command_has_its_line(path: str, language: Language) -> None:
    assert pages.summary(Wording(language), path).endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", rows())
def test_every_page_fits_on_the_screen(
    path: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = layer.load(path, rows()[path]).page(Session(["--lang", language], TODAY))
    assert [line for line in page.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", rows())
def test_every_parameter_of_every_command_is_explained(path: str, language: Language) -> None:
    """Finds commands that do not load, and parameters nobody wrote a text for."""
    command = layer.load(path, rows()[path])
    words = Wording(language)
    silent = [p.name for p in command.params if not pages.parameter_text(words, path, p)]
    assert silent == [], f"wording/{language}/help: {path}.param.<name> or any.param.<name>"
