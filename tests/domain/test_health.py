import pytest

from kokoma_cli.domain.health import (
    Finding,
    Item,
    Level,
    Link,
    Verdict,
    continues,
    entered_twice,
    is_well,
    room,
    typed,
)
from kokoma_cli.domain.participants import Participant


def verdict(*levels: Level) -> Verdict:
    return Verdict("x", "y", {}, tuple(Finding("z", level) for level in levels))


@pytest.mark.parametrize(
    ("levels", "level", "ok"),
    [
        ((), "ok", True),
        (("hint",), "hint", True),
        (("hint", "problem", "hint"), "problem", False),
        (("unchecked",), "unchecked", False),
    ],
)
def test_a_check_is_as_serious_as_its_gravest_finding(
    levels: tuple[Level, ...], level: Level, ok: bool
) -> None:
    found = verdict(*levels)
    assert (found.level, found.ok) == (level, ok)


def test_hints_and_what_could_not_be_looked_at_are_no_problem() -> None:
    assert is_well([verdict(), verdict("hint"), verdict("unchecked")])
    assert not is_well([verdict(), verdict("problem")])


def test_the_command_of_a_finding_is_its_own_or_that_of_its_first_thing() -> None:
    items = [Item("a"), Item("b", {}, "kokoma b"), Item("c", {}, "kokoma c")]
    assert Finding("x", "hint", {}, items).command == "kokoma b"
    assert Finding("x", "hint", {"command": "kokoma x"}, items).command == "kokoma x"
    assert Finding("x", "hint").command is None


@pytest.mark.parametrize(
    ("free", "register", "level"),
    [
        (10**9, 500_000, "ok"),
        (150_000_000, 500_000, "hint"),
        (2_000_000, 500_000, "problem"),
        (10**9, 10**8, "hint"),
        (2 * 10**8, 10**8, "problem"),
    ],
)
def test_room_is_counted_in_registers(free: int, register: int, level: Level) -> None:
    assert room(free, register) == level


def test_one_name_in_two_spellings_or_one_address_is_perhaps_one_person() -> None:
    people = [
        Participant(1, "Jürgen Weiß", email="weiss@amt.de"),
        Participant(2, "Jurgen Weiss"),
        Participant(3, "J. W.", email="WEISS@amt.de "),
        Participant(4, "Bo Ek", email=""),
        Participant(5, "Clara Zeh", email=""),
    ]
    groups = [[person.id for person in group] for group in entered_twice(people)]
    assert [1, 3] in groups
    assert all(not {4, 5} & set(group) for group in groups)


def test_two_who_are_told_apart_by_something_recorded_are_no_twins() -> None:
    first = Participant(3, "Michael Schmidt", organisation="Bauamt")
    assert entered_twice([first, Participant(4, "Michael Schmidt", organisation="Kämmerei")]) == []
    assert entered_twice([first, Participant(4, "Michael Schmidt", email="m@amt.de")]) != []
    assert entered_twice([first, Participant(4, "Michael Schmidt", organisation="bauamt")]) != []
    # A new name does not speak against one address, another town hall does.
    married = Participant(1, "Eva Klein", family="Klein", email="eva@amt.de", municipality="Hof")
    now = Participant(2, "Eva Groß", family="Groß", email="eva@amt.de")
    assert entered_twice([married, now]) == [(married, now)]
    assert entered_twice([married, now._replace(municipality="Selb")]) == []


def test_a_register_goes_on_from_a_copy_if_it_has_the_last_entry_of_it() -> None:
    now = {1: "a", 2: "b"}
    assert continues(Link(2, "b"), now)
    assert continues(Link(0, ""), now)
    assert not continues(Link(2, "c"), now)
    assert not continues(Link(3, "d"), now)


def test_words_with_blanks_are_typed_between_quotes() -> None:
    assert typed("kokoma", "restore", "C:\\Amt für\\x.db") == 'kokoma restore "C:\\Amt für\\x.db"'
