"""Strangers: certificates and print files of ours that belong to no entry of the register."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from kokoma_cli.domain.health import Item, Verdict
from kokoma_cli.rendering.pdf.standards import text as as_pdf_text
from kokoma_cli.storage import certificates, doomed, duplicates, lost_numbers, prints
from kokoma_cli.wording import LANGUAGES, Wording
from kokoma_cli.workflows.case import Case, grouped, pdfs
from kokoma_cli.workflows.written import OURS


def strangers(case: Case) -> Verdict:
    """Certificates and print files of ours that belong to no entry: a run that died between naming its files
    and entering them leaves such."""
    entries = certificates.everything(case.db)
    known = {case.home / entry.file for entry in entries if entry.file}
    known |= {case.home / path for path in prints.print_files(case.db)}
    known |= {case.home / each.file for each in duplicates.everything(case.db)}
    known |= {case.home / each.file for each in doomed.everything(case.db)}
    sums = {entry.sha256 for entry in entries} | {d.sha256 for d in duplicates.everything(case.db)}
    numbers = _number_pattern(case)
    found = [
        path
        for folder in case.folders
        for path in pdfs(folder)
        if path not in known and _is_certificate(path, numbers, sums)
    ]
    replaced = _of_a_replaced_state(case, found)
    items = [
        Item("doctor.item_file", {"file": str(path)}) for path in found if path not in replaced
    ]
    return Verdict(
        "strangers",
        "doctor.well_strangers",
        {},
        (
            *grouped("doctor.strays", "problem", items, "doctor.mend_strays"),
            *grouped(
                "doctor.strays_replaced", "hint", [*replaced.values()], "doctor.mend_replaced"
            ),
        ),
    )


def _of_a_replaced_state(case: Case, files: Iterable[Path]) -> dict[Path, Item]:
    """Those of the files that were entered, but in a state of the register that a backup has replaced: by
    their numbers, and by what the copies still know, for what is printed together and for sheets whose number
    somebody else has got in the register that took its place."""
    gone = {each.number.casefold(): each for each in lost_numbers.everything(case.db)}
    found: dict[Path, Item] = {}
    for path in files:
        stem = path.stem.casefold()
        number = next((each for each in gone if re.match(rf"{re.escape(each)}(?!\w)", stem)), None)
        if number is not None:
            lost = gone[number]
            values = {"file": str(path), "number": lost.number, "lost_on": lost.lost_on}
            found[path] = Item("doctor.item_replaced", values)
        elif sha256(path.read_bytes()).hexdigest() in case.printed_before:
            found[path] = Item("doctor.item_file", {"file": str(path)})
    return found


def _number_pattern(case: Case) -> re.Pattern[str]:
    """What a file name of a certificate begins with: a number as the office gives them now, or one there
    is."""
    row = case.db.execute(
        "SELECT value FROM settings WHERE cohort_id IS NULL AND key = 'number_pattern'"
    ).fetchone()
    from kokoma_cli.domain.settings import BY_KEY

    pattern = row[0] if row else BY_KEY["number_pattern"].default
    plain = "".join(
        r"\d+" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{[^}]*\})", pattern)
    )
    return re.compile(rf"{plain}(?!\w)")


def _is_certificate(path: Path, numbers: re.Pattern[str], sums: set[str]) -> bool:
    """True for a certificate or a print file that kokoma wrote and nobody entered; copies of what is entered
    are somebody's own business, and so are lists."""
    try:
        content = path.read_bytes()
    except OSError:
        return False
    if OURS not in content or sha256(content).hexdigest() in sums:
        return False
    return bool(numbers.match(path.stem)) or any(title in content for title in _print_titles())


@cache
def _print_titles() -> tuple[bytes, ...]:
    """How the title of a print file begins."""
    words = (Wording(language)("printing.print_file") for language in LANGUAGES)
    return tuple(b"/Title" + as_pdf_text(f"{word} – ").removesuffix(b">") for word in words)
