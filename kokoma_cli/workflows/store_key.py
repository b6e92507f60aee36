"""Store key: the locked file of a key beside the register, there as a whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import Conflict, KokomaError, Unusable
from kokoma_cli.rendering.aside import aside
from kokoma_cli.rendering.files import Stage
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.unlock import file_of, locked

#: What a stage says of certificates, in the words of keys.
_SAID_HERE = {
    "certificates.file_differs": "keys.file_there",
    "certificates.file_refused": "keys.file_refused",
    "sheets.file_refused": "keys.file_refused",
    "certificates.file_failed": "keys.file_failed",
    "sheets.file_failed": "keys.file_failed",
}


@contextmanager
def storing(
    desk: Desk, key: Key, content: bytes, *, replace: bool = False
) -> Iterator[Callable[[], None]]:
    """The file of a key, written and flushed, but not there yet: what is yielded makes it appear for its
    owner alone, and looks whether it can be read. If the block fails, also after that, there is none, or the
    one before; but if nobody knows whether the register has it, the new one stays.

    Raises Conflict if there is a file with something else in it that is not to be replaced; Unusable if it
    cannot be written.
    """
    file = file_of(desk, key.kid)
    before = [file] if replace and file.is_file() else []
    try:
        with Stage(replaceable=before.__contains__) as stage, ExitStack() as kept:
            with stage.open(file, private=True) as target:
                target.write(content)

            def appear() -> None:
                kept.enter_context(aside(before))
                stage.publish()
                locked(desk, key)

            yield appear
    except (Conflict, Unusable) as error:
        raise _said_here(error) from error


def _said_here(error: KokomaError) -> KokomaError:
    if error.key not in _SAID_HERE:
        return error
    values = {name: value for name, value in error.values.items() if name in ("file", "cause")}
    return type(error)(_SAID_HERE[error.key], document=error.document, **values)
