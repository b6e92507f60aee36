"""The journal in words: what a command changed, told from the rows before and after."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from kokoma_cli.domain.journal import Change, LogEntry, Names, Row
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.rendering.journal_details import (
    certificate,
    inverse,
    mark,
    new_places,
    of_enrolment,
    renewed,
    schedule,
)
from kokoma_cli.wording import Wording

#: More names in a phrase than this are counted.
_NAMES_SHOWN = 3

#: Columns of a course with sentences of their own.
_YES_OR_NO = ("cancelled", "compulsory")


def describe(entry: LogEntry, names: Names, words: Wording) -> list[str]:
    """What one command did, in a few phrases without a full stop."""
    if entry.batch.sealed:
        others = [change for change in entry.changes if change.table != "participants"]
        more = told(others, names, words) if others else []
        return [*renewed(entry.changes, names, words), *more]
    if not entry.batch.undoes:
        return told(entry.changes, names, words)
    what, *more = told(map(inverse, reversed(entry.changes)), names, words)
    if more:
        what = words("journal.among_others", what=what)
    return [words("journal.took_back", number=entry.batch.undoes, what=what)]


def told(changes: Iterable[Change], names: Names, words: Wording) -> list[str]:
    """The same for changes alone, whoever made them."""
    by_table: dict[str, list[Change]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    teller = _Teller(by_table, names, words)
    phrases = [phrase for table in teller.order() for phrase in teller.tell(table)]
    return phrases or [words("journal.something")]


class _Teller:
    """Turns the changes of one entry into phrases."""

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
        self.tellers: dict[str, Callable[[Sequence[Change]], Iterator[str]]] = {
            "series": self._series,
            "categories": self._categories,
            "cohorts": self._cohorts,
            "participants": self._participants,
            "enrolments": self._enrolments,
            "courses": self._courses,
            "sessions": self._sessions,
            "attendance": self._attendance,
            "certificates": self._certificates,
            "settings": self._settings,
        }

    def order(self) -> list[str]:
        """The tables with something to tell; what comes with a new register or cohort goes unsaid."""
        if self._begun("series"):
            return ["series"]
        swallowed = {"courses", "sessions"} if self._begun("cohorts") else set()
        known = [table for table in self.tellers if table in self.by_table]
        others = [table for table in self.by_table if table not in self.tellers]
        return [table for table in (*known, *others) if table not in swallowed]

    def tell(self, table: str) -> Iterator[str]:
        """The phrases for one table."""
        found = self.by_table[table]
        if table in self.tellers:
            yield from self.tellers[table](found)
        else:
            yield self.words("journal.rows", table=table, count=len(found))

    def _begun(self, table: str) -> bool:
        return any(change.old is None for change in self.by_table.get(table, ()))

    # --- what a number stands for

    def _person(self, id_: object) -> str:
        return self._name(id_, self.names.people, "participants", "name")

    def _enrolled(self, id_: object) -> str:
        if isinstance(id_, int) and id_ in self.names.enrolled:
            return self.names.enrolled[id_]
        row = self.rows.get("enrolments", {}).get(id_ if isinstance(id_, int) else 0)
        return self._person(row["participant_id"]) if row else self._unknown(id_)

    def _course(self, id_: object) -> str:
        return self._name(id_, self.names.courses, "courses", "code")

    def _session(self, id_: object) -> tuple[str, str]:
        """Code and day; the day is empty for a course of one day."""
        label = self.names.sessions.get(id_) if isinstance(id_, int) else None
        if label is None:
            row = self.rows.get("sessions", {}).get(id_ if isinstance(id_, int) else 0)
            label = f"{self._course(row['course_id'])}/{row['day']}" if row else self._unknown(id_)
        code, _, day = label.rpartition("/")
        return (code, day) if code and day.isdecimal() else (label, "")

    def _name(self, id_: object, known: Mapping[int, str], table: str, column: str) -> str:
        if isinstance(id_, int):
            if id_ in known:
                return known[id_]
            row = self.rows.get(table, {}).get(id_)
            if row and row.get(column):
                return str(row[column])
        return self._unknown(id_)

    def _unknown(self, id_: object) -> str:
        return self.words("journal.number", number=id_)

    def _listed(self, people: Sequence[str]) -> str:
        if len(people) <= _NAMES_SHOWN + 1:
            return self.words.enumerate(people)
        more = self.words("journal.more", count=len(people) - _NAMES_SHOWN)
        return self.words.enumerate([*people[:_NAMES_SHOWN], more])

    def _counted(self, key: str, people: Sequence[str], **values: object) -> str:
        return self.words(f"journal.{key}", count=len(people), names=self._listed(people), **values)

    def _from_to(self, change: Change, columns: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Column, old and new value, for those that differ."""
        old, new = change.old or {}, change.new or {}
        for column in columns:
            if old.get(column) != new.get(column):
                yield column, self._value(old.get(column)), self._value(new.get(column))

    def _value(self, value: object) -> str:
        if value is None or value == "":
            return "–"
        return " · ".join(str(value).split("\n"))

    # --- one method for each table

    def _series(self, changes: Sequence[Change]) -> Iterator[str]:
        for change in changes:
            if change.old is None:
                cohorts = [str(row["name"]) for row in self.rows.get("cohorts", {}).values()]
                row = change.new or {}
                title = (row.get("title_en") if self.words.language == "en" else "") or row["title"]
                yield self.words("journal.register_begun", series=title, cohorts=cohorts)
            for column, old, new in self._from_to(change, ("title", "title_en", "minutes")):
                if change.old is not None:
                    key = f"journal.series_{column}"
                    yield self.words(key, old=old, new=new)

    def _cohorts(self, changes: Sequence[Change]) -> Iterator[str]:
        for change in changes:
            if change.old is None or change.new is None:
                row = change.new or change.old or {}
                key = "cohort_added" if change.old is None else "cohort_removed"
                yield self.words(f"journal.{key}", cohort=row["name"])
            else:
                for _, old, new in self._from_to(change, ("name",)):
                    yield self.words("journal.cohort_renamed", old=old, new=new)

    def _categories(self, changes: Sequence[Change]) -> Iterator[str]:
        for change in changes:
            row = change.new or change.old or {}
            code = row["code"]
            if change.old is None or change.new is None:
                key = "category_added" if change.old is None else "category_removed"
                yield self.words(f"journal.{key}", category=code)
                continue
            for what in self._columns(change):
                yield self.words("journal.category_changed", category=code, what=what)

    def _columns(self, change: Change, unsaid: Collection[str] = ()) -> Iterator[str]:
        """Column: old → new, for every column but those unsaid."""
        columns = [key for key in change.new or {} if key != "id" and key not in unsaid]
        for column, old, new in self._from_to(change, columns):
            what = self.words.find(f"journal.column_{column}") or column
            yield self.words("journal.from_to", what=what, old=old, new=new)

    def _participants(self, changes: Sequence[Change]) -> Iterator[str]:
        enrolled = {
            change.new["participant_id"]
            for change in self.by_table.get("enrolments", ())
            if change.old is None and change.new is not None
        }
        added = [change for change in changes if change.old is None]
        for key, found in (
            ("added", [change for change in added if change.row_id in enrolled]),
            ("added_only", [change for change in added if change.row_id not in enrolled]),
            ("removed", [change for change in changes if change.new is None]),
        ):
            people = [self._person(change.row_id) for change in found]
            if people:
                yield self._counted(key, people)
        for change in changes:
            if change.old is None or change.new is None:
                continue
            columns = [column for column in change.new if column != "id"]
            found_changes = [
                self.words("journal.from_to", what=self._field(column), old=old, new=new)
                for column, old, new in self._from_to(change, columns)
            ]
            if found_changes:
                yield f"{self._person(change.row_id)}: {', '.join(found_changes)}"

    def _field(self, column: str) -> str:
        found = self.words.find(f"participants.field_{column}")
        return found if isinstance(found, str) else column

    def _enrolments(self, changes: Sequence[Change]) -> Iterator[str]:
        fresh = {
            change.row_id for change in self.by_table.get("participants", ()) if change.old is None
        }
        groups: dict[str, list[str]] = {}
        for change in changes:
            for key in of_enrolment(change, fresh):
                groups.setdefault(key, []).append(self._enrolled(change.row_id))
        for key, people in groups.items():
            yield self.words(key, count=len(people), names=self._listed(people))
        places = new_places(changes, self._enrolled, self.words)
        if places:
            yield self.words("journal.ceremony_order", places=self._listed(places))
        for change in changes:
            if change.old is not None and change.new is not None:
                for _, old, new in self._from_to(change, ("preparation",)):
                    yield self.words(
                        "journal.preparation", name=self._enrolled(change.row_id), old=old, new=new
                    )

    def _courses(self, changes: Sequence[Change]) -> Iterator[str]:
        for change in changes:
            row = change.new or change.old or {}
            code = row["code"]
            if change.old is None or change.new is None:
                key = "course_added" if change.old is None else "course_removed"
                yield self.words(f"journal.{key}", course=code, title=row["title"])
                continue
            for column, _, _ in self._from_to(change, _YES_OR_NO):
                state = "on" if change.new[column] else "off"
                yield self.words(f"journal.{column}_{state}", course=code)
            for what in self._columns(change, _YES_OR_NO):
                yield self.words("journal.course_changed", course=code, what=what)

    def _sessions(self, changes: Sequence[Change]) -> Iterator[str]:
        courses = {
            change.row_id
            for change in self.by_table.get("courses", ())
            if change.old is None or change.new is None
        }
        scheduled: dict[object, list[Change]] = {}
        for change in changes:
            row = change.new or change.old or {}
            if row["course_id"] in courses:
                continue
            if change.old is None or change.new is None:
                key = "day_added" if change.old is None else "day_removed"
                course = self._course(row["course_id"])
                yield self.words(f"journal.{key}", course=course, day=row["day"])
                continue
            if any(self._from_to(change, ("date", "starts", "ends", "place"))):
                scheduled.setdefault(row["course_id"], []).append(change)
            for _, old, new in self._from_to(change, ("minutes",)):
                where = self._where(*self._session(change.row_id))
                yield self.words("journal.day_minutes", where=where, old=old, new=new)
        for course_id, found in scheduled.items():
            yield schedule(self._course(course_id), found, self.words)

    def _attendance(self, changes: Sequence[Change]) -> Iterator[str]:
        """Grouped by what is recorded; days that concern the same people are told together."""
        groups: dict[tuple[str, str, str, str], dict[str, list[str]]] = {}
        for change in changes:
            row = change.new or change.old or {}
            code, day = self._session(row["session_id"])
            people = groups.setdefault((code, *mark(change.new)), {}).setdefault(day, [])
            people.append(self._enrolled(row["enrolment_id"]))
        for (code, what, minutes, note), by_day in groups.items():
            together: dict[tuple[str, ...], list[str]] = {}
            for day, people in by_day.items():
                together.setdefault(tuple(people), []).append(day)
            for names, days in together.items():
                where = self._where(code, *days)
                yield self._counted(
                    f"attendance_{what}", names, where=where, minutes=minutes, note=note
                )

    def _where(self, code: str, *days: str) -> str:
        numbers = sorted(filter(None, days), key=int)
        if not numbers:
            return code
        return self.words("journal.days", course=code, days=numbers, count=len(numbers))

    def _certificates(self, changes: Sequence[Change]) -> Iterator[str]:
        issued: dict[str, list[Row]] = {}
        became: dict[str, list[str]] = {}
        for change in changes:
            row = change.new or change.old or {}
            if change.old is None:
                issued.setdefault(str(row["kind"]), []).append(row)
            elif change.old["status"] != row["status"]:
                became.setdefault(str(row["status"]), []).append(str(row["number"]))
            else:
                yield certificate(change.old, row, self.words)
        for status, numbers in became.items():
            yield self._counted(f"certificate_{status}", numbers)
        for kind, rows in issued.items():
            listed = [
                self.words("journal.certificate", number=row["number"], name=row["name"])
                for row in rows
            ]
            own = self.names.kinds.get(kind, {}).get(self.words.language)
            known = not own and self.words.find(f"journal.issued_{kind}")
            yield self._counted(f"issued_{kind}" if known else "issued", listed, kind=own or kind)

    def _settings(self, changes: Sequence[Change]) -> Iterator[str]:
        for change in changes:
            row = change.new or change.old or {}
            if row["key"] == "current_cohort":
                if change.new is not None:
                    cohort = self._cohort(change.new["value"])
                    yield self.words("journal.cohort_used", cohort=cohort)
                continue
            if self._begun("cohorts"):
                continue
            # Without a row the default holds.
            known = BY_KEY.get(str(row["key"]))
            default = known.default if known else ""
            old, new = (
                self._value(default if image is None else image["value"])
                for image in (change.old, change.new)
            )
            what = self.words("journal.setting", key=row["key"])
            yield self.words("journal.from_to", what=what, old=old, new=new)

    def _cohort(self, value: object) -> str:
        id_ = int(str(value)) if str(value).isdecimal() else value
        return self._name(id_, self.names.cohorts, "cohorts", "name")
