"""However many presses there are, the sheets are the same."""

from dataclasses import replace
from io import BytesIO

import pytest

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering.kinds import kind
from kokoma_cli.rendering.presses import Batch
from tests.rendering.sheets import HERE, content, course, drawn, print_file

PEOPLE = [
    replace(content([course(j) for j in range(4 + i % 5)]), name=f"Anna Weiß {i}", number=f"A-{i}")
    for i in range(120)
]


def batch(contents: list[Content], processes: int | None = None) -> Batch:
    return Batch(contents, {"bescheinigung": kind("bescheinigung")}, HERE, processes)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_the_sheets_come_in_their_order_with_the_same_bytes(processes: int) -> None:
    with batch(PEOPLE, processes) as at_press:
        assert at_press.problems() == []
        assert [printed.file for printed in at_press.files()] == [drawn(made) for made in PEOPLE]
        file = BytesIO()
        at_press.print_file(file)
    assert file.getvalue() == print_file(*PEOPLE)


@pytest.mark.parametrize("processes", [1, 2])
def test_every_problem_is_known_before_and_stops_the_press(processes: int) -> None:
    people = [*PEOPLE[:60], content(name="ნინო"), *PEOPLE[60:], content(name="ليلى")]
    with batch(people, processes) as at_press:
        (problem,) = at_press.problems()
        assert [str(person)[:4] for person in problem.values["people"]] == ["ნინო", "ليلى"]  # type: ignore[attr-defined]
        with pytest.raises(errors.BadInput):
            list(at_press.files())
        with pytest.raises(errors.BadInput):
            at_press.print_file(BytesIO())


def test_a_large_batch_prints_as_a_small_one_does() -> None:
    many = [replace(made, number=f"B-{turn}") for turn in range(5) for made in PEOPLE]
    with batch(many) as at_press:
        assert [printed.file for printed in at_press.files()][-3:] == [drawn(m) for m in many[-3:]]
