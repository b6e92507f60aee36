"""What the help pages show as examples does what it says, in this order, on a register with some people."""

import io
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from kokoma_cli.cli.commands import COMMANDS, rows
from kokoma_cli.cli.session import Session
from kokoma_cli.signing import keys
from kokoma_cli.wording import LANGUAGES, Language, catalogue
from tests.conftest import Office

PEOPLE = ("Jürgen Weiß", "Anna Weber", "Bo Huber", *(f"Person {letter}" for letter in "abcdefghi"))


def prepared(office: Office) -> None:
    """Twelve people; Weiß has earned the certificate, Huber has one already."""
    office.people(*PEOPLE)
    office.earns("Weiß", "Huber")
    office("certify Huber")
    office("settings set place Bamberg")
    rows = ["Full Name\tUser Action\tTimestamp", "iPad von Anna\tJoined\t3/16/2024, 9:00:00 AM",
            "iPad von Anna\tLeft\t3/16/2024, 11:50:00 AM"]  # fmt: skip
    (office.folder / "Teams.csv").write_text("\n".join(rows), "utf-16")
    office("course schedule P5 12.1.2024 13.1.2024")
    people = [("Name", "Vorname"), ("Zech", "Dora"), ("Öz", "Can")]
    for name in ("anmeldungen.xlsx", "registrations.xlsx"):
        book = openpyxl.Workbook()
        for row in people:
            book.worksheets[0].append(row)
        book.save(office.folder / name)
    for name in ("liste.csv", "list.csv"):
        text = "\n".join(map(";".join, people))
        (office.folder / name).write_text(text, "utf-8")


class Coordinator:
    """Answers questions about passphrases; whatever may be left alone she leaves alone."""

    def __init__(self) -> None:
        self.passphrase = "vier Worte und ein Punkt"
        self.chosen = 0

    def hidden(self, key: str) -> str:
        if key == "keys.ask_new_passphrase":
            self.chosen += 1
            self.passphrase = f"{self.chosen} weitere Worte und ein Punkt"
        return self.passphrase


@pytest.fixture
def signing(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office of `prepared`, with somebody at the terminal who knows the passphrase."""
    prepared(office)
    office("settings set issuer 'Stadt Bamberg'")
    monkeypatch.setattr(keys, "ROUNDS", 1)
    monkeypatch.setattr(Session, "interactive", property(lambda _: True))
    monkeypatch.setattr(Session, "confirm", lambda *_, **__: False)
    she = Coordinator()
    monkeypatch.setattr(Session, "ask_hidden", lambda _, key, **__: she.hidden(key))
    return office


def photographed(office: Office) -> None:
    """A code on a sheet, a photo of it, the sheets of a ceremony, and the page as saved."""
    office("key new --page https://www.beispielstadt.de/pruefen")
    office("certify Weiß --print stapel.pdf")
    office("publish web")
    (sheet,) = Path().rglob("*-002 *.pdf")
    page = pypdfium2.PdfDocument(sheet)[0].render(scale=150 / 72).to_pil()
    for name in ("Foto.jpg", "photo.jpg"):
        page.save(name)
    for name in ("Stapel.pdf", "stack.pdf"):
        shutil.copyfile("stapel.pdf", name)
    shutil.copyfile("web/index.html", "index.html")


#: What has to be there before the examples of a group, where that is more than a register with some people.
BEFORE: dict[str, Callable[[Office], object]] = {
    "key": lambda _: None,
    "publish": lambda office: office("key new --page https://www.beispielstadt.de/pruefen"),
    "certificate": lambda office: office("key new --page https://www.beispielstadt.de/pruefen"),
    "verify": photographed,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", BEFORE)
def test_every_example_about_keys_and_codes_can_be_typed(
    signing: Office, language: Language, group: str
) -> None:
    BEFORE[group](signing)
    signing.language = language
    for line in examples(language, group):
        signing("", *shlex.split(line)[1:])


def examples(language: Language, group: str) -> list[str]:
    """The lines of all commands of a group, without what only a shell does with them."""
    texts = catalogue(language, "help")
    paths = [path for path in rows() if path.split()[0] == group]
    lines = "\n".join(str(texts.get(f"{path}.examples", "")) for path in paths).splitlines()
    return [line.partition(" >> ")[0] for line in lines if line]


def clipboard() -> io.TextIOWrapper:
    """What `Get-Clipboard |` hands in."""
    return io.TextIOWrapper(io.BytesIO("Name\tVorname\r\nNeu\tUli\r\n".encode("utf-16")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", sorted({*COMMANDS} - {"init", *BEFORE}))
def test_every_example_of_the_help_can_be_typed(
    office: Office, monkeypatch: pytest.MonkeyPatch, language: Language, group: str
) -> None:
    prepared(office)
    office.language = language
    for line in examples(language, group):
        if line.startswith("Get-Clipboard | "):
            monkeypatch.setattr("sys.stdin", clipboard())
        program, *words = shlex.split(line.removeprefix("Get-Clipboard | "))
        assert program == "kokoma"
        office("", *words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_example_makes_a_register(empty_office: Office, language: Language) -> None:
    for line in examples(language, "init"):
        empty_office("", *shlex.split(line)[1:])
    assert empty_office.file.exists()
