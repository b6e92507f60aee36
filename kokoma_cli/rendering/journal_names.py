"""What the numbers in the journal stand for, and the little words around them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kokoma_cli.domain.journal import Change, Names, Row
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.wording import Wording

#: More names in a phrase than this are counted.
_NAMES_SHOWN = 3


class Speaker:
    """Names people, courses and days of one entry, as they are called today or were called in it."""

    def __init__(
        self, by_table: Mapping[str, Sequence[Change]], names: Names, words: Wording
    ) -> None:
        self.by_table = by_table
        self.names = names
        self.words = words
        self.rows: dict[str, dict[int, Row]] = {
            table: {change.row_id: change.new or change.old or {} for change in found}
            for table, found in by_table.items()
        }

    def begun(self, table: str) -> bool:
        """True if a row of this table is new."""
        return any(change.old is None for change in self.by_table.get(table, ()))

    def person(self, id_: object) -> str:
        """A person by her id."""
        return self._name(id_, self.names.people, "participants", "name")

    def enrolled(self, id_: object) -> str:
        """A person by the id of an enrolment."""
        if isinstance(id_, int) and id_ in self.names.enrolled:
            return self.called(self.names.enrolled[id_])
        row = self.rows.get("enrolments", {}).get(id_ if isinstance(id_, int) else 0)
        return self.person(row["participant_id"]) if row else self.unknown(id_)

    def course(self, id_: object) -> str:
        """A course by its id."""
        return self._name(id_, self.names.courses, "courses", "code")

    def session(self, id_: object) -> tuple[str, str]:
        """Code and day; the day is empty for a course of one day."""
        label = self.names.sessions.get(id_) if isinstance(id_, int) else None
        if label is None:
            row = self.rows.get("sessions", {}).get(id_ if isinstance(id_, int) else 0)
            label = f"{self.course(row['course_id'])}/{row['day']}" if row else self.unknown(id_)
        code, _, day = label.rpartition("/")
        return (code, day) if code and day.isdecimal() else (label, "")

    def certificate(self, id_: object) -> str:
        """A certificate's number by its id."""
        return self._name(id_, self.names.certificates, "certificates", "number")

    def key(self, id_: object) -> str:
        """A key by its id in the register."""
        return self._name(id_, self.names.keys, "keys", "kid")

    def cohort(self, value: object) -> str:
        """A cohort by its id, also where that is a text."""
        id_ = int(str(value)) if str(value).isdecimal() else value
        return self._name(id_, self.names.cohorts, "cohorts", "name")

    def _name(self, id_: object, known: Mapping[int, str], table: str, column: str) -> str:
        if isinstance(id_, int):
            if id_ in known:
                return self.called(known[id_])
            row = self.rows.get(table, {}).get(id_)
            if row and row.get(column):
                return self.called(str(row[column]))
        return self.unknown(id_)

    def called(self, name: str) -> str:
        """A name, also of somebody who has none any more."""
        if name.startswith(NAMELESS):
            return self.words("journal.erased_person") + name.removeprefix(NAMELESS)
        return name

    def unknown(self, id_: object) -> str:
        """What nobody has a name for any more."""
        return self.words("journal.number", number=id_)

    def listed(self, people: Sequence[str]) -> str:
        """Some names, the rest counted."""
        if len(people) <= _NAMES_SHOWN + 1:
            return self.words.enumerate(people)
        more = self.words("journal.more", count=len(people) - _NAMES_SHOWN)
        return self.words.enumerate([*people[:_NAMES_SHOWN], more])

    def counted(self, key: str, people: Sequence[str], **values: object) -> str:
        """A phrase about some people, or whatever else is called by name."""
        return self.words(key, count=len(people), names=self.listed(people), **values)

    def from_to(self, change: Change, columns: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Column, old and new value, for those that differ."""
        old, new = change.old or {}, change.new or {}
        for column in columns:
            if old.get(column) != new.get(column):
                yield column, self.value(old.get(column)), self.value(new.get(column))

    def value(self, value: object) -> str:
        """A value as one line."""
        if value is None or value == "":
            return "–"
        return " · ".join(str(value).split("\n"))

    def where(self, code: str, *days: str) -> str:
        """A course, with its days if there are several."""
        numbers = sorted(filter(None, days), key=int)
        if not numbers:
            return code
        return self.words("journal.days", course=code, days=numbers, count=len(numbers))

    def columns(self, change: Change, unsaid: Collection[str] = ()) -> Iterator[str]:
        """Column: old → new, for every column but those unsaid."""
        columns = [key for key in change.new or {} if key != "id" and key not in unsaid]
        for column, old, new in self.from_to(change, columns):
            what = self.label(change.table, column)
            yield self.words("journal.from_to", what=what, old=old, new=new)

    def label(self, table: str, column: str) -> str:
        """What a column is called in the office."""
        keys = [f"rows.column_{table}_{column}", f"rows.column_{column}"]
        if table == "participants":
            keys.insert(0, f"participants.field_{column}")
        found = next(filter(None, map(self.words.find, keys)), None)
        return found if isinstance(found, str) else column
