"""What is kept of a person as a JSON document, with stable keys."""

import json

from kokoma_cli.domain.privacy import Disclosure, Paper, Part, Told
from kokoma_cli.rendering.documents import person_document

Document = dict[str, object]


def document(found: Disclosure) -> Document:
    """Everything, in plain values."""
    return {
        "person": person_document(found.person),
        "made_on": found.made_on.isoformat(),
        "controller": {"name": found.issuer, "address": found.address},
        "other_names": list(found.other_names),
        "enrolments": [_part(each) for each in found.parts],
        "certificates": [_paper(each) for each in found.papers],
        "files": [
            {
                "file": each.file,
                "what": each.what,
                "there": each.there,
                "until": each.until.isoformat() if each.until else None,
            }
            for each in found.files
        ],
        "retention": [
            {
                "cohort": duty.cohort,
                "records": duty.records,
                "retention_from": duty.begins.isoformat() if duty.begins else None,
                "years": duty.years,
                "until": duty.ends.isoformat() if duty.ends else None,
            }
            for duty in found.duties
        ],
        "notes": found.notes,
        "named_elsewhere": [{"where": each.where, "text": each.text} for each in found.elsewhere],
        "journal": [_entry(each) for each in found.entries],
    }


def _part(part: Part) -> Document:
    entry = part.enrolment
    return {
        "cohort": part.cohort,
        "status": entry.status,
        "preparation_minutes": entry.preparation,
        "position": entry.position,
        "absent_at_ceremony": entry.absent_at_ceremony,
        "attendance": [
            {
                "course": day.course,
                "title": day.title,
                "day": day.day or 1,
                "date": day.date.isoformat() if day.date else None,
                "presence": day.presence,
                "minutes": day.minutes,
                "note": day.note,
            }
            for day in part.days
        ],
    }


def _paper(paper: Paper) -> Document:
    entry = paper.certificate
    days = {
        key: day.isoformat() if day else None
        for key, day in (
            ("status_on", entry.status_on),
            ("handed_over_on", entry.handed_over_on),
            ("exception_on", entry.exception_on),
        )
    }
    return {
        "number": entry.number,
        "kind": entry.kind,
        "name": entry.name,
        "issued_on": entry.issued_on.isoformat(),
        "place": entry.place,
        "status": entry.status,
        **days,
        "reason": entry.reason,
        "exception_reason": entry.exception_reason,
        "exception_by": entry.exception_by,
        "replaces": entry.replaces_number,
        "replaced_by": entry.replaced_by,
        "sha256": entry.sha256,
        "file": entry.file or None,
        "sheet_kept": paper.kept,
        "print_file": paper.print_file,
        "duplicates": [
            {"written_on": day.isoformat(), "file": file} for day, file in paper.duplicates
        ],
        "content": json.loads(entry.content),
        "evidence": json.loads(entry.evidence) if entry.evidence else None,
    }


def _entry(entry: Told) -> Document:
    return {
        "number": entry.number,
        "at": entry.at,
        "user": entry.user,
        "command": entry.command,
        "reason": entry.reason,
        "undone_by": entry.undone_by,
        "told": list(entry.phrases),
        "changes": [
            {"table": each.table, "row": each.row_id, "old": each.old, "new": each.new}
            for each in entry.changes
        ],
        "changes_about_others": entry.others,
    }
