"""What can go wrong, each with its exit code.

An error carries the key of a sentence and the values that go into it; the sentence itself is in
`wording`, so that an error can be said in any language. It is raised where it is known and caught
once, at the front door.
"""

import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import get_ident, main_thread
from types import FrameType

#: Exit codes of what is no error: somebody pressed Ctrl-C; whoever read our output has gone.
INTERRUPTED = 130
PIPE_CLOSED = 141


class KokomaError(Exception):
    """Anything kokoma can explain. `key` names its sentence, `values` fill it."""

    exit_code: int = 1

    def __init__(
        self, key: str, /, *, document: Mapping[str, object] | None = None, **values: object
    ) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        #: What `--json` shows beside the sentence, e.g. the candidates of an ambiguous name.
        self.document = document or {}


class BadCall(KokomaError):
    """The call's words are off: a date nobody can read, an option that does not go with another."""

    exit_code = 2


class NotFound(KokomaError):
    """A register, person, course or certificate that is not there."""

    exit_code = 3


class BadInput(KokomaError):
    """The input has problems; all of them are listed and nothing was written."""

    exit_code = 4


class Conflict(KokomaError):
    """Several people match, or the change contradicts what is recorded."""

    exit_code = 5


class NotEarned(KokomaError):
    """A requirement is not met."""

    exit_code = 6


class Unusable(KokomaError):
    """The register or a folder cannot be used: locked, read-only, disk full, damaged."""

    exit_code = 7


class Uncertain(Unusable):
    """The register could not be reached at the very moment of writing: whether it was written nobody knows
    until it can be read again."""


class IsALink(NotADirectoryError):
    """A link where a folder of ours was to be: what is in a register is not to be carried off elsewhere."""


class Several(KokomaError):
    """More than one thing went wrong at once; each is said. The first decides the exit code."""

    def __init__(self, errors: Sequence[KokomaError]) -> None:
        super().__init__("errors.several", document=errors[0].document)
        self.errors = tuple(errors)
        self.exit_code = errors[0].exit_code


def raise_all(errors: Sequence[KokomaError]) -> None:
    """Raises what was collected: nothing, the one error, or all of them together."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise Several(errors)


#: By these a process is asked to stop. Ctrl-C first.
_STOPPING = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]
#: What would happen at each of them, while it is held back, and which have come.
_held: dict[int, object] = {}
_came: list[int] = []
_blocks: list[None] = []


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Whoever wants the process to stop waits until the end of the block, or of the outermost of several:
    for what must not be half done. Elsewhere than in the main thread nobody is held back, nor need be."""
    if get_ident() != main_thread().ident:
        yield
        return
    _hold()
    _blocks.append(None)
    try:
        yield
    finally:
        _blocks.pop()
        if not _blocks:
            _let_go()


def stop_if_asked() -> None:
    """The last moment, within such a block, at which nothing has happened yet: raises KeyboardInterrupt if
    somebody wants the process to stop."""
    if _came:
        raise KeyboardInterrupt


def _hold() -> None:
    if _blocks:
        return
    for number in _STOPPING:
        usual = signal.getsignal(number)
        # Nor what is ignored, as under nohup, or somebody else's affair.
        if usual is None or usual == signal.SIG_IGN:
            continue
        _held[number] = usual
        signal.signal(number, _take_note)


def _take_note(number: int, _frame: FrameType | None) -> None:
    _came.append(number)


def _let_go() -> None:
    # As a KeyboardInterrupt would keep the others from being heard, Ctrl-C comes last.
    came = sorted(set(_came), key=lambda number: number == signal.SIGINT)
    _came.clear()
    while _held:
        number, usual = _held.popitem()
        signal.signal(number, usual)  # type: ignore[arg-type]
    for number in came:
        signal.raise_signal(number)
