"""What programs write is taken in like any other list."""

from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.records import sheets


def test_records_are_a_table_headed_by_their_keys() -> None:
    (sheet,) = open_tables(
        b'[{"name": "Bo", "id": 1}, {"email": "bo@x.example", "name": null}]'
    ).sheets
    assert [row.cells for row in sheet.rows] == [
        ("name", "id", "email"),
        ("Bo", 1),
        (None, None, "bo@x.example"),
    ]
    assert [row.line for row in sheet.rows] == [1, 2, 3]


def test_several_tables_are_several_sheets() -> None:
    found = open_tables(
        '{"people": [{"name": "Bo"}], "courses": [{"code": "P1"}]}'.encode("utf-16")
    )
    assert [sheet.name for sheet in found.sheets] == ["people", "courses"]


@given(st.text(st.sampled_from('[]{}",:a1 \\n')))
def test_what_only_looks_like_records_is_a_text(text: str) -> None:
    found = sheets(text)
    assert found is None or all(sheet.rows for sheet in found)


def test_depth_is_no_danger() -> None:
    assert sheets("[" * 200_000) is None
    assert sheets('{"a":' * 100_000) is None
