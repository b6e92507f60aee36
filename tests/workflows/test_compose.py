"""What is kept of a certificate can be read again."""

import json

from kokoma_cli.workflows import consult
from kokoma_cli.workflows.compose import as_json, from_json
from tests.conftest import Office


def kept(office: Office) -> str:
    """The content of a certificate with dates, a course made up elsewhere, signatures and logos."""
    office.people("Jürgen Weiß")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("settings set signatories 'Henrike Vogelsang | Leitung; Max Muster | Amt | i. V.'")
    office.earns("Jürgen")
    office("attend V2 Jürgen --elsewhere Hof")
    office("certify Jürgen")
    return consult.show(office.desk(), "Jürgen").content


def test_the_content_comes_back_as_it_was(office: Office) -> None:
    text = kept(office)
    content = from_json(text)
    assert as_json(content) == text
    assert content.courses[0].dates
    assert {course.note for course in content.courses} == {None, "Hof"}
    assert len(content.signatories) == 2
    assert hash(content) == hash(from_json(text))


def test_what_only_a_newer_kokoma_knows_is_left_out(office: Office) -> None:
    text = kept(office)
    assert from_json(json.dumps({**json.loads(text), "colour": "blue"})) == from_json(text)
