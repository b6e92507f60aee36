"""Understanding a list of people: its headings, its columns, and everybody who stands in it."""

from collections.abc import Mapping, Sequence

from kokoma_cli.domain.lists import Column, ListedPerson, PeopleList
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.list_columns import decide
from kokoma_cli.intake.list_header import find, is_header
from kokoma_cli.intake.list_layout import Layout
from kokoma_cli.intake.list_people import person
from kokoma_cli.intake.list_rows import sift, tells_of_columns
from kokoma_cli.intake.list_shapes import Values
from kokoma_cli.intake.own_list import OwnColumns
from kokoma_cli.intake.tables import Sheet
from kokoma_cli.wording.values import Phrase


def understand(sheet: Sheet, told: Mapping[str, str] | None = None) -> PeopleList:
    """The people on this sheet, and how that was found out.

    `told` is what the office says of columns, by heading or letter: a meaning (`headings.answered`), or "-"
    for what is not to be taken in. Where `PeopleList.sure` is false, the people are what seems likely, and
    the office is to be asked first. Raises BadCall if `told` does not fit the sheet.
    """
    rows = sheet.rows
    header = find(rows)
    # A total at the foot, or a second table, says nothing of the columns.
    body = [row for row in rows[header.begins :] if not header.repeats(row)]
    end = next((at for at, row in enumerate(body) if is_header(row)), len(body))
    width = max((len(row.cells) for row in body[:end]), default=0)
    width = max(width, len(header.headings))
    headings = [*header.headings, *("" for _ in range(width - len(header.headings)))]
    telling = [row.cells for row in body[:end] if tells_of_columns(row)]
    telling = telling or [row.cells for row in body[:end]]
    values = [Values(cells[at] for cells in telling if at < len(cells)) for at in range(width)]
    columns = decide(headings, values, sheet.hidden_columns, told or {}, header.line)
    layout = Layout(columns)
    own = OwnColumns(columns)
    columns = own.shown(columns)
    layout.literal = own.are_ours
    lines, problems, left_out = sift(
        rows,
        header,
        layout.taken,
        layout.names,
        layout.emails,
        inherits=not layout.has("organisation"),
    )
    if not (layout.names or layout.has("email")):
        nobody = Problem(header.line, "lists.no_names")
        return _list(sheet, header.line, columns, (), [nobody], [])
    layout.learn(lines)
    people: list[ListedPerson] = []
    unnamed: list[ListedPerson] = []
    hidden: list[int] = []
    for line in lines:
        found = person(line, layout, sheet.doubtful)
        if isinstance(found, list):
            problems += found
        elif isinstance(found, Problem):
            left_out.append(found)
        else:
            there = people if found.name else unnamed
            there.append(found._replace(entry=own.entry(line.row.cells)) if own.are_ours else found)
            unread = own.unread(line.row)
            problems += [unread] if unread else []
            if line.row.line in sheet.hidden_lines:
                hidden.append(line.row.line)
    if hidden:
        left_out.append(Problem(0, "lists.hidden_lines", {"lines": hidden, "count": len(hidden)}))
    found_list = _list(sheet, header.line, columns, people, problems, left_out)
    return found_list._replace(unnamed=tuple(unnamed))


def headings(sheet: Sheet) -> tuple[str, ...]:
    """The headings of a sheet, by which it is known again; none if it has none."""
    return find(sheet.rows).headings


def _list(
    sheet: Sheet,
    line: int,
    columns: tuple[Column, ...],
    people: Sequence[ListedPerson],
    problems: list[Problem],
    left_out: list[Problem],
) -> PeopleList:
    covered = [
        Phrase("lists.column_heading", {"heading": column.heading})
        if column.heading
        else Phrase("lists.column_letter", {"letter": column.letter})
        for column in columns
        if column.because == "hidden"
    ]
    if covered:
        left_out = [*left_out, Problem(0, "lists.hidden_columns", {"columns": covered})]
    return PeopleList(
        sheet.name,
        tuple(column.key for column in columns if column.heading or not line),
        columns,
        tuple(people),
        tuple(sorted(problems, key=_line)),
        tuple(sorted(left_out, key=_line)),
        line,
    )


def _line(problem: Problem) -> int:
    return problem.line
