"""What is to blame for a text that does not fit: a size in `kind.toml`, words of the template, the title of
a course, or none of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast

from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import BadInput, KokomaError
from kokoma_cli.rendering import kinds, office_files, templates
from kokoma_cli.rendering.inscription import BLOCKS, PLACEHOLDERS, Inscription, attended
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.layout import layout

#: What of a kind decides how much goes on a sheet, in the order in which it is suspected.
_SIZES = (
    "title_size", "name_size", "series_size", "text_size", "logo_height", "top", "line_spacing", "gaps",
)  # fmt: skip
_UNFIT = ("printing.too_wide", "printing.too_full")
#: So much of a title fits into the table whatever else stands there.
_SHORT = 30


def located(
    problems: Iterable[KokomaError],
    content: Content,
    words: Inscription,
    look: Kind,
    logos: Sequence[tuple[float, float]] = (),
) -> Iterator[KokomaError]:
    """The same problems; those of the kind with its file and line, those of a course with its title.
    `logos`: width and height of each, as they were laid out."""
    case = _Case(content, words, look, tuple(logos))
    for problem in problems:
        blamed = None
        if problem.key in _UNFIT:
            blamed = _size(problem, case) or _course(problem, case)
        yield blamed or _in_kind(problem, case) or problem


class _Case(NamedTuple):
    """A sheet as it was to be laid out."""

    content: Content
    words: Inscription
    look: Kind
    logos: tuple[tuple[float, float], ...]

    def has(self, problem: KokomaError) -> bool:
        """Whether the problem is there."""
        found = layout(self.content, self.look, self.words, self.logos).problems
        return any(
            (each.key, each.values.get("text")) == (problem.key, problem.values.get("text"))
            for each in found
        )


def _size(problem: KokomaError, case: _Case) -> KokomaError | None:
    """The size that is larger than in any kind that is shipped, and with theirs the problem is gone."""
    path = case.look.folder / "kind.toml"
    for entry in _SIZES:
        value, most = getattr(case.look, entry), _largest(entry)
        if value <= most:
            continue
        look = replace(case.look, **cast("dict[str, Any]", {entry: most}))
        content = case.content
        if entry == "name_size":
            content = replace(content, name_size=min(content.name_size, most))
        # The next is suspected beside this one, for it may take both.
        case = case._replace(look=look, content=content)
        if not case.has(problem):
            return BadInput(
                "printing.size_in_kind",
                file=str(path),
                line=_line(case.look, entry),
                entry=entry,
                value=f"{value:g}",
                most=f"{most:g}",
            )
    return None


def _largest(entry: str) -> float:
    """The largest value of this entry in the kinds that are shipped."""
    return max(float(getattr(kind, entry)) for kind in kinds.kinds().values())


def _course(problem: KokomaError, case: _Case) -> KokomaError | None:
    """The title of a course that is too long, or the longest where they take too much room together."""
    table = case.words.table
    titles = {course.title: course.code for course in attended(case.content)}
    if table is None or not titles:
        return None
    option = "--title-en" if case.content.language == "en" else "--title"
    text = problem.values.get("text")
    if problem.key == "printing.too_wide":
        whole = {_plain(title): (title, code) for title, code in titles.items()}
        if _plain(str(text)) not in whole:
            return None
        title, code = whole[_plain(str(text))]
        return BadInput("printing.too_wide_course", text=title, code=code, option=option)
    short = tuple(replace(row, title=row.title[:_SHORT]) for row in table.courses)
    words = replace(case.words, table=replace(table, courses=short))
    if case._replace(words=words).has(problem):
        return None
    longest = max(titles, key=len)
    return BadInput(
        "printing.too_full_course",
        name=case.content.name,
        text=longest,
        code=titles[longest],
        option=option,
    )


def _in_kind(problem: KokomaError, case: _Case) -> KokomaError | None:
    """The file and the line of a text of the kind."""
    text = problem.values.get("text")
    at = _place(_plain(str(text)), case) if text else None
    if at is None:
        return None
    file, line, part = at
    if problem.key == "printing.too_wide":
        return BadInput("printing.too_wide_in_kind", file=file, line=line, part=part, text=text)
    return BadInput(
        "printing.letters_missing_in_kind",
        file=file,
        line=line,
        part=part,
        letters=problem.values.get("letters"),
    )


def _place(text: str, case: _Case) -> tuple[str, int, str] | None:
    """File, line and part from which a text comes."""
    words, look = case.words, case.look
    blocks = {
        "title": (" ".join(words.title),),
        "before": words.before,
        "after": words.after,
        "hours": words.hours,
        "notes": words.notes,
    }
    for block, paragraphs in blocks.items():
        if text in map(_plain, paragraphs):
            path = look.words(case.content.language)
            try:
                line = templates.line_of(path, block, PLACEHOLDERS, BLOCKS)
            except KokomaError:
                return None
            return str(path), line, block
    for key, value in look.settings:
        if _says(key, value, text):
            return str(look.folder / "kind.toml"), _line(look, key), key
    return None


def _line(look: Kind, entry: str) -> int:
    """The line of an entry of kind.toml."""
    try:
        return office_files.line_of(office_files.text(look.folder / "kind.toml"), entry)
    except (OSError, KokomaError):
        return 1


def _says(key: str, value: str, text: str) -> bool:
    """Whether this text on the sheet is what an entry of kind.toml says."""
    parts = [_plain(part) for part in re.split("[;|]", value)]
    if key == "signatories":
        return any(part and text.endswith(part) for part in parts)
    if key == "address":
        return text == " · ".join(parts)
    return key in ("issuer", "funding_line") and text == _plain(value)


def _plain(text: str) -> str:
    return " ".join(text.split())
