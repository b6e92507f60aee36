"""What can go wrong, each with its exit code.

An error carries the key of a sentence and the values that go into it; the sentence itself is in
`wording`, so that an error can be said in any language. It is raised where it is known and caught
once, at the front door.
"""

from collections.abc import Mapping, Sequence

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
