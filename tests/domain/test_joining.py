"""Who of a list is new, who is known, and what nobody but a person can decide."""

from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.joining import Answer, Joining, join, to_remember
from kokoma_cli.domain.lists import Entry, ListedPerson
from kokoma_cli.domain.participants import Enrolment, Participant

ANNA = Participant(1, "Dr. Anna Müller", "Anna", "Müller", "Dr.", "anna.mueller@stadt.example")
BO = Participant(2, "Bo Ek", "Bo", "Ek", organisation="Bauhof")
KLEIN, OTHER_KLEIN = (
    Participant(3, "Eva Klein", "Eva", "Klein", email="e.klein@a.example"),
    Participant(4, "Eva Klein", "Eva", "Klein"),
)
PEOPLE = (ANNA, BO, KLEIN, OTHER_KLEIN)


def line(number: int, name: str, **details: str) -> ListedPerson:
    return ListedPerson(number, name, details)


def joined(
    *listed: ListedPerson, answers: dict[int, Answer] | None = None, overwrite: bool = False
) -> Joining:
    enrolments = [Enrolment(each.id, 1, each) for each in PEOPLE if each is not BO]
    return join(listed, PEOPLE, enrolments, answers, overwrite=overwrite)


def test_an_address_tells_who_it_is_in_any_case_and_whatever_the_name() -> None:
    found = joined(line(2, "Anna Neumann", email="Anna.Mueller@Stadt.example"))
    (known,) = found.known
    assert known.before == known.after == ANNA
    assert [(it.field, it.recorded, it.listed) for it in known.differences] == [
        ("name", "Dr. Anna Müller", "Anna Neumann")
    ]
    assert not found.new


def test_one_address_of_a_family_does_not_make_one_of_two() -> None:
    peter = line(2, "Peter Müller", given="Peter", family="Müller", email=str(ANNA.email))
    (question,) = joined(peter).questions
    assert question.candidates[0] == ANNA
    # Somebody else cannot have it as well.
    (problem,) = joined(peter, answers={2: "new"}).problems
    assert (problem.line, problem.key) == (2, "joining.address_taken")
    assert joined(peter, answers={2: 1}).known[0].before == ANNA


def test_a_name_turned_round_is_another_name_where_both_have_a_column() -> None:
    crossed = line(2, "Ek Bo", given="Ek", family="Bo")
    (question,) = joined(crossed).questions
    assert question.candidates == (BO,)


def test_the_same_means_the_line_that_was_asked_about() -> None:
    kims = (
        line(2, "Kim Lee", email="kim1@x.example"),
        line(3, "Kim Lee"),
        line(4, "Kim Lee", email="kim2@x.example"),
    )
    (question,) = joined(*kims, answers={3: "new"}).questions
    assert question.earlier == kims[1]
    found = joined(*kims, answers={3: "new", 4: "same"})
    assert [each.line for each in found.new] == [2, 3]
    assert found.new[1].details["email"] == "kim2@x.example"
    two = (kims[0], line(3, "Kim Lee", email="kim3@x.example"))
    (problem,) = joined(*two, answers={3: "same"}).problems
    assert problem.key == "joining.same_with_two"


def test_a_name_tells_who_it_is_where_nothing_speaks_against_it() -> None:
    for name in ("Anna Mueller", "Anna Müller", "Dr. Anna Müller"):
        (known,) = joined(line(2, name)).known
        assert known.before == ANNA
    # A list without titles does not say there is none.
    assert joined(line(2, "Anna Müller")).unchanged
    assert joined(line(2, "Ek Bo", given="Bo", family="Ek")).known[0].before == BO


def test_the_same_name_with_another_address_is_asked_about() -> None:
    found = joined(line(7, "Anna Müller", email="anna@woanders.example"))
    (question,) = found.questions
    assert question.candidates == (ANNA,)
    assert not found.new
    assert not found.known
    assert joined(question.person, answers={7: "new"}).new
    (known,) = joined(question.person, answers={7: 1}).known
    assert known.differences[0].field == "email"


def test_namesakes_are_asked_about_unless_the_address_tells() -> None:
    (question,) = joined(line(2, "Eva Klein")).questions
    assert question.candidates == (KLEIN, OTHER_KLEIN)
    assert joined(line(2, "Eva Klein", email="E.Klein@a.example")).known[0].before == KLEIN


def test_names_that_only_look_alike_are_never_taken_for_one() -> None:
    (question,) = joined(line(2, "Anna Muller")).questions
    assert question.candidates == (ANNA,)
    assert joined(line(2, "Anna Müllner")).new
    assert joined(line(2, "Anna")).new
    assert joined(line(2, "Bo Eka")).new


def test_only_what_is_new_is_taken_over() -> None:
    listed = line(2, "Bo Ek", email="bo@x.example", organisation="Tiefbauamt")
    (known,) = joined(listed).known
    assert known.after == BO._replace(email="bo@x.example")
    assert known.enrol
    assert [it.field for it in known.differences] == ["organisation"]
    (known,) = joined(listed, overwrite=True).known
    assert known.after.organisation == "Tiefbauamt"


def test_a_new_name_brings_new_parts() -> None:
    listed = line(2, "Anna Graf-Neumann", email=str(ANNA.email))
    (known,) = joined(listed, overwrite=True).known
    assert known.after[1:5] == ("Anna Graf-Neumann", "Anna", "Graf-Neumann", None)


def test_a_line_that_says_it_again_counts_once_and_adds_what_it_knows() -> None:
    found = joined(
        line(2, "Kim Lee", email="kim@x.example"),
        line(5, "Lee, Kim", given="Kim", family="Lee", email="KIM@x.example", organisation="Kita"),
    )
    (person,) = found.new
    assert person.details["organisation"] == "Kita"
    assert [(each.line, each.key) for each in found.twice] == [(5, "joining.twice")]


def test_two_people_with_one_address_are_a_problem() -> None:
    found = joined(
        line(2, "Kim Lee", email="info@x.example"), line(3, "Ole Lee", email="info@x.example")
    )
    (problem,) = found.problems
    assert (problem.line, problem.key) == (3, "joining.address_twice")


def test_one_name_with_two_addresses_is_two_people_and_without_it_is_asked() -> None:
    kims = (line(2, "Kim Lee", email="a@x.example"), line(3, "Kim Lee", email="b@x.example"))
    assert len(joined(*kims).new) == 2
    kims = (line(2, "Kim Lee"), line(3, "Kim Lee", organisation="Bauhof"))
    (question,) = joined(*kims).questions
    assert question.earlier == kims[0]
    assert len(joined(*kims, answers={3: "new"}).new) == 2
    (person,) = joined(*kims, answers={3: "same"}).new
    assert person.details == {"organisation": "Bauhof"}


def test_two_lines_cannot_mean_one_person_unnoticed() -> None:
    found = joined(line(2, "Bo Ek"), line(3, "Ek Bo Ek", email="x@x.example"), answers={3: 2})
    assert [(each.line, each.key) for each in found.problems] == [(3, "joining.known_twice")]


def test_who_has_left_stays_so_and_who_was_erased_is_unknown() -> None:
    left = Enrolment(9, 1, BO, "withdrawn")
    (known,) = join([line(2, "Bo Ek")], PEOPLE, [left]).known
    assert known.withdrawn
    assert not known.enrol
    gone = BO._replace(erased_on="2024-01-01")
    assert join([line(2, "Bo Ek")], [gone], []).new


def test_a_line_without_address_may_mean_the_namesake_nobody_else_means() -> None:
    listed = (
        line(2, "Eva Klein", email="E.Klein@a.example"),
        line(3, "Eva Klein", organisation="Außenstelle"),
    )
    found = joined(*listed)
    assert not found.new
    (question,) = found.questions
    assert question.candidates == (OTHER_KLEIN, KLEIN)
    assert question.taken == {KLEIN.id: 2}
    assert question.likely == OTHER_KLEIN
    assert {each.before for each in joined(*listed, answers={3: 4}).known} == {KLEIN, OTHER_KLEIN}
    # Once more the one of line 2.
    once = joined(*listed, answers={3: 3})
    assert [each.line for each in once.twice] == [3]
    assert [each.before for each in once.known] == [KLEIN]
    assert len(joined(*listed, answers={3: "new"}).new) == 1


def test_whoever_is_meant_by_an_address_is_not_taken_for_another_line_unasked() -> None:
    listed = (line(2, "Anna Müller"), line(3, "Anna Müller", email=str(ANNA.email)))
    (question,) = joined(*listed).questions
    assert question.person == listed[0]
    assert question.candidates == (ANNA,)
    assert question.taken == {1: 3}


def test_one_address_under_two_spellings_is_one_person() -> None:
    found = joined(
        line(2, "Michael Öztürk", email="m@x.example"),
        line(3, "Michael Ozturk", email="m@x.example"),
    )
    assert [each.name for each in found.new] == ["Michael Öztürk"]
    assert not found.problems
    assert [(each.line, each.key) for each in found.twice] == [(3, "joining.twice_spelled")]


def test_what_was_answered_is_told_by_the_address_next_time() -> None:
    listed = line(7, "Anna Müller", email="anna@woanders.example")
    found = joined(listed, answers={7: 1})
    keep = to_remember(found, [listed], {7: 1})
    assert keep == {"anna@woanders.example": 1}
    again = join([listed], PEOPLE, [], remembered=dict(keep))
    assert [each.before for each in again.known] == [ANNA]
    # And by another spelling of the name, but never by the name itself, which others may have.
    listed = line(7, "Anna Muller")
    keep = to_remember(joined(listed, answers={7: 1}), [listed], {7: 1})
    assert keep == {"Anna Muller": 1}
    assert not join([listed], PEOPLE, [], remembered={"anna muller": 1}).questions
    listed = line(7, "Eva Klein")
    assert to_remember(joined(listed, answers={7: 4}), [listed], {7: 4}) == {}


def entered(number: int, name: str, id_: int, **details: str) -> ListedPerson:
    return line(number, name, **details)._replace(entry=Entry(id_))


def test_our_own_numbers_tell_who_it_is_with_the_name_as_a_check() -> None:
    ours = (
        entered(2, "Dr. Anna Müller", 1),
        entered(3, "Eva Klein", 3),
        entered(4, "Eva Klein", 4),
        entered(5, "Bo Ekström", 2),
    )
    found = joined(*ours)
    assert [each.before.id for each in found.known] == [1, 3, 4]
    # A number under another name is asked about.
    (question,) = found.questions
    assert question.candidates == (BO,)
    # Numbers of another register say nothing of ours.
    found = joined(entered(2, "Eva Klein", 4), entered(3, "Kim Lee", 1), entered(4, "Ole", 2))
    assert [each.name for each in found.new] == ["Kim Lee", "Ole"]
    assert len(found.questions) == 1


def test_two_of_our_numbers_are_two_people_in_a_new_register() -> None:
    found = join([entered(2, "Eva Klein", 3), entered(3, "Eva Klein", 4)], [], [])
    assert len(found.new) == 2
    assert not found.questions
    found = join([entered(2, "Eva Klein", 3), entered(3, "Eva Klein", 3)], [], [])
    assert len(found.new) == 1


def test_our_own_list_says_who_has_left() -> None:
    ours = entered(2, "Bo Ek", 2)._replace(entry=Entry(2, "withdrawn", 90))
    (known,) = join([ours], PEOPLE, []).known
    assert (known.enrol, known.leaves, known.preparation) == (True, True, 90)
    (known,) = join([ours], PEOPLE, [Enrolment(9, 1, BO, preparation=30)]).known
    assert (known.leaves, known.preparation) == (False, None)
    assert [each.field for each in known.differences] == ["status", "preparation"]
    enrolled = [Enrolment(9, 1, BO, preparation=30)]
    (known,) = join([ours], PEOPLE, enrolled, overwrite=True).known
    assert (known.leaves, known.preparation) == (True, 90)
    (known,) = join([ours], PEOPLE, [Enrolment(9, 1, BO, "withdrawn", 90)]).known
    assert not known.changes
    assert not known.withdrawn


def remembered(
    *listed: ListedPerson, answers: dict[int, Answer], added: dict[int, int] | None = None
) -> dict[str, int | None]:
    found = to_remember(joined(*listed, answers=answers), listed, answers, added)
    return {text.casefold(): id_ for text, id_ in found.items()}


def test_an_answer_about_namesakes_holds_for_a_line_that_says_just_the_same() -> None:
    kita = line(3, "Eva Klein", organisation="Kita")
    answer = remembered(kita, answers={3: 4})
    assert answer == {"eva klein, kita": 4}
    (known,) = join([kita], PEOPLE, [], remembered=answer).known
    assert known.before == OTHER_KLEIN
    # Whatever she does elsewhere, and whoever has no more than the name, is asked about.
    for other in (line(3, "Eva Klein", organisation="Bauhof"), line(3, "Eva Klein")):
        assert join([other], PEOPLE, [], remembered=answer).questions
    # She is called something else by now.
    renamed = [ANNA, KLEIN, OTHER_KLEIN._replace(name="Eva Neu", family="Neu")]
    (known,) = join([kita], renamed, [], remembered=answer).known
    assert known.before == KLEIN


def test_a_name_alone_is_not_remembered() -> None:
    assert not remembered(line(3, "Eva Klein"), answers={3: 4})


def test_lines_that_say_the_same_are_told_apart_by_their_order() -> None:
    listed = [line(at, "Eva Klein", organisation="Kita") for at in (2, 3)]
    answer = remembered(*listed, answers={2: 4, 3: "new"}, added={3: 9})
    assert answer == {"eva klein, kita": 4, "eva klein, kita · 2": 9}


def test_an_address_alone_is_nobody_twice() -> None:
    address = ListedPerson(5, "", {"email": "anna.mueller@stadt.example"})
    listed = [line(2, "Anna Müller", email="anna.mueller@stadt.example")]
    found = join(listed, PEOPLE, [], unnamed=[address])
    assert [each.line for each in found.twice] == [5]
    assert len(found.known) == 1
    found = join([], PEOPLE, [], unnamed=[address, address._replace(line=6)])
    assert [each.line for each in found.twice] == [6]
    (known,) = found.known
    assert known.before == known.after == ANNA


@given(
    st.lists(
        st.builds(
            line,
            st.integers(1, 99),
            st.sampled_from(["Anna Müller", "Bo Ek", "Eva Klein", "Kim Lee", "Muller Anna", "Bo"]),
            email=st.sampled_from(["a@x.example", "b@x.example", "anna.mueller@stadt.example"]),
        ),
        unique_by=lambda each: each.line,
        max_size=8,
    )
)
def test_every_line_becomes_one_thing(listed: list[ListedPerson]) -> None:
    found = joined(*listed)
    lines = [
        *(each.line for each in found.new),
        *(each.line for each in found.known),
        *(each.person.line for each in found.questions),
        *(each.line for each in found.problems),
        *(each.line for each in found.twice),
    ]
    assert sorted(lines) == sorted(each.line for each in listed)
    assert len({each.before.id for each in found.known}) == len(found.known)
