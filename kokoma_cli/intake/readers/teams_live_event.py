"""Microsoft Teams, a live event: comings and goings of sessions, in UTC; these reports were in English
whatever the language of the event."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake import events, roles
from kokoma_cli.intake.blocks import head, whole
from kokoma_cli.intake.columns import at
from kokoma_cli.intake.joins import Places, moments_of, observation, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import appearances, earliest, latest
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Tables

_HEADINGS = ("sessionid", "participantid", "fullname", "useragent", "utceventtimestamp", "action")


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and set(_HEADINGS) <= set(map(fold, blocks[0].table.headings))


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    place = {fold(heading): index for index, heading in reversed(list(enumerate(table.headings)))}
    session, person, name, _, stamp, action = (place[heading] for heading in _HEADINGS)
    calendar = Calendar(moments_of(table.rows, stamp), order or "month_first")
    problems: list[Problem] = []
    log = events.Log()
    for row in people(table, Places(name=name), problems):
        moment, came = calendar.moment(at(row, stamp)), events.came(text(at(row, action)))
        if moment is None:
            cell = at(row, stamp)
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
        elif came is None:
            cell = at(row, action)
            problems.append(Problem(row.line, "meetings.no_action", {"text": shown(cell)}))
        else:
            seen = observation(row, Places(name=name, email=name))
            if not seen.name:
                # Whoever was there without signing in; there may be hundreds.
                continue
            known = (text(at(row, session)), text(at(row, person)), seen.name)
            role = roles.role(text(at(row, place["role"]))) if "role" in place else None
            log.add(known, seen._replace(role=role, key=known[1] or None), moment, came=came)
    found = log.observations(problems)
    end = latest(found)
    return MeetingReport(
        READER.name, appearances(found, end, problems=problems), start=earliest(found), end=end,
        order_open=calendar.open, utc=True, problems=tuple(problems),
    )  # fmt: skip


READER = Reader("teams-live-event", _claims, _read)
