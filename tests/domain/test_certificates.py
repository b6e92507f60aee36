import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.certificates import (
    Certificate,
    Status,
    format_number,
    may_become,
    number_pattern_problem,
    safe_file_name,
    with_what_came_after,
)


class TestANumber:
    @pytest.mark.parametrize(
        ("pattern", "expected"),
        [
            ("KOKOMA-{year}-{number:03}", "KOKOMA-2024-007"),
            ("{number}/{year}", "7/2024"),
            ("{number:3}", "007"),
            ("BA {number:05}", "BA 00007"),
            ("Nr. {number:02} (ä)", "Nr. 07 (ä)"),
        ],
    )
    def test_follows_its_pattern(self, pattern: str, expected: str) -> None:
        assert number_pattern_problem(pattern) is None
        assert format_number(pattern, 2024, 7) == expected

    def test_outgrows_its_width_without_losing_a_figure(self) -> None:
        assert format_number("{number:02}", 2024, 1234) == "1234"

    @pytest.mark.parametrize(
        ("pattern", "problem"),
        [
            ("KOKOMA-{year}", "no_number"),
            ("", "no_number"),
            ("{number}{number}", "no_number"),
            ("{number}-{month}", "unknown_field"),
            ("{number}}", "unknown_field"),
            ("{number:x}", "no_number"),
            ("{number}\u202e", "unprintable"),
            ("{number}\n", "unprintable"),
            ("{number}\u00a0", "unprintable"),
        ],
    )
    def test_pattern_that_cannot_be_used_says_why(self, pattern: str, problem: str) -> None:
        assert number_pattern_problem(pattern) == problem

    @given(st.integers(1, 99_999), st.integers(1, 99_999))
    def test_is_another_for_another_certificate(self, one: int, other: int) -> None:
        pattern = "KOKOMA-{year}-{number:03}"
        numbers = {format_number(pattern, 2024, one), format_number(pattern, 2024, other)}
        assert len(numbers) == len({one, other})


class TestAFileName:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Jürgen Weiß", "Jürgen Weiß"),
            ("Ju\u0308rgen", "Jürgen"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("7/2024", "7_2024"),
            ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i"),
            ("  two   blanks . ", "two blanks"),
            ("no\u00a0break", "no break"),
            ("tab\tnew\nline", "tab_new_line"),
            ("\u202egnp.exe", "_gnp.exe"),
            ("", "_"),
            ("...", "_"),
            ("CON", "_CON"),
            ("con.pdf", "_con.pdf"),
            ("Nul .x", "_Nul .x"),
            ("COM1", "_COM1"),
            ("lpt9.txt", "_lpt9.txt"),
            ("COM¹", "_COM¹"),
            ("Conrad", "Conrad"),
            ("COM10", "COM10"),
            ("Оксана Ґрещук-Їжак", "Оксана Ґрещук-Їжак"),
            ("ليلى الحداد", "ليلى الحداد"),
        ],
    )
    def test_says_what_any_system_allows(self, text: str, expected: str) -> None:
        assert safe_file_name(text) == expected

    def test_keeps_its_ending_however_long_the_rest(self) -> None:
        name = safe_file_name("Wilhelmine " * 40, ".pdf")
        assert name.startswith("Wilhelmine Wilhelmine")
        assert name.endswith("Wilh.pdf")
        assert len(name.encode()) <= 184

    def test_is_no_longer_for_being_reserved(self) -> None:
        assert len(safe_file_name("con." + "ü" * 300).encode()) <= 180

    @given(st.text() | st.text("./\\ ünC\u0301\ud800\u202e:", min_size=1))
    def test_is_harmless_for_any_text(self, text: str) -> None:
        name = safe_file_name(text)
        assert 0 < len(name.encode()) <= 180
        assert not set(name) & set('<>:"/\\|?*')
        assert all(unicodedata.category(letter)[0] != "C" for letter in name)
        assert name == name.strip(". ")
        assert safe_file_name(name) == name


STATUSES: tuple[Status, ...] = ("prepared", "handed_over", "withheld", "void", "replaced")


class TestWhatACertificateMayBecome:
    @pytest.mark.parametrize("status", STATUSES)
    def test_what_it_is_already(self, status: Status) -> None:
        assert may_become(status, status) is None

    @pytest.mark.parametrize("wanted", STATUSES)
    @pytest.mark.parametrize("final", ["void", "replaced"])
    def test_void_and_replaced_are_for_good(self, final: Status, wanted: Status) -> None:
        assert may_become(final, wanted) == (None if wanted == final else f"is_{final}")

    def test_what_is_out_of_the_house_cannot_be_withheld_or_prepared(self) -> None:
        assert may_become("handed_over", "withheld") == "is_handed_over"
        assert may_become("handed_over", "prepared") == "is_handed_over"

    def test_everything_else_goes_forward(self) -> None:
        forward = {
            (old, new)
            for old in STATUSES
            for new in STATUSES
            if old != new and may_become(old, new) is None
        }
        assert forward == {
            ("prepared", "handed_over"), ("prepared", "withheld"), ("withheld", "handed_over"),
            *((old, new) for old in ("prepared", "handed_over", "withheld") for new in ("void", "replaced")),
        }  # fmt: skip


class TestWhatCameAfter:
    @staticmethod
    def chain(*replaced_by: int | None) -> list[Certificate]:
        """Certificates numbered from 1, each with the one that was issued in its place."""
        return [
            Certificate(
                id_, str(id_), 1, 1, "urkunde", "de", date(2024, 3, 26), "Bamberg",
                "replaced" if after else "prepared", "Bo Ek", "", f"{id_}.pdf", "{}",
                replaced_by=str(after) if after else None,
            )
            for id_, after in enumerate(replaced_by, start=1)
        ]  # fmt: skip

    @staticmethod
    def ends(*replaced_by: int | None) -> list[int | None]:
        found = with_what_came_after(TestWhatCameAfter.chain(*replaced_by))
        return [each.in_its_place.id if each.in_its_place else None for each in found]

    def test_is_the_last_one_that_followed(self) -> None:
        assert self.ends(2, 3, None, None) == [3, 3, None, None]

    def test_is_unknown_where_it_is_not_in_the_list(self) -> None:
        assert self.ends(9, None) == [None, None]

    def test_comes_to_an_end_where_a_damaged_register_goes_in_a_circle(self) -> None:
        assert self.ends(1) == [None]
        assert self.ends(2, 3, 1) == [3, 3, None]
