"""One call of kokoma: what was asked for, in which language, and how to answer.

Results go to stdout. With `--json` that is one document, and every sentence moves to stderr.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TextIO

from kokoma_cli.cli import language, output
from kokoma_cli.errors import BadCall
from kokoma_cli.wording import Language, Wording

if TYPE_CHECKING:
    from pathlib import Path

    import typer

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_YES = frozenset(("j", "ja", "y", "yes"))
_NO = frozenset(("n", "nein", "no", ""))


class Session:
    """Made once per call; commands get it with `current(ctx)`."""

    def __init__(
        self, argv: Sequence[str], today: date, environ: Mapping[str, str] = os.environ
    ) -> None:
        self.argv = tuple(argv)
        self.today = today
        self.asked_language, self.other_words = language.asked_for(argv)
        self.wording = Wording(language.choose(self.asked_language, environ))
        flags = _flags(self.other_words)
        # Known before anything is parsed, so that a usage error can already be a document.
        self.json = "--json" in flags
        self.debug = "--debug" in flags
        #: True in a dry run: said at the end, and in the document.
        self.dry = False
        self.cohort_name: str | None = None
        #: Why something is done, for the journal.
        self.reason: str | None = None
        register = environ.get("KOKOMA_DB")
        #: The register that was asked for; None: the one in this folder or above.
        self.register_path: Path | None = _path(register) if register else None
        #: The register that was opened.
        self.opened: Path | None = None
        #: The entry of the journal that this call has written, whatever comes afterwards.
        self.stands: int | None = None
        #: The command being called, for the hint under a usage error: "participant add".
        self.command = ""
        self.documents = 0
        self._last_words: list[tuple[str, dict[str, object]]] = []
        #: True while a line stands on the terminal that is to go again.
        self._underway = False
        output.prepare(sys.stdout)
        output.prepare(sys.stderr)

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.wording.language

    def speak(self, chosen: Language) -> None:
        """Goes on in this language."""
        self.wording = Wording(chosen)

    @property
    def colour(self) -> bool:
        """True where bold and colours reach a person. The one place that decides it."""
        return output.wants_colour(sys.stdout)

    @property
    def columns(self) -> int:
        """How wide a line may be: 40 to 80."""
        return output.width(sys.stdout)

    @property
    def room(self) -> int:
        """How wide a table may be: all there is."""
        return output.room(sys.stdout)

    @property
    def interactive(self) -> bool:
        """True if a person can be asked."""
        return output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)

    def bold(self, text: str) -> str:
        """A heading; print it with `styled=True`, and pass values through `output.visible` before."""
        return f"{_BOLD}{text}{_PLAIN}" if self.colour else text

    def say(self, key: str, /, **values: object) -> None:
        """A sentence that is the answer; beside a JSON document it goes to stderr."""
        self._speak(sys.stderr if self.json else sys.stdout, self.wording(key, **values))

    def note(self, key: str, /, **values: object) -> None:
        """A sentence beside the answer, to stderr."""
        self._speak(sys.stderr, self.wording(key, **values))

    def later(self, key: str, /, **values: object) -> None:
        """A note that comes after everything else the command says."""
        self._last_words.append((key, values))

    def end(self) -> None:
        """Says what was kept for the end."""
        self._clear()
        for key, values in self._last_words:
            self.note(key, **values)
        if self.dry:
            self.note("usage.only_tried")

    def complain(self, text: str) -> None:
        """Words of an error, to stderr."""
        self._speak(sys.stderr, text)

    def progress(self, key: str, /, *, done: int, total: int) -> None:
        """Says on the terminal how far a long run is; see `underway`."""
        self.underway(key, done=done, total=total)

    def underway(self, key: str, /, **values: object) -> None:
        """Says on the terminal what goes on at this moment, in one line that is gone as soon as anything else
        is said. Where nobody looks on, nothing is said."""
        if not output.is_terminal(sys.stderr):
            return
        from kokoma_cli.rendering.screen import shorten

        text = output.visible(self.wording(key, **values))
        # A line that is full begins another one, which would stay.
        self._clear(shorten(text, output.width(sys.stderr) - 1))
        self._underway = True

    def _clear(self, instead: str = "") -> None:
        """Puts this in the place of what was under way."""
        if self._underway:
            # The old Windows console would print the code that clears a line.
            instead = "\r" + " " * (output.width(sys.stderr) - 1) + "\r" + instead
            self._underway = False
        if instead:
            sys.stderr.write(instead)
            sys.stderr.flush()

    def print(self, text: str, *, styled: bool = False) -> None:
        """Lines to stdout: those drawn for the screen as they are, with their bold and colours (`styled`);
        others are wrapped where a person reads them."""
        if styled:
            self._clear()
            _write(sys.stdout, text)
        else:
            self._speak(sys.stdout, text)

    def path(self, file: "Path") -> str:
        """A path as a person finds it from here: relative if it lies below this folder."""
        here = _path(os.curdir).absolute()
        file = file.absolute()
        return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)

    def emit(self, document: object) -> None:
        """The JSON document of this call, to stdout."""
        import json

        if self.dry and isinstance(document, dict):
            document = document | {"dry_run": True}
        text = output.escaped(json.dumps(document, indent=2, ensure_ascii=False, default=_plain))
        if not output.holds(sys.stdout, text):
            # On an old code page letters are escaped: the data stays whole.
            text = json.dumps(document, indent=2, default=_plain)
        self.documents += 1
        self._clear()
        _write(sys.stdout, text)

    def ask(self, key: str, /, **values: object) -> str:
        """What a person answers to this question. BadCall if nobody can be asked; Ctrl-D stops kokoma."""
        if not self.interactive:
            raise BadCall("usage.nobody_to_ask")
        line = self._answer(self.wording(key, **values) + " ")
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    def ask_hidden(self, key: str, /, **values: object) -> str:
        """The same for what nobody else may read: it is not shown while it is typed. BadCall also where that
        cannot be had; blanks at the ends are part of the answer, which is in composed letters (NFC)."""
        if not self.interactive:
            raise BadCall("usage.nobody_to_ask")
        import getpass
        import unicodedata
        import warnings

        sys.stdout.flush()
        self._clear()
        question = output.visible(self.wording(key, **values))
        with warnings.catch_warnings():
            # Where it cannot hide, getpass would warn and then show.
            warnings.simplefilter("error", getpass.GetPassWarning)
            try:
                typed = getpass.getpass(
                    output.wrapped(question, output.width(sys.stderr)) + " ", sys.stderr
                )
            except (EOFError, KeyboardInterrupt):
                _write(sys.stderr, "")
                raise KeyboardInterrupt from None
            except (getpass.GetPassWarning, UnicodeDecodeError) as error:
                raise BadCall("usage.cannot_hide") from error
        return unicodedata.normalize("NFC", typed)

    def confirm(self, key: str, /, **values: object) -> bool:
        """True if a person says yes, in either language. Enter, Ctrl-D and nobody there mean no."""
        if not self.interactive:
            return False
        question = f"{self.wording(key, **values)} {self.wording('usage.yes_or_no')} "
        while True:
            line = self._answer(question)
            if not line:
                _write(sys.stderr, "")
                return False
            answer = line.strip().lower()
            if answer in _YES or answer in _NO:
                return answer in _YES
            question = self.wording("usage.say_yes_or_no") + " "

    def _speak(self, stream: TextIO, text: str) -> None:
        self._clear()
        text = output.visible(text)
        if output.is_terminal(stream):
            text = output.wrapped(text, output.width(stream))
        _write(stream, text)

    def _answer(self, question: str) -> str:
        sys.stdout.flush()
        self._clear()
        text = output.wrapped(output.visible(question.rstrip()), output.width(sys.stderr))
        sys.stderr.write(text + " ")
        sys.stderr.flush()
        return sys.stdin.readline()


def current(ctx: "typer.Context") -> Session:
    """The session a command runs in."""
    session = ctx.find_object(Session)
    if session is None:
        raise LookupError("no session: call kokoma_cli.cli.run")
    return session


def _flags(words: Sequence[str]) -> Sequence[str]:
    """The words before `--`; behind it nothing is an option."""
    return words[: words.index("--")] if "--" in words else words


def _write(stream: TextIO, text: str) -> None:
    stream.write(text + "\n")


def _path(text: str) -> "Path":
    # The first page is there before pathlib would be.
    from pathlib import Path

    return Path(text)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    from pathlib import PurePath

    if isinstance(value, PurePath):
        return str(value)
    raise TypeError(f"{type(value).__name__} does not belong in a JSON document")
