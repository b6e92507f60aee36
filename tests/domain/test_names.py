import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.names import refusal, unprintable
from kokoma_cli.domain.spelling import clean
from tests.domain.samples import SAMPLES


@pytest.mark.parametrize(
    "name",
    [
        *SAMPLES,
        "{{ x }}",
        "<b>Anna</b>",
        "[bold]Anna[/bold]",
        "../../x",
        "O'Brien; DROP TABLE people",
        "=1+1",
        "007",
        "Lena 🌻",
        "%s %(name)s",
        "x" * 200,
        "می\u200cخواهم",
        "ක්\u200dෂ",
        "小林 葛\U000e0100",
        "K͟hālid",
        "ẹ̀",
    ],
)
def test_names_are_data(name: str) -> None:
    assert refusal(name) is None


@pytest.mark.parametrize(
    ("text", "reason", "characters"),
    [
        ("", "empty", ()),
        (" \u00a0\t", "empty", ()),
        ("-- .", "empty", ()),
        ("x" * 201, "long", ()),
        ("Anna\x00Weiß", "letters", ("U+0000 CONTROL CHARACTER",)),
        ("\x1b[31mAnna", "letters", ("U+001B CONTROL CHARACTER",)),
        ("Anna\x0bWeiß", "letters", ("U+000B CONTROL CHARACTER",)),
        ("Anna\x85Weiß", "letters", ("U+0085 CONTROL CHARACTER",)),
        ("Anna\u202eßieW", "letters", ("U+202E RIGHT-TO-LEFT OVERRIDE",)),
        ("Anna\u2066Weiß\u2069", "letters",
         ("U+2066 LEFT-TO-RIGHT ISOLATE", "U+2069 POP DIRECTIONAL ISOLATE")),
        ("Anna\u200eWeiß", "letters", ("U+200E LEFT-TO-RIGHT MARK",)),
        ("Anna\u200bWeiß", "letters", ("U+200B ZERO WIDTH SPACE",)),
        ("An\u00adna", "letters", ("U+00AD SOFT HYPHEN",)),
        ("\ufeffAnna", "letters", ("U+FEFF ZERO WIDTH NO-BREAK SPACE",)),
        ("An\u200dna", "letters", ("U+200D ZERO WIDTH JOINER",)),
        ("می\u200c خواهم", "letters", ("U+200C ZERO WIDTH NON-JOINER",)),
        ("می\u200c", "letters", ("U+200C ZERO WIDTH NON-JOINER",)),
        ("Anna\ue000", "letters", ("U+E000 PRIVATE USE",)),
        ("Anna\u0378", "letters", ("U+0378 UNASSIGNED",)),
        ("Anna\udc80", "letters", ("U+DC80 SURROGATE",)),
        ("Anna\u2028Weiß", "letters", ("U+2028 LINE SEPARATOR",)),
        ("Anna\u2029Weiß", "letters", ("U+2029 PARAGRAPH SEPARATOR",)),
        ("J\ufffdrgen", "letters", ("U+FFFD REPLACEMENT CHARACTER",)),
        ("Anna\u3164", "letters", ("U+3164 HANGUL FILLER",)),
        ("Anna \u0308Weiß", "letters", ("U+0308 COMBINING DIAERESIS",)),
        ("\u200bAn\u200bna\x07", "letters",
         ("U+200B ZERO WIDTH SPACE", "U+0007 CONTROL CHARACTER")),
        ("Weiß,", "comma", ()),
        (", Jürgen", "comma", ()),
        ("Weiß,, Jürgen", "comma", ()),
        ("Weiß, (Bamberg)", "comma", ()),
    ],
)  # fmt: skip
def test_what_would_harm_the_paper_is_refused_by_name(
    text: str, reason: str, characters: tuple[str, ...]
) -> None:
    found = refusal(text)
    assert found is not None
    assert (found.reason, found.characters) == (reason, characters)


def test_a_line_that_is_no_name_may_end_in_a_comma() -> None:
    assert unprintable("Haltung, Rolle,") is None
    assert unprintable("–") is None
    assert unprintable("Saal\u202e") is not None


@given(st.text())
def test_cleaning_twice_changes_nothing_and_refusing_never_fails(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert refusal(clean(text)) == refusal(text)
