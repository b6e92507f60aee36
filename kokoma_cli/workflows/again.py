"""Again: whoever was erased is erased in a copy that takes the register's place, before it does."""

from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from kokoma_cli.errors import KokomaError
from kokoma_cli.storage import participants
from kokoma_cli.storage.database import Origin, Register, open_register
from kokoma_cli.workflows import destroy, efface
from kokoma_cli.workflows.destroy import Search
from kokoma_cli.workflows.forget import Change

Done = Sequence[tuple[Change, Search]]


def erase_again(copy: Register, erased: Mapping[int, str], home: Path, origin: Origin) -> Done:
    """Takes these people out of a copy, in an entry of its own: number, and day of the first time. `home`:
    the folder in which it will be the register."""
    if not erased:
        return ()
    copy.forgetful()
    done = []
    with copy.writing(origin._replace(reason=None), copying=False) as db:
        everybody = {person.id: person for person in participants.everybody(db)}
        for number, day in sorted(erased.items()):
            change = efface.planned(db, everybody[number], date.fromisoformat(day), home)
            efface.whole(db, change)
            done.append((change, destroy.doom(db, change)))
    copy.compact()
    return done


def complete(register: Path, done: Done) -> None:
    """Deletes what belongs to them beside the register, once the copy has become that. What stays is written
    down there, and completed by whoever erases them once more."""
    if done:
        with suppress(KokomaError), closing(open_register(register)) as opened:
            destroy.carry_out(opened, done)
