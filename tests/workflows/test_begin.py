"""A new register."""

from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import series
from kokoma_cli.workflows.begin import begin
from tests.conftest import CEREMONY, WHO_TYPES, Office


def test_a_new_register_has_the_series_a_cohort_and_what_was_given(empty_office: Office) -> None:
    begun = begin(None, WHO_TYPES, CEREMONY, cohort=" Hof  2024 ", issuer="Stadt Hof", place="Hof")
    begun.register.close()
    assert (begun.cohort.name, begun.courses, begun.minutes) == ("Hof 2024", 8, 4800)
    assert begun.register.path == empty_office.file
    listed = empty_office.json("settings list")
    assert (listed["issuer"]["value"], listed["place"]["value"]) == ("Stadt Hof", "Hof")
    assert len(empty_office.json("log")) == 1


def test_without_a_name_the_cohort_is_called_after_the_year(empty_office: Office) -> None:
    begun = begin(Path("x.db"), WHO_TYPES, CEREMONY, cohort="")
    begun.register.close()
    assert begun.cohort.name == "2024"
    assert [path.name for path in empty_office.folder.iterdir()] == ["x.db"]


def test_a_folder_gets_a_register_of_the_usual_name(empty_office: Office) -> None:
    begin(empty_office.folder, WHO_TYPES, CEREMONY).register.close()
    assert empty_office.file.is_file()
    with pytest.raises(Conflict):
        begin(empty_office.folder, WHO_TYPES, CEREMONY)


@pytest.mark.parametrize(
    "given", [{"cohort": "a\x1bb"}, {"issuer": "x" * 201}, {"place": "\u202e"}]
)
def test_a_text_that_cannot_be_printed_leaves_no_file(
    empty_office: Office, given: dict[str, Any]
) -> None:
    with pytest.raises(BadCall):
        begin(None, WHO_TYPES, CEREMONY, **given)
    assert list(empty_office.folder.iterdir()) == []


def test_a_beginning_that_fails_leaves_no_file(
    empty_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise RuntimeError

    monkeypatch.setattr(series, "plant", fail)
    with pytest.raises(RuntimeError):
        begin(None, WHO_TYPES, CEREMONY)
    assert list(empty_office.folder.iterdir()) == []
    with pytest.raises(NotFound):
        begin(Path("x/y.db"), WHO_TYPES, CEREMONY)
