"""Restore: a backup takes the register's place, and no number is given a second time."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.journal import with_account
from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.lost_numbers import (
    GivenTwice,
    LostNumber,
    far_off,
    given_twice,
    is_too_long,
    lost,
)
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import BadCall, KokomaError, Unusable
from kokoma_cli.rendering.backups import moment
from kokoma_cli.rendering.journal_entry import grouped
from kokoma_cli.storage import (
    as_found,
    backups,
    chain,
    cohorts,
    keys,
    lost_numbers,
    restoring,
    settings,
)
from kokoma_cli.storage.beginning import Beginning, beginning
from kokoma_cli.storage.connection import Waiting, explained
from kokoma_cli.storage.database import Origin, Register
from kokoma_cli.storage.holder import noted
from kokoma_cli.storage.restoring import Staged
from kokoma_cli.wording import Wording
from kokoma_cli.wording.values import Phrase, cause
from kokoma_cli.workflows.again import complete, erase_again
from kokoma_cli.workflows.recall import first_read, patterns
from kokoma_cli.workflows.replaced import Replaced, look_at, without_entry
from kokoma_cli.workflows.strange_keys import strays


class Plan(NamedTuple):
    """What restoring a backup comes to."""

    register: Path
    backup: Path
    staged: Staged
    replaced: Replaced
    lost: tuple[LostNumber, ...]
    #: Numbers that must not be given again.
    far: tuple[LostNumber, ...]
    #: Those among them that somebody named and that are far from all others.
    twice: tuple[GivenTwice, ...]
    #: Numbers that the register and the backup have given to different papers.
    restored_names: Mapping[str, str]
    #: To whom the backup has given its numbers, as far as the law lets it be told.
    files: tuple[Path, ...]
    #: Files that are there and would belong to no entry.
    beginning: Beginning | None
    #: How the register in the backup began.
    cohorts: tuple[str, ...]
    #: What it is about.
    is_empty: bool
    #: Whether the file that it would replace holds nothing at all.
    keys: tuple[Key, ...] = ()
    #: Those that the backup knows.
    unknown_keys: tuple[Path, ...] = ()
    #: Files beside the register of keys that it does not know.

    @property
    def keys_unsure(self) -> bool:
        """Whether keys may be there of which nobody can tell what became of them after the backup: what is
        replaced does not say, or is another register."""
        silent = self.replaced.state != "readable" or self.of_another
        return silent and bool(self.keys or self.unknown_keys)

    @property
    def current_key(self) -> Key | None:
        """The key that is signed with afterwards, as far as is known."""
        return next((key for key in self.keys if key.state == "current"), None)

    @property
    def altered(self) -> bool:
        """Whether the backup was changed after it had been made."""
        return self.staged.checksum_differs or bool(self.staged.breaks)

    @property
    def loses(self) -> bool:
        """Whether something recorded would be in the register no more, or something cannot be read."""
        return self.replaced.state == "unreadable" or bool(self.replaced.entries)

    @property
    def of_another(self) -> bool:
        """Whether the backup is one of another register."""
        return self.beginning is not None and not (
            self.replaced.beginning is None or self.beginning.is_of(self.replaced.beginning)
        )

    def whose(self, number: str) -> str | None:
        """To whom the register gave a number that is lost or given twice, where that is known and the law
        lets it be told."""
        return self.replaced.names.get(number)


@contextmanager
def planned(
    register: Path,
    backup: Path,
    today: date,
    also_lost: Sequence[str] = (),
    waiting: Waiting | None = None,
) -> Iterator[Plan]:
    """Looks a backup through, and what it would replace. Until `restore` is called nothing is changed, but
    that an older register is brought up to date. `also_lost`: numbers that are on paper somewhere.

    Raises NotFound or Unusable for what cannot be restored, and Unusable where the register is there but out
    of reach.
    """
    with restoring.staged(backup, register) as staged:
        with explained(backup):
            still = lost_numbers.known_to(staged.db, today)
            theirs = lost_numbers.whose(staged.db)
            look = [_pattern(staged.db), *patterns(staged.db)]
        by_hand = [_by_hand(number, look, today) for number in also_lost]
        replaced = look_at(register, staged, today, look, waiting)
        gone = lost([*replaced.known, *by_hand], {each.number for each in still})
        far = far_off(by_hand, [*replaced.known, *still])
        twice = given_twice(replaced.known, still)
        names = {
            number: name for number, (id_, name) in theirs.items() if id_ not in replaced.erased
        }
        files = without_entry(register, replaced, gone)
        with explained(backup):
            began, of = beginning(staged.db), tuple(cohorts.names(staged.db).values())
            known = tuple(keys.everything(staged.db))
        is_empty = register.is_file() and not register.stat().st_size
        strange = strays(register, {key.kid for key in known})
        yield Plan(
            register, backup, staged, replaced, gone, far, twice, names, files, began, of, is_empty,
            known, strange,
        )  # fmt: skip


def _pattern(db: sqlite3.Connection) -> str:
    cohort = cohorts.current(db)
    values = settings.values(db, cohort) if cohort is not None else {}
    return values.get("number_pattern", BY_KEY["number_pattern"].default)


def _by_hand(number: str, look: Sequence[str], today: date) -> LostNumber:
    read = first_read(look, number.strip())
    if read is None or read.number.casefold() != number.strip().casefold():
        raise BadCall("backups.no_number", number=number, pattern=look[0])
    if is_too_long(read.sequence):
        raise BadCall("backups.number_too_long", number=number)
    return LostNumber(read.number, read.year or today.year, read.sequence, today)


class Restored(NamedTuple):
    """What was done."""

    entry: int
    #: The number of the entry that tells of it.
    kept: Path | None
    #: Where what was replaced is.


def restore(plan: Plan, origin: Origin, words: Wording) -> Restored:
    """Puts the backup in the register's place. What it replaces is kept, the journal tells of it, and numbers
    that are lost are noted, so that none is given again.

    Raises Conflict, having changed nothing, if somebody has changed the register since the plan was made.
    """
    # Whatever is refused from now on concerns the register; nobody knows the copy by its name.
    staged = Register(plan.register, plan.staged.db)
    told = origin._replace(reason=with_account(origin.reason, _account(plan, words)))
    home = plan.register.absolute().parent
    forgotten = erase_again(staged, plan.replaced.erased, home, origin)
    with staged.writing(told, tell_anyway=True, copying=False) as db:
        lost_numbers.add(db, plan.lost)
        if not plan.of_another:
            # What was signed with a key is in the world, whatever the backup knew.
            keys.carry(db, plan.replaced.keys)
    entry, _ = chain.head(plan.staged.db)
    staged.close()
    kept = _keep(plan, origin.at)
    try:
        held = noted(plan.register, origin.user, origin.at, origin.verb)
        restoring.put(
            plan.staged.file,
            plan.register,
            plan.replaced.stamp,
            held,
            exchange=plan.replaced.exchange,
        )
    except KokomaError as error:
        if kept and error.key in _UNTOUCHED:
            with suppress(OSError):
                backups.remove(kept)
        raise
    complete(plan.register, forgotten)
    return Restored(entry, kept)


#: Here the register is certainly as it was, and needs no copy.
_UNTOUCHED = frozenset({"backups.moved_on", "register.locked", "register.held"})


def _keep(plan: Plan, at: str) -> Path | None:
    if plan.replaced.state == "missing":
        return None
    try:
        with explained(plan.register):
            if plan.replaced.state == "readable":
                return backups.keep(plan.register, at, None, "replaced")
            return as_found.keep_as_found(plan.register, at)
    except OSError as error:
        folder = backups.folder_of(plan.register)
        raise Unusable("backups.cannot_keep", folder=str(folder), cause=cause(error)) from None


def _account(plan: Plan, words: Wording) -> list[str]:
    """What the journal tells of it, but for the numbers that are lost: those it has as rows."""
    staged, replaced = plan.staged, plan.replaced
    said = [words("backups.account", number=staged.number, moment=moment(staged.at, words))]
    if plan.of_another and plan.beginning:
        said.append(words("backups.account_another", moment=moment(plan.beginning.at, words)))
    if replaced.state != "readable":
        said.append(words(f"backups.account_{replaced.state}"))
    elif replaced.entries:
        number, hash_ = replaced.head
        said.append(
            words(
                "backups.account_entries",
                count=len(replaced.entries),
                first=replaced.fork + 1,
                last=number,
                hash=grouped(hash_),
            )
        )
    else:
        said.append(words("backups.account_nothing"))
    if plan.twice:
        numbers = [
            Phrase(
                "backups.account_twice_number",
                {"number": each.number, "hash": grouped(each.sha256)},
            )
            for each in plan.twice
        ]
        said.append(words("backups.account_twice", count=len(numbers), numbers=numbers))
    if replaced.erased:
        again = sorted(replaced.erased)
        said.append(words("backups.account_erased", count=len(again), numbers=again))
    if plan.altered:
        said.append(words("backups.account_altered"))
    return said
