"""The order of the ceremony, and what the list of it comes to."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.ceremony import Ceremony, Entry, own_list, place_by
from kokoma_cli.domain.certificates import Certificate, Status
from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.participants import Enrolment, Participant

COHORT = Cohort(1, "Bamberg 2023/24", Series(1, "kokoma", "Kommunales Konfliktmanagement"))

#: In the order of enrolment; by name: Ahn, Ek, Müller, Muller, Zeh.
NAMES = ("Clara Zeh", "Bo Ek", "Eva Muller", "Dora Ahn", "Ina Müller")


def enrolled(**positions: int) -> list[Enrolment]:
    """The five, some with a place in the list: `enrolled(Bo=1)`."""
    return [
        Enrolment(
            number, 1, Participant(number + 10, name), position=positions.get(name.split()[0])
        )
        for number, name in enumerate(NAMES, 1)
    ]


def in_order(people: list[Enrolment], rule: str) -> list[str]:
    return [each.participant.name.split()[0] for each in sorted(people, key=place_by(rule))]


def ids(*names: str) -> list[int]:
    return [
        number for name in names for number, full in enumerate(NAMES, 1) if full.startswith(name)
    ]


def after(people: list[Enrolment], rule: str, *names: str, last: bool = False) -> list[str]:
    """The order once these people are put first, or last."""
    positions = own_list(people, rule, ids(*names), last=last)
    return in_order([each._replace(position=positions[each.id]) for each in people], "list")


def certificate(
    number: int, status: Status = "prepared", kind: str = "bescheinigung"
) -> Certificate:
    return Certificate(
        number, f"K-{number:03}", number, number, kind, "de", date(2024, 3, 26), "Bamberg", status,
        "", "", "", "",
    )  # fmt: skip


def ceremony(*people: Entry) -> Ceremony:
    return Ceremony(COHORT, "name", people)


def entry(*certificates: Certificate, absent: bool = False, earned: bool = True) -> Entry:
    person = Enrolment(1, 1, Participant(1, "Anna Weiß"), absent_at_ceremony=absent)
    return Entry(person, "earned" if earned else "possible", certificates)


def test_the_order_is_a_rule_or_a_list() -> None:
    assert in_order(enrolled(), "name") == ["Dora", "Bo", "Ina", "Eva", "Clara"]
    assert in_order(enrolled(), "enrolment") == ["Clara", "Bo", "Eva", "Dora", "Ina"]
    assert in_order(enrolled(Clara=2, Ina=1), "list") == ["Ina", "Clara", "Dora", "Bo", "Eva"]
    assert in_order(enrolled(Clara=2), "name") == in_order(enrolled(), "name")
    assert in_order(enrolled(), "a word of a later kokoma") == in_order(enrolled(), "name")


@pytest.mark.parametrize("order", list(permutations(NAMES[:3])))
def test_a_list_is_the_list_it_was_given(order: tuple[str, ...]) -> None:
    given_names = [name.split()[0] for name in order]
    assert after(enrolled(), "name", *given_names) == [*given_names, "Dora", "Ina"]


def test_whoever_is_not_named_stays_where_she_is_for_the_others() -> None:
    assert after(enrolled(), "name", "Clara") == ["Clara", "Dora", "Bo", "Ina", "Eva"]
    assert after(enrolled(), "enrolment", "Ina") == ["Ina", "Clara", "Bo", "Eva", "Dora"]
    listed = enrolled(Eva=1, Clara=2)
    assert after(listed, "list", "Bo") == ["Bo", "Eva", "Clara", "Dora", "Ina"]
    assert after(listed, "list", "Clara", "Bo") == ["Clara", "Bo", "Eva", "Dora", "Ina"]


def test_people_can_be_put_last() -> None:
    assert after(enrolled(), "name", "Dora", last=True) == ["Bo", "Ina", "Eva", "Clara", "Dora"]
    assert after(enrolled(Eva=1), "list", "Eva", "Bo", last=True)[-2:] == ["Eva", "Bo"]


def test_a_list_begun_from_names_lets_newcomers_in_among_the_others() -> None:
    positions = own_list(enrolled(), "name", ids("Clara"))
    assert {id_ for id_, position in positions.items() if position} == set(ids("Clara"))


def test_an_old_list_is_gone_once_another_is_begun_from_names() -> None:
    positions = own_list(enrolled(Eva=1, Bo=2), "name", ids("Clara"))
    assert positions == {1: 1, 2: None, 3: None, 4: None, 5: None}


@given(
    st.sampled_from(["name", "enrolment", "list"]),
    st.permutations(range(1, 6)).flatmap(
        lambda order: st.integers(1, 5).map(lambda length: order[:length])
    ),
    st.booleans(),
    st.dictionaries(st.sampled_from(["Clara", "Bo", "Eva"]), st.integers(1, 9)),
)
def test_in_every_list_each_has_one_place_and_the_others_keep_their_order(
    rule: str, chosen: list[int], last: bool, before: dict[str, int]
) -> None:
    people = enrolled(**before)
    positions = own_list(people, rule, chosen, last=last)
    given_places = [position for position in positions.values() if position]
    assert sorted(given_places) == list(range(1, len(given_places) + 1))
    moved = [each._replace(position=positions[each.id]) for each in people]
    now = [each.id for each in sorted(moved, key=place_by("list"))]
    assert sorted(now) == [1, 2, 3, 4, 5]
    assert (now[-len(chosen) :] if last else now[: len(chosen)]) == chosen
    others = [each.id for each in sorted(people, key=place_by(rule)) if each.id not in chosen]
    assert [id_ for id_ in now if id_ not in chosen] == others


@pytest.mark.parametrize(
    ("entry", "state", "listed"),
    [
        (entry(certificate(1)), "ready", True),
        (entry(certificate(1, "handed_over")), "handed_over", True),
        (entry(certificate(1, "handed_over"), certificate(2, kind="urkunde")), "ready", True),
        (entry(certificate(1, "withheld")), "withheld", False),
        (entry(), "not_issued", True),
        (entry(earned=False), "not_earned", False),
        (entry(certificate(1), earned=False), "ready", True),
    ],
)
def test_on_the_list_is_who_has_something_to_receive(
    entry: Entry, state: str, listed: bool
) -> None:
    assert entry.state == state
    assert bool(ceremony(entry).listed) is listed


ANYBODY = st.builds(
    lambda kinds, statuses, absent, earned: entry(
        *(certificate(1, status, kind) for kind, status in zip(kinds, statuses, strict=True)),
        absent=absent,
        earned=earned,
    ),
    st.just(("bescheinigung", "urkunde")),
    st.tuples(*[st.sampled_from(["prepared", "handed_over", "withheld"])] * 2),
    st.booleans(),
    st.booleans(),
) | st.builds(
    lambda absent, earned: entry(absent=absent, earned=earned), st.booleans(), st.booleans()
)


@given(st.lists(ANYBODY, max_size=12))
def test_everybody_on_the_list_is_counted_once_and_every_sheet_on_the_pile(
    people: list[Entry],
) -> None:
    found = ceremony(*people)
    tally = found.tally
    assert len(found.listed) == tally.people
    assert tally.called + tally.absent + tally.handed_over + tally.not_issued == tally.people
    prepared = [each for who in people for each in who.certificates if each.status == "prepared"]
    assert sum(tally.kinds.values()) == len(prepared)
    assert tally.called == sum(bool(who.pile) and not who.absent for who in people)


def test_a_list_is_a_draft_while_nothing_is_issued() -> None:
    assert ceremony(entry(), entry(earned=False)).draft
    assert not ceremony(entry(), entry(certificate(1))).draft
    assert not ceremony(entry(certificate(1, "handed_over"))).draft


def test_the_pile_is_in_step_while_its_numbers_rise_down_the_list() -> None:
    first, second, third = (entry(certificate(number)) for number in (1, 2, 3))
    assert ceremony(first, second, third).in_step
    assert ceremony(first, entry(), third).in_step
    assert not ceremony(second, first).in_step
    # Two piles, one for each kind: neither is the list.
    twice = entry(certificate(1), certificate(3, kind="urkunde"))
    assert not ceremony(twice, second).in_step
    assert ceremony(entry(certificate(9, "handed_over")), first).in_step
