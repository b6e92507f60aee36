"""Whom a meeting report means."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokoma_cli.domain.meetings import Role
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.recognition import Match, Open, Recognition, recognise
from kokoma_cli.domain.sightings import Sighting

ANNA = Participant(1, "Anna Müller", email="anna.mueller@stadt.example")
STEFAN = Participant(2, "Stefan Bär", email="stefan.baer@stadt.example")
OTHER_STEFAN = Participant(3, "Stefan Groß")
JOERG = Participant(4, "Dr. Jörg Weiß")
CLARA = Participant(5, "Clara von der Heide")
EVA = Participant(6, "Eva Klein", email="eva@stadt.example")
OTHER_EVA = Participant(7, "Eva Klein", email="eva.klein@kreis.example")
OTTER = Participant(8, "Hans Otter")
CHER = Participant(9, "Cher")
ENROLLED = (ANNA, STEFAN, OTHER_STEFAN, JOERG, CLARA, EVA, OTHER_EVA, OTTER, CHER)
GONE = Participant(20, "Jörg Weiß", email="j.weiss@fort.example")


def seen(name: str, email: str | None = None, role: Role | None = None, *others: str) -> Sighting:
    return Sighting(name, email, role, others)


def alone(sighting: Sighting) -> Match | Open:
    """What becomes of one of whom nobody has said anything and who was the only one."""
    found = recognise([sighting], ENROLLED)
    verdicts: list[Match | Open] = [*found.matches, *found.open]
    (verdict,) = verdicts
    return verdict


def whom(found: Recognition) -> dict[str, int]:
    return {match.sighting.name: match.participant for match in found.matches}


def why(found: Recognition) -> dict[str, str]:
    return {each.sighting.name: each.reason for each in found.open}


@pytest.mark.parametrize(
    ("sighting", "participant", "because"),
    [
        (seen("Anna M.", "Anna.Mueller@Stadt.Example"), 1, "address"),
        (seen("Mueller, Anna (Stadt X)"), 1, "name"),
        (seen("Muller Anna"), 1, "name"),
        (seen("Anna Müller", "privat@post.example"), 1, "name"),
        (seen("Weiß, Dr. Jörg (Extern)"), 4, "name"),
        (seen("von der Heide, Clara - Amt 3"), 5, "name"),
        (seen("Eva Klein", "eva.klein@kreis.example"), 7, "address"),
        (seen("AM 🌻", None, None, "Anna Müller"), 1, "original_name"),
        (seen("Hans Otter"), 8, "name"),
        (seen("anna.mueller@stadt.example"), 1, "address"),
        (seen("iPad", "anna.mueller@stadt.example"), 1, "address"),
    ],
)
def test_who_is_certain_is_recognised(sighting: Sighting, participant: int, because: str) -> None:
    assert alone(sighting) == Match(sighting, participant, because)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sighting", "reason", "candidates"),
    [
        (seen("Stefan"), "one_name", (2, 3)),
        (seen("iPad von Stefan (Nicht verifiziert)"), "device", (2, 3)),
        (seen("Stefans iPhone"), "device", (2, 3)),
        (seen("+49 30 23****417"), "phone", ()),
        (seen("Gast"), "guest", ()),
        (seen("Raum Anna"), "room", (1,)),
        (seen("Eva Klein"), "namesakes", (6, 7)),
        (seen("Jörg Weis"), "name", (4,)),
        (seen("Anna Müllers"), "name", (1,)),
        (seen("A. M.", "anna.mueller@post.example"), "name", (1,)),
        (seen("Anna Müller & Stefan Bär"), "name", (1, 2)),
        (seen("Anna Müller - Otter.ai"), "bot", ()),
        (seen("Anna Müllers Notetaker", "anna.mueller@stadt.example"), "bot", ()),
        (seen("Cher"), "one_name", (9,)),
        (seen("Jörg Weiß", "anna.mueller@stadt.example"), "contradiction", (1, 4)),
        (seen("Jörg Weiß", None, None, "Anna Müller"), "contradiction", (1, 4)),
        (seen("Anna Müller - Stefan Bär"), "contradiction", (1, 2)),
        (seen("Nobody Known"), "name", ()),
    ],
)
def test_who_is_not_certain_is_left_to_the_office(
    sighting: Sighting, reason: str, candidates: tuple[int, ...]
) -> None:
    assert alone(sighting) == Open(sighting, reason, candidates)  # type: ignore[arg-type]


def test_a_second_appearance_of_one_person_is_hers_only_if_somebody_says_so() -> None:
    account = seen("Anna Müller", "anna.mueller@stadt.example")
    guest = seen("Anna Müller (Gast)", "privat@post.example")
    found = recognise([account, guest], ENROLLED)
    assert [match.sighting for match in found.matches] == [account]
    assert [(each.reason, each.candidates) for each in found.open] == [("second_appearance", (1,))]
    told = recognise([account, guest], ENROLLED, told={1: 1})
    assert {match.sighting for match in told.matches} == {account, guest}


@pytest.mark.parametrize(
    "sightings",
    [
        [seen("joerg weiss"), seen("Jörg Weiß")],
        [seen("Jorg Weiß (Gast)"), seen("Weiß, Dr. Jörg"), seen("Jörg Weiß")],
        [seen("Jörg Weiß", "jw@post.example"), seen("Weiss, Jörg")],
    ],
)
def test_one_full_name_in_two_spellings_is_one_person(sightings: list[Sighting]) -> None:
    found = recognise(sightings, ENROLLED)
    assert {match.sighting for match in found.matches} == set(sightings)
    assert {match.participant for match in found.matches} == {4}


def test_an_account_and_a_guest_of_her_full_name_are_one_person() -> None:
    sightings = [seen("AM", "anna.mueller@stadt.example"), seen("Anna Müller (Gast)")]
    assert whom(recognise(sightings, ENROLLED)) == {"AM": 1, "Anna Müller (Gast)": 1}
    # What she was called before she changed her name for the meeting is no such word.
    sightings = [*sightings, seen("🌻", None, None, "Anna Müller")]
    assert why(recognise(sightings, ENROLLED)) == {"🌻": "second_appearance"}


def test_a_name_that_several_bear_is_nobodys_whatever_was_answered_of_it() -> None:
    account, guest = seen("Eva Klein", "eva.klein@kreis.example"), seen("Eva Klein (Gast)")
    for answer in (6, 7, None):
        found = recognise([account, guest], ENROLLED, remembered={"eva klein": answer})
        assert whom(found) == {"Eva Klein": 7}
        assert why(found) == {"Eva Klein (Gast)": "namesakes"}
    # In this call it can be said all the same.
    found = recognise([account, guest], ENROLLED, told={1: 6})
    assert whom(found) == {"Eva Klein": 7, "Eva Klein (Gast)": 6}


def test_of_two_who_are_alike_nobody_is_taken_for_her() -> None:
    one, other = seen("Anna Müller", "am@a.example"), seen("Müller, Anna", "am@b.example")
    found = recognise([one, other], ENROLLED)
    assert set(why(found).values()) == {"several_appearances"}
    assert {each.candidates for each in found.open} == {(1,)}
    # Whoever has been given to her, the other one is still a question; and is the only one left, once the
    # first has been told to be somebody else.
    assert why(recognise([one, other], ENROLLED, told={0: 1})) == {
        "Müller, Anna": "second_appearance"
    }
    assert whom(recognise([one, other], ENROLLED, told={0: None})) == {"Müller, Anna": 1}


def test_a_device_given_to_somebody_does_not_push_her_own_name_out() -> None:
    found = recognise([seen("iPad von Stefan"), seen("Stefan Bär")], ENROLLED, told={0: 2})
    assert whom(found) == {"iPad von Stefan": 2, "Stefan Bär": 2}


@pytest.mark.parametrize(
    ("remembered", "sighting", "participant"),
    [
        ({"lena 🌻": 5}, seen("Lena 🌻 (Gast)"), 5),
        ({"x@post.example": 5}, seen("Lena", "X@post.example"), 5),
        ({"anna müller": 5}, seen("Anna Müller (Guest)"), 5),
        ({"anna müller": 5}, seen("Anna Müller", "anna.mueller@stadt.example"), 1),
        ({"ipad": 5}, seen("iPad", None, "presenter"), 5),
    ],
)
def test_what_was_answered_earlier_holds(
    remembered: Mapping[str, int | None], sighting: Sighting, participant: int
) -> None:
    found = recognise([sighting], ENROLLED, remembered=remembered)
    assert whom(found) == {sighting.name: participant}


def test_nobody_is_an_answer_too() -> None:
    sighting = seen("Ina Fremd", "trainer@stadt.example")
    remembered = {"trainer@stadt.example": None}
    found = recognise([sighting], ENROLLED, remembered=remembered)
    assert [(each.because, each.remembered) for each in found.left_out] == [("nobody", True)]
    assert not found.matches


@pytest.mark.parametrize(
    ("sighting", "spelling"),
    [
        (seen("Anna Müller", "anna.mueller@stadt.example"), "anna.mueller@stadt.example"),
        (seen("Müller, Anna (Gast)"), "müller, anna"),
        (seen("AM", "anna.mueller@stadt.example"), "anna.mueller@stadt.example"),
    ],
)
def test_who_was_nobody_and_is_enrolled_by_now_is_asked_about(
    sighting: Sighting, spelling: str
) -> None:
    found = recognise([sighting], ENROLLED, remembered={spelling: None})
    assert [(each.reason, each.candidates) for each in found.open] == [
        ("nobody_but_enrolled", (1,))
    ]
    assert not found.left_out


def test_an_address_alone_makes_nobody_of_another_name_somebody() -> None:
    stranger = seen("Clara Fremd", "anna.mueller@stadt.example")
    assert alone(stranger) == Open(stranger, "other_name", (1,))
    assert whom(recognise([stranger], ENROLLED, told={0: 1})) == {"Clara Fremd": 1}
    # Married, she keeps the one name; a device, a nickname and a name she changed are hers.
    for hers in ("Anna Schmidt", "Müller-Lang, A.", "iPad", "Sonne", "A. M."):
        assert whom(recognise([seen(hers, stranger.email)], ENROLLED)) == {hers: 1}
    renamed = seen("Team Nord", stranger.email, None, "Anna Müller")
    assert whom(recognise([renamed], ENROLLED)) == {"Team Nord": 1}


def test_an_answer_about_one_of_two_under_one_address_is_not_the_others() -> None:
    both = [seen("Anna Müller", "fam@x.example"), seen("Karl Fremd", "fam@x.example")]
    found = recognise(both, ENROLLED, remembered={"fam@x.example": 1})
    assert whom(found) == {"Anna Müller": 1}
    assert why(found) == {"Karl Fremd": "name"}


def test_who_runs_the_meeting_takes_no_part_even_if_enrolled() -> None:
    sightings = [
        seen("Anna Müller", None, "organiser"),
        seen("Jörg Weiß", None, "presenter"),
        seen("Stefan Bär", None, "attendee"),
    ]
    found = recognise(sightings, ENROLLED)
    assert whom(found) == {"Stefan Bär": 2}
    assert {each.because for each in found.left_out} == {"organiser", "presenter"}
    assert whom(recognise(sightings, ENROLLED, told={0: 1})) == {"Anna Müller": 1, "Stefan Bär": 2}


def test_where_everybody_may_present_that_tells_nothing() -> None:
    names = ("Anna Müller", "Jörg Weiß", "Stefan Bär")
    found = recognise([seen(name, None, "presenter") for name in names], ENROLLED)
    assert found.roles_say_nothing
    assert set(whom(found)) == set(names)
    found = recognise([seen(name, None, "presenter") for name in names[:2]], ENROLLED)
    assert not found.roles_say_nothing
    assert not found.matches


def test_who_has_left_is_nobodys_candidate() -> None:
    enrolled = [person for person in ENROLLED if person.id != 4]
    found = recognise([seen("Jörg Weiß")], enrolled, withdrawn=[GONE])
    assert [(each.reason, each.candidates) for each in found.open] == [("withdrawn", ())]
    found = recognise([seen("Jörg Weiß")], ENROLLED, withdrawn=[GONE])
    assert [(each.reason, each.candidates) for each in found.open] == [("namesakes", (4,))]
    found = recognise([seen("JW", "j.weiss@fort.example")], ENROLLED, withdrawn=[GONE])
    assert why(found) == {"JW": "withdrawn"}


# ------------------------------------------------------------------------------------- whatever comes

TRIES = settings(max_examples=50)

GIVEN = ("Anna", "Änna", "Joerg", "Jörg", "Eva", "Stefan")
FAMILY = ("Müller", "Muller", "Mueller", "Bauer", "Baur", "von der Heide", "Klein-Groß")
NAMES = [f"{given} {family}" for given in GIVEN for family in FAMILY]
SHOWN = (
    *NAMES, *GIVEN, "Gast", "🌻", "x", "Otter", "(", "-",
    *(f"{name.partition(' ')[2]}, {name.partition(' ')[0]} (Stadt X)" for name in NAMES),
    *(f"iPad von {name}" for name in NAMES), *(f"{name} - Stefan Baur" for name in NAMES),
)  # fmt: skip
ADDRESSES = (None, None, "a@x.example", "b@x.example", "c@x.example")
PEOPLE = [(name, email) for name in NAMES for email in ADDRESSES]
SEEN = [
    Sighting(name, email, role)
    for name in SHOWN
    for email in ADDRESSES
    for role in (None, "attendee", "presenter")
]
names = st.sampled_from(NAMES)
people = st.lists(st.sampled_from(PEOPLE), max_size=6).map(
    lambda each: [Participant(n, name, email=email) for n, (name, email) in enumerate(each, 1)]
)
sightings = st.lists(
    st.sampled_from(SEEN), max_size=8, unique_by=lambda each: each.email or each.name
)


@TRIES
@given(people, sightings)
def test_everybody_is_in_one_list_and_nobody_is_two(
    enrolled: list[Participant], there: list[Sighting]
) -> None:
    found = recognise(there, enrolled)
    listed = [each.sighting for each in found.matches]
    listed += [each.sighting for each in found.left_out]
    listed += [each.sighting for each in found.open]
    assert sorted(map(str, listed)) == sorted(map(str, there))
    matched = [match.participant for match in found.matches]
    for each in set(matched):
        hers = [match.sighting for match in found.matches if match.participant == each]
        assert len({sighting.email for sighting in hers} - {None}) < 2
    assert set(matched) <= {person.id for person in enrolled}


@TRIES
@given(people, sightings, st.randoms())
def test_the_order_of_rows_changes_nothing(
    enrolled: list[Participant], there: list[Sighting], lot: Random
) -> None:
    other = list(there)
    lot.shuffle(other)
    assert recognise(there, enrolled) == recognise(other, enrolled)
    crowd = list(enrolled)
    lot.shuffle(crowd)
    assert recognise(there, enrolled) == recognise(there, crowd)


@TRIES
@given(people, sightings)
def test_likeness_decides_nothing(enrolled: list[Participant], there: list[Sighting]) -> None:
    """Without suggestions the same people are recognised."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr("kokoma_cli.domain.suggestions.suggest", lambda *_: [])
        plain = recognise(there, enrolled)
    found = recognise(there, enrolled)
    assert found.matches == plain.matches
    assert found.left_out == plain.left_out


@TRIES
@given(people, names, st.data())
def test_a_slip_of_the_pen_is_never_somebody(
    enrolled: list[Participant], name: str, data: st.DataObject
) -> None:
    """One letter too many in a word makes another name of it, however alike."""
    at = data.draw(st.integers(1, len(name) - 1))
    slip = f"{name[:at]}x{name[at:]}"
    assert not recognise([Sighting(slip)], enrolled).matches
