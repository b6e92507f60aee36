"""The register as a book: its years, its gaps, its sums."""

from datetime import date

from kokoma_cli.domain.book import Gap, Place, tally, years
from kokoma_cli.domain.certificates import Certificate, Status
from kokoma_cli.domain.lost_numbers import LostNumber

PATTERN = "K-{year}-{number:03}"


def certificate(
    id_: int, number: str, kind: str = "bescheinigung", status: Status = "prepared"
) -> Certificate:
    return Certificate(
        id_, number, id_, id_, kind, "de", date(2024, 3, 26), "", status, "Bo", "", "", ""
    )


def test_a_year_without_gaps_has_none_to_explain() -> None:
    entries = [certificate(2, "K-2024-002"), certificate(1, "K-2024-001")]
    places = {1: Place(2024, 1, "A"), 2: Place(2024, 2, "A")}
    (year,) = years(entries, places, {1: "K-2024-001", 2: "K-2024-002"}, PATTERN)
    assert [entry.id for entry in year.certificates] == [1, 2]
    assert year.gaps == ()


def test_numbers_of_other_cohorts_are_named_with_their_cohort() -> None:
    places = {
        1: Place(2024, 1, "Nord"), 2: Place(2024, 2, "Nord"), 3: Place(2024, 3, "Süd"),
        4: Place(2024, 4, "Ost"), 5: Place(2024, 5, "Nord"), 6: Place(2024, 6, "Nord"),
    }  # fmt: skip
    numbers = {id_: f"K-2024-{id_:03}" for id_ in places}
    (year,) = years([certificate(4, numbers[4])], places, numbers, PATTERN)
    assert year.gaps == (
        Gap("K-2024-001", "K-2024-002", 2, "other_cohort", "Nord"),
        Gap("K-2024-003", "K-2024-003", 1, "other_cohort", "Süd"),
    )


def test_gaps_on_both_sides_of_a_certificate_are_two() -> None:
    places = {2: Place(2024, 2, "A"), 4: Place(2024, 4, "A")}
    numbers = {2: "K-2024-002", 4: "K-2024-004"}
    entries = [certificate(id_, number) for id_, number in numbers.items()]
    (year,) = years(entries, places, numbers, PATTERN)
    assert [(gap.first, gap.last, gap.cause) for gap in year.gaps] == [
        ("K-2024-001", "K-2024-001", "unknown"),
        ("K-2024-003", "K-2024-003", "unknown"),
    ]


def test_a_number_passed_over_because_it_was_given_before_is_told_from_an_unknown_gap() -> None:
    """Without the year in the pattern the second year begins where the first one ended."""
    numbers = {1: "K-1", 2: "K-2", 3: "K-3"}
    places = {1: Place(2023, 1, "A"), 2: Place(2023, 2, "A"), 3: Place(2024, 3, "A")}
    entries = [certificate(id_, number) for id_, number in numbers.items()]
    first, second = years(entries, places, numbers, "K-{number}")
    assert (first.year, first.gaps) == (2023, ())
    assert (second.year, second.gaps) == (2024, (Gap("K-1", "K-2", 2, "taken"),))


def test_the_tally_counts_every_kind_by_status() -> None:
    entries = [
        certificate(1, "1", status="handed_over"),
        certificate(2, "2", status="void"),
        certificate(3, "3", "urkunde"),
        certificate(4, "4", status="handed_over"),
    ]
    assert tally(entries) == {
        "bescheinigung": {"handed_over": 2, "void": 1},
        "urkunde": {"prepared": 1},
    }


def test_a_book_of_nothing_has_no_years() -> None:
    assert years([], {}, {}, PATTERN) == ()


def test_numbers_whose_entries_were_lost_are_told_also_behind_the_last_certificate() -> None:
    day, issued = date(2024, 4, 1), date(2024, 3, 26)
    lost = [
        LostNumber("K-2024-002", 2024, 2, day, issued),
        LostNumber("K-2024-003", 2024, 3, day, issued),
        LostNumber("K-2024-006", 2024, 6, day),
        LostNumber("K-2023-001", 2023, 1, day, issued),
    ]
    places = {1: Place(2024, 1, "A"), 4: Place(2024, 4, "A")}
    numbers = {id_: f"K-2024-{id_:03}" for id_ in places}
    entries = [certificate(id_, number) for id_, number in numbers.items()]
    first, second = years(entries, places, numbers, PATTERN, lost)
    assert (first.year, first.certificates) == (2023, ())
    assert first.gaps == (Gap("K-2023-001", "K-2023-001", 1, "lost", "", day, issued),)
    assert second.gaps == (
        Gap("K-2024-002", "K-2024-003", 2, "lost", "", day, issued),
        Gap("K-2024-006", "K-2024-006", 1, "lost", "", day, None),
    )
