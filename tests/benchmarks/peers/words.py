"""The words of one certificate as plain values, ready for any engine.

The peers are handed these finished; kokoma has to find them while it draws.
"""

import unicodedata
from typing import Any

from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering.inscription import inscription
from tests.benchmarks.press import look

#: Texts, numbers, and lists of these.
Words = dict[str, Any]


def words(content: Content) -> Words:
    """Everything on the sheet, line by line. The kind must have a table of courses with hours."""
    found = inscription(content, look(content.kind))
    if found.table is None:
        raise ValueError(f"{content.kind} has no table")
    day = content.issued_on
    title = " ".join(found.title)
    name = unicodedata.normalize("NFC", content.name)
    head = found.table.head
    return {
        "language": content.language,
        "document": f"{title} – {name}",
        "issuer": content.issuer,
        "address": content.address.replace("\n", " · "),
        "title": title,
        "name": name,
        "name_size": content.name_size,
        "before": found.before,
        "series": content.series,
        "after": found.after,
        "head": (head.title, head.dates, head.hours),
        "courses": [
            {"title": row.title, "remark": row.remark, "dates": row.dates, "hours": row.hours}
            for row in found.table.courses
        ],
        "sums": [{"title": row.title, "hours": row.hours} for row in found.table.sums],
        "hours": found.hours,
        "notes": found.notes,
        "place_and_date": found.place_and_date,
        "issued_on": (day.year, day.month, day.day),
        "signatories": [
            {
                "name": f"{found.on_behalf}\u00a0{person.name}"
                if person.on_behalf
                else person.name,
                "office": person.office,
            }
            for person in content.signatories
        ],
        "number": found.number,
    }
