"""The ceremony on the screen, as JSON, and in the sentences that stand below the list on screen and paper."""

from kokoma_cli.domain.ceremony import Ceremony, Entry
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.rendering.documents import Document
from kokoma_cli.rendering.kinds import Kinds
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.rendering.tables import table
from kokoma_cli.wording import Wording


def ceremony_document(ceremony: Ceremony) -> Document:
    """Order, people and numbers: `ceremony list`. Who has no place stands on no list that is read out."""
    tally = ceremony.tally
    numbers = _numbers(ceremony)
    return {
        "cohort": ceremony.cohort.name,
        "order": ceremony.rule,
        "people": [
            {
                "place": numbers.get(entry.enrolment.id),
                "participant": entry.enrolment.participant.id,
                "name": entry.enrolment.participant.name,
                "pronunciation": entry.enrolment.participant.pronunciation,
                "absent": entry.absent,
                "state": entry.state,
                "outcome": entry.outcome,
                "certificates": [
                    {
                        "number": certificate.number,
                        "kind": certificate.kind,
                        "status": certificate.status,
                    }
                    for certificate in entry.certificates
                ],
            }
            for entry in ceremony.people
        ],
        "counts": {
            "people": tally.people,
            "called": tally.called,
            "absent": tally.absent,
            "handed_over": tally.handed_over,
            "not_issued": tally.not_issued,
            "sheets": dict(tally.kinds),
        },
    }


def ceremony_text(ceremony: Ceremony, words: Wording, screen: Screen, kinds: Kinds) -> str:
    """The list as a table; columns nobody needs are left out."""
    people = ceremony.people
    numbers = _numbers(ceremony)
    names = told_apart(
        (entry.enrolment.participant.id, entry.enrolment.participant.name) for entry in people
    )
    headings = ["place", "name"]
    if any(entry.enrolment.participant.pronunciation for entry in people):
        headings.append("pronunciation")
    if any(entry.absent for entry in people):
        headings.append("absent")
    headings.append("certificate")
    rows = []
    for entry in people:
        person = entry.enrolment.participant
        cells = {
            "place": str(numbers.get(entry.enrolment.id, "–")),
            "name": names[person.id],
            "pronunciation": person.pronunciation or "",
            "absent": words("ceremony.does_not_come") if entry.absent else "",
            "certificate": _certificates(entry, ceremony, words, kinds),
        }
        rows.append([cells[heading] for heading in headings])
    return table(
        [words(f"ceremony.heading_{heading}") for heading in headings],
        rows,
        screen,
        right={0},
        keeps=1,
    )


def sentences(ceremony: Ceremony, words: Wording, kinds: Kinds) -> list[str]:
    """What the list comes to: sheets on the pile, who is called up, who is not and why."""
    tally = ceremony.tally

    def counted(key: str, count: int) -> list[str]:
        number = words.count_word(count)
        return [words(f"ceremony.{key}", count=count, number=number)] if count else []

    if ceremony.draft:
        return [
            words("ceremony.tally_draft"),
            *counted("tally_listed", tally.people),
            *counted("tally_stay_away", sum(entry.absent for entry in ceremony.listed)),
        ]
    said = []
    if tally.kinds:
        sheets = [_counted_kind(kind, count, words, kinds) for kind, count in tally.kinds.items()]
        people = tally.called + tally.absent
        number = words.count_word(people)
        said.append(words("ceremony.tally_pile", sheets=sheets, count=people, number=number))
    return [
        *said,
        *counted("tally_absent", tally.absent),
        *counted("tally_called", tally.called),
        *counted("tally_handed_over", tally.handed_over),
        *counted("tally_not_issued", tally.not_issued),
    ]


def several_kinds(ceremony: Ceremony) -> bool:
    """Whether a reader must be told who gets what."""
    return len({each.kind for entry in ceremony.listed for each in entry.certificates}) > 1


def _counted_kind(kind: str, count: int, words: Wording, kinds: Kinds) -> str:
    """zwei Teilnahmebestätigungen; nobody knows the plural of what an office calls its own."""
    own = kind in kinds and kinds.place(kind)[1]
    known = not own and words.find(f"ceremony.kind_{kind}")
    key = f"ceremony.kind_{kind}" if known else "ceremony.kind"
    called = kinds.called(kind, words.language)
    return words(key, count=count, number=words.count_word(count), kind=called)


def _certificates(entry: Entry, ceremony: Ceremony, words: Wording, kinds: Kinds) -> str:
    if not entry.certificates:
        return words(f"status.{entry.outcome}")
    several = several_kinds(ceremony)
    cells = []
    for certificate in entry.certificates:
        beside = [kinds.called(certificate.kind, words.language)] if several else []
        if certificate.status != "prepared":
            beside.append(words(f"certificates.status_{certificate.status}"))
        cells.append(
            f"{certificate.number} ({', '.join(beside)})" if beside else certificate.number
        )
    return ", ".join(cells)


def _numbers(ceremony: Ceremony) -> dict[int, int]:
    """The place on the list that is read out, by enrolment."""
    return {entry.enrolment.id: number for number, entry in enumerate(ceremony.listed, 1)}
