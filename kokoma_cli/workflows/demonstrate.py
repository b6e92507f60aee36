"""Demonstrate: the whole journey on nine fictional people, in a folder of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from kokoma_cli.domain.attendance import Entry
from kokoma_cli.domain.progress import Survey
from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.storage.database import Origin
from kokoma_cli.storage.located import DEFAULT_NAME
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.attend import attend
from kokoma_cli.workflows.begin import begin
from kokoma_cli.workflows.certify import Run, certify
from kokoma_cli.workflows.check import check
from kokoma_cli.workflows.configure import put
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import add
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.plan import programme, schedule

PEOPLE = (
    ("Dr. Annegret Löwenzahn", "Stadtverwaltung"),
    ("Bo Ek", "Jugendring"),
    ("Elke zur Heiden", "Stadtverwaltung"),
    ("Gülşah Çağlayangöz", "Quartiersbüro Ost"),
    ("Jürgen Weiß", "Ordnungsamt"),
    ("Małgorzata Święcicka-Łoś", "Beratungsstelle"),
    ("Marie-Luise Freifrau von und zu Hohenstein-Wartenfels", "Ehrenamt"),
    ("Nguyễn Thị Bích Ngọc", "Integrationsbeirat"),
    ("Seán O’Flaherty-Böhm", "Volkshochschule"),
)

TOWN = "Musterstadt"
COHORT = "Musterstadt 2023/24"
CEREMONY = date(2024, 3, 26)

SETTINGS = {
    "address": "Rathausplatz 1; 12345 Musterstadt",
    "signatories": "Dr. Ursula Groß-Böhm | Oberbürgermeisterin; Jörg Weißhäupl | Fachstelle "
    "Konfliktmanagement",
}

YEAR = {
    "P1": (date(2023, 3, 10), date(2023, 3, 11)),
    "P2": (date(2023, 5, 12), date(2023, 5, 13)),
    "V1": (date(2023, 6, 21),),
    "P3": (date(2023, 7, 7),),
    "P4": (date(2023, 9, 29),),
    "V2": (date(2023, 10, 18),),
    "P5": (date(2023, 11, 24), date(2023, 11, 25)),
    "V3": (date(2024, 2, 21),),
}

#: Who was not there all the time: course, person, day or None for all, and how she was missing.
MISSED = (
    ("P2", "Weiß", None, Entry("excused")),
    ("P4", "Ek", None, Entry("absent")),
    ("P5", "Święcicka", 2, Entry("excused")),
    ("P3", "Nguyễn", None, Entry("excused")),
)

#: Who took which in-depth online course before the last one.
DEEPENED = {
    "V1": ("Löwenzahn", "Ek", "Heiden", "Weiß", "Hohenstein"),
    "V2": ("Święcicka", "Heiden", "Nguyễn", "O’Flaherty", "Löwenzahn"),
}

#: The last course, whose last requirement it meets, and a day before it.
LAST = "V3"
LATE = "Çağlayangöz"
BEFORE_LAST = date(2024, 2, 1)


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration left behind."""

    register: Path
    before: Survey
    after: Survey
    run: Run


def demonstrate(
    folder: Path,
    origin: Callable[[str], Origin],
    order: Order,
    *,
    named: bool,
    dry_run: bool = False,
) -> Demonstration:
    """Plays a year of a series in this folder and certifies everybody.

    Raises Conflict if the folder was `named` by somebody and holds anything; otherwise the next free
    name is taken, so that a second run does no harm. Raises Unusable if there can be no such folder.
    `origin` says who calls a command. In a dry run all of it is played somewhere else, and goes at once.
    """
    try:
        folder = _empty(folder, named=named)
        if dry_run:
            with TemporaryDirectory() as elsewhere:
                return _as_if_in(folder, _play(Path(elsewhere), origin, order))
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(
            "register.demo_refused", folder=str(folder.absolute()), cause=cause(error)
        ) from error
    return _play(folder, origin, order)


def _as_if_in(folder: Path, played: Demonstration) -> Demonstration:
    """What would be in this folder."""
    trial, there = played.run.home, folder.absolute()
    file = played.run.print_file
    run = replace(
        played.run,
        home=there,
        folder=there / played.run.folder.relative_to(trial),
        print_file=file and there / file.relative_to(trial),
    )
    return replace(played, register=there / played.register.name, run=run)


def _play(folder: Path, origin: Callable[[str], Origin], order: Order) -> Demonstration:
    beginning = begin(
        folder / DEFAULT_NAME,
        origin("init"),
        CEREMONY,
        cohort=COHORT,
        issuer=f"Stadt {TOWN}",
        place=TOWN,
    )
    register = beginning.register

    def desk(command: str, day: date) -> Desk:
        return Desk(register, origin(command), day)

    try:
        for key, value in SETTINGS.items():
            put(desk(f"settings set {key} …", CEREMONY), key, value)
        for name, organisation in PEOPLE:
            add(desk("participant add …", CEREMONY), name, {"organisation": organisation})
        offered = programme(desk("course list", CEREMONY)).courses
        in_person = {course.code for course in offered if course.category == "in_person"}
        for code, dates in YEAR.items():
            schedule(
                desk(f"course schedule {code} …", CEREMONY),
                code,
                dates,
                starts="09:00" if code in in_person else "17:00",
                place=TOWN if code in in_person else "online",
            )
        for code, dates in YEAR.items():
            _hold(partial(desk, day=dates[-1]), code)
        before = check(desk("check", CEREMONY))
        _only(partial(desk, day=YEAR[LAST][-1]), LAST, [LATE])
        after = check(desk("check", CEREMONY))
        run = certify(
            desk("certify --all", CEREMONY),
            replace(order, issued_on=CEREMONY, folder=folder / order.folder_name),
        )
    finally:
        register.close()
    return Demonstration(register.path, before, after, run)


def _hold(desk: Callable[[str], Desk], code: str) -> None:
    """Records who was there at one course."""
    for course, who, day, entry in MISSED:
        if course == code:
            attend(desk(f"attend {code} {who}"), code, [who], day=day, entry=entry)
            if day is not None:
                attend(desk(f"attend {code} {who} --day 1"), code, [who], day=1)
    if code in DEEPENED:
        _only(desk, code, DEEPENED[code])
    elif code != LAST:
        missed = [who for course, who, _, _ in MISSED if course == code]
        attend(desk(f"attend {code} --all"), code, everybody=True, excepted=missed)


def _only(desk: Callable[[str], Desk], code: str, who: Sequence[str]) -> None:
    """Records these people as present and the others as absent."""
    attend(desk(f"attend {code} …"), code, who)
    attend(
        desk(f"attend {code} --absent --all --except …"),
        code,
        everybody=True,
        excepted=who,
        entry=Entry("absent"),
    )


def _empty(folder: Path, *, named: bool) -> Path:
    """The folder if there is nothing in it, else the next of its name."""
    number, candidate = 1, folder
    while candidate.exists() and (candidate.is_file() or any(candidate.iterdir())):
        if named:
            raise Conflict("register.demo_exists", folder=str(folder))
        number += 1
        candidate = folder.with_name(f"{folder.name}-{number}")
    return candidate
