"""Where each certificate stands in the register: year, running number, cohort."""

import sqlite3

from kokoma_cli.domain.book import Place


def places(db: sqlite3.Connection) -> dict[int, Place]:
    """The places of all certificates ever issued, by id."""
    return {
        id_: Place(year, sequence, cohort)
        for id_, year, sequence, cohort in db.execute(
            "SELECT certificates.id, year, sequence, cohorts.name FROM certificates"
            " JOIN enrolments ON enrolments.id = enrolment_id"
            " JOIN cohorts ON cohorts.id = cohort_id ORDER BY year, sequence"
        )
    }
