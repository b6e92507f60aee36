"""The journal in words: what was changed about the plan, that is series, courses, days and settings."""

from collections.abc import Iterator, Sequence

from kokoma_cli.domain.journal import Change
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.rendering.journal_details import schedule
from kokoma_cli.rendering.journal_names import Speaker

#: Columns of a course with sentences of their own.
_YES_OR_NO = ("cancelled", "compulsory")


def series(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """A register begun; the series as a whole."""
    for change in changes:
        if change.old is None:
            cohorts = [str(row["name"]) for row in speaker.rows.get("cohorts", {}).values()]
            row = change.new or {}
            title = (row.get("title_en") if speaker.words.language == "en" else "") or row["title"]
            yield speaker.words("journal.register_begun", series=title, cohorts=cohorts)
        for column, old, new in speaker.from_to(change, ("title", "title_en", "minutes")):
            if change.old is not None:
                key = f"journal.series_{column}"
                yield speaker.words(key, old=old, new=new)


def cohorts(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Cohorts."""
    for change in changes:
        if change.old is None or change.new is None:
            row = change.new or change.old or {}
            key = "cohort_added" if change.old is None else "cohort_removed"
            yield speaker.words(f"journal.{key}", cohort=row["name"])
        else:
            for _, old, new in speaker.from_to(change, ("name",)):
                yield speaker.words("journal.cohort_renamed", old=old, new=new)


def categories(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Kinds of courses, with the words for them."""
    for change in changes:
        row = change.new or change.old or {}
        code = row["code"]
        if change.old is None or change.new is None:
            key = "category_added" if change.old is None else "category_removed"
            yield speaker.words(f"journal.{key}", category=code)
            continue
        for what in speaker.columns(change):
            yield speaker.words("journal.category_changed", category=code, what=what)


def courses(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Courses, but for their days."""
    for change in changes:
        row = change.new or change.old or {}
        code = row["code"]
        if change.old is None or change.new is None:
            key = "course_added" if change.old is None else "course_removed"
            yield speaker.words(f"journal.{key}", course=code, title=row["title"])
            continue
        for column, _, _ in speaker.from_to(change, _YES_OR_NO):
            state = "on" if change.new[column] else "off"
            yield speaker.words(f"journal.{column}_{state}", course=code)
        for what in speaker.columns(change, _YES_OR_NO):
            yield speaker.words("journal.course_changed", course=code, what=what)


def sessions(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Days: dates of one course together, from what to what."""
    courses = {
        change.row_id
        for change in speaker.by_table.get("courses", ())
        if change.old is None or change.new is None
    }
    scheduled: dict[object, list[Change]] = {}
    for change in changes:
        row = change.new or change.old or {}
        if row["course_id"] in courses:
            continue
        if change.old is None or change.new is None:
            key = "day_added" if change.old is None else "day_removed"
            course = speaker.course(row["course_id"])
            yield speaker.words(f"journal.{key}", course=course, day=row["day"])
            continue
        if any(speaker.from_to(change, ("date", "starts", "ends", "place"))):
            scheduled.setdefault(row["course_id"], []).append(change)
        for _, old, new in speaker.from_to(change, ("minutes",)):
            where = speaker.where(*speaker.session(change.row_id))
            yield speaker.words("journal.day_minutes", where=where, old=old, new=new)
    for course_id, found in scheduled.items():
        yield schedule(speaker.course(course_id), found, speaker.words)


def settings(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Settings, with the default where nobody had set them."""
    for change in changes:
        row = change.new or change.old or {}
        if row["key"] == "current_cohort":
            if change.new is not None:
                cohort = speaker.cohort(change.new["value"])
                yield speaker.words("journal.cohort_used", cohort=cohort)
            continue
        if speaker.begun("cohorts"):
            continue
        # Without a row the default holds.
        known = BY_KEY.get(str(row["key"]))
        default = known.default if known else ""
        old, new = (
            speaker.value(default if image is None else image["value"])
            for image in (change.old, change.new)
        )
        what = speaker.words("journal.setting", key=row["key"])
        if row.get("cohort_id") and len(speaker.names.cohorts) > 1:
            cohort = speaker.cohort(row["cohort_id"])
            what = speaker.words("journal.setting_of", key=row["key"], cohort=cohort)
        yield speaker.words("journal.from_to", what=what, old=old, new=new)
