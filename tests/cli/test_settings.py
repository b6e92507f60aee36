"""`kokoma settings …`."""

import pytest

from kokoma_cli.domain.settings import SETTINGS
from tests.cli.shapes import misfit
from tests.conftest import Office

ENTRY = {
    "value": str,
    "default": str,
    "is_default": bool,
    "scope": {"register", "cohort", "series"},
    "choices": [str],
}


def test_all_settings_are_listed_with_their_meaning(office: Office) -> None:
    listed = office("settings list").out
    for setting in SETTINGS:
        assert f"{setting.key}: " in listed
    assert "KOKOMA-{year}-{number:03} (Vorgabe)" in listed
    assert misfit(office.json("settings list"), {"*": ENTRY}) is None


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_setting_can_be_read_alone_and_explains_itself(
    office: Office, setting: object
) -> None:
    key = str(getattr(setting, "key", ""))
    for language in ("de", "en"):
        office.language = language
        answer = office(f"settings get {key}")
        assert answer.out.count("\n") == 1
        assert len(answer.err) > 5
        assert "settings." not in answer.err
    assert misfit(office.json(f"settings get {key}"), ENTRY) is None


def test_setting_says_what_holds_now(office: Office) -> None:
    assert office("settings set issuer 'Stadt Bamberg'").out == "issuer: – → Stadt Bamberg\n"
    assert (
        office("settings set issuer 'Stadt Bamberg'").out == "issuer: Stadt Bamberg (wie bisher)\n"
    )
    assert office("settings get issuer").out == "Stadt Bamberg\n"
    assert office("settings set issuer ''").out == "issuer: Stadt Bamberg → –\n"
    assert office.json("settings set hour-unit 45")["value"] == "45"


@pytest.mark.parametrize(
    ("line", "code"),
    [("settings get isuer", 3), ("settings set isuer x", 3), ("settings set hour_unit 50", 2),
     ("settings set issuer", 2), ("settings set rule in_person=9", 2), ("settings set rule ''", 2),
     ("settings set series_hours 1/0", 2), ("settings set series_hours 0", 2), ("settings", 0)],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    office: Office, line: str, code: int
) -> None:
    before = office.content()
    assert office(line, code=code).both
    assert office.content() == before
