"""What may be kept of a person, to put on paper."""

from datetime import date

from kokoma_cli.domain.certificates import Status
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.privacy import Day, Disclosure, Held, Paper, Part, Told
from kokoma_cli.domain.retention import Duty
from tests.rendering.lists import certificate

CONTENT = (
    '{"courses": [{"code": "P1", "standing": "attended"}], "series": "Kommunales Konfliktmanagement",'
    ' "room_minutes": 420, "preparation_minutes": 180}'
)


_LIVES: tuple[Status, ...] = ("handed_over", "void", "replaced")


def disclosed(*, entries: int = 3, days: int = 4, empty: bool = False) -> Disclosure:
    """Some of everything; `empty`: nothing but her name."""
    person = Participant(12, "Dr. Jürgen Weiß", "Jürgen", "Weiß", "Dr.", "jw@example.org")
    if empty:
        person = Participant(12, "Nora")
    record = tuple(
        Day(
            f"P{number}",
            "Konfliktanalyse",
            None,
            number % 3,
            date(2023, 3, 10),
            "partly",
            90,
            "Hof",
        )
        for number in range(1, days + 1)
    )
    papers = tuple(
        Paper(
            certificate(number, person.name, status, content=CONTENT),
            "Bescheinigung",
            ((date(2024, 5, 2), "Zweitschrift.pdf"),),
            "Druckdatei.pdf",
            kept=True,
        )
        for number, status in enumerate(_LIVES, 1)
    )
    journal = tuple(
        Told(
            number, "2024-03-26T10:00:00+01:00", "vogelsang", "kokoma attend P1 weiß", None, None, number % 2,
            (), ("Anwesenheit P1: Dr. Jürgen Weiß anwesend",),
        )
        for number in range(entries, 0, -1)
    )  # fmt: skip
    return Disclosure(
        "de",
        "" if empty else "Stadt Bamberg",
        "" if empty else "Maxplatz 3\n96047 Bamberg",
        date(2026, 11, 22),
        person,
        (Part("Bamberg 2023/24", Enrolment(1, 1, person), record),),
        () if empty else papers,
        ()
        if empty
        else (
            Held("Bescheinigungen/KOKOMA-2024-001.pdf", "certificate", there=True),
            Held("Zweitschrift.pdf", "duplicate", there=False),
            Held("a.db", "backup", there=True, until=date(2027, 3, 28)),
            Held("b.db", "backup", there=True),
        ),
        journal,
        ()
        if empty
        else (
            Duty(1, "Bamberg 2023/24", "participation", date(2024, 6, 30), 5),
            Duty(1, "Bamberg 2023/24", "certificates", None, 10),
        ),
    )
