"""Equipment: whether everything is there and fit that the press needs."""

from kokoma_cli.domain.health import Finding, Item, Verdict
from kokoma_cli.domain.settings import parse_logos
from kokoma_cli.errors import BadInput, KokomaError, Several
from kokoma_cli.rendering import shipped
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.storage import cohorts
from kokoma_cli.workflows import preview, tailor
from kokoma_cli.workflows.case import Case, grouped
from kokoma_cli.workflows.entitle import Order


def typefaces(_case: Case) -> Verdict:
    """Whether fonts and colours are those that were shipped, and load."""
    items = [
        Item(f"doctor.item_font_{each.fault}", {"file": str(each.file)})
        for each in shipped.faults()
    ]
    return Verdict(
        "fonts",
        "doctor.well_fonts",
        {"number": len(shipped.SHA256)},
        grouped("doctor.fonts", "problem", items, "doctor.mend_reinstall"),
    )


def looks(case: Case) -> Verdict:
    """Whether every kind can be read, and those of the office can be drawn."""
    found: list[Finding] = []
    known = tailor.known(case.desk)
    for each in known:
        problems = list(each.problems)
        if each.own and each.kind and not problems and _has_cohort(case):
            problems += _drawn(case, each.name)
        items = [Item(None, {"problem": problem}) for problem in problems]
        mend = "doctor.mend_kind" if each.own else "doctor.mend_reinstall"
        found += grouped(
            "doctor.kind", "problem", items, mend, kind=each.name, folder=str(each.folder)
        )
    own = sum(each.own for each in known)
    return Verdict("kinds", "doctor.well_kinds", {"number": len(known), "own": own}, tuple(found))


def _has_cohort(case: Case) -> bool:
    return cohorts.current(case.db) is not None


def _drawn(case: Case, kind: str) -> list[KokomaError]:
    """What keeps a sheet of this kind from being drawn for a made-up person."""
    problems: list[KokomaError] = []
    for language in kinds(case.home)[kind].languages:
        try:
            problems += preview.problems_of(case.desk, Order(kind=kind, language=language))
        except KokomaError as error:
            problems += error.errors if isinstance(error, Several) else (error,)
    return problems


def pictures(case: Case) -> Verdict:
    """Whether the logos of the settings are there and can be drawn."""
    from kokoma_cli.rendering.logos import load

    row = case.db.execute(
        "SELECT value FROM settings WHERE cohort_id IS NULL AND key = 'logos'"
    ).fetchone()
    try:
        logos = parse_logos(row[0]) if row else ()
    except ValueError:
        # Said among the values.
        logos = ()
    items = []
    for logo in logos:
        try:
            load(logo, case.home)
        except BadInput as problem:
            items.append(Item(None, {"problem": problem}))
    return Verdict(
        "logos",
        "doctor.well_logos",
        {"count": len(logos)},
        grouped("doctor.logos", "problem", items, "doctor.mend_logos"),
    )
