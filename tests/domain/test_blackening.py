"""What one person reads of what others wrote: nobody else's name, and her own whole."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kokoma_cli.domain.blackening import Blackening
from kokoma_cli.domain.former_names import tokens, words_of
from kokoma_cli.domain.known_names import known_name
from tests.domain.samples import SAMPLES

BLACK = "(andere Person)"
SEEN = Blackening(
    ["Dr. Anna Weiß", "Anna Klein"],
    [3],
    (["KOKOMA-2024-003"], ["KOKOMA-2024-004", "7"]),
    {"Bo Ek": 4, "Eva Weiß": 5, "Anna Klein": 6},
    BLACK,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mit Bo Ek in Hof", f"mit {BLACK} in Hof"),
        ("Ek, Bo", BLACK),
        ("statt Bo", "statt …"),
        ("Anna Weiß und Eva Weiß", f"Anna Weiß und {BLACK}"),
        ("mit Eva", "mit …"),
        ("Weiß", "Weiß"),
        ("bo.ek@example.org", "…"),
        ("Druck KOKOMA-2024-003 – KOKOMA-2024-004.pdf", f"Druck KOKOMA-2024-003 – {BLACK}.pdf"),
        ("7 Stunden", "7 Stunden"),
        # A namesake's name is hers too.
        ("Anna Klein", "Anna Klein"),
        ("", ""),
    ],
)
def test_others_are_blackened_and_her_own_words_stay(text: str, read: str) -> None:
    assert SEEN.text(text) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kokoma attend P1 weiß bo 3 4", f'kokoma attend P1 weiß "{BLACK}" 3 "{BLACK}"'),
        ("kokoma attend P1 --all --except bo", f'kokoma attend P1 --all --except "{BLACK}"'),
        ('kokoma participant add "Bo Ek"', f'kokoma participant add "{BLACK}"'),
        ("kokoma certificate void 003 004", f'kokoma certificate void 003 "{BLACK}"'),
        ('kokoma certificate void 003 --reason "wegen Bo Ek"',
         f'kokoma certificate void 003 --reason "wegen {BLACK}"'),
        ("kokoma course cancel P4", "kokoma course cancel P4"),
    ],
)  # fmt: skip
def test_a_command_names_nobody_else(typed: str, read: str) -> None:
    assert SEEN.command(typed) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("Eks Handy", "… Handy"), ("EKS", "…"), ("eks", "eks"), ("Evas Handy", "Evas Handy"),
     ("Theos Handy", "… Handy"),
     ("Theo’s Handy", "… Handy"), ("Theo Lerchs Handy", f"{BLACK} Handy"), ("Ek’s Handy", "… Handy")],
)  # fmt: skip
def test_whose_something_is_nobody_reads_either(text: str, read: str) -> None:
    seen = Blackening(["Anna Weiß"], [3], ((), ()), {"Bo Ek": 4, "Theo Lerch": 5}, BLACK)
    assert seen.text(text) == read


def test_entries_merged_into_hers_are_she() -> None:
    seen = Blackening(["Anna Weiß"], [3, 8], ((), ()), {"Bo Ek": 4}, BLACK)
    command = "kokoma participant merge 3 8 --yes"
    assert seen.command(command) == command
    assert seen.command("kokoma participant merge 3 4") == f'kokoma participant merge 3 "{BLACK}"'


def test_a_name_within_hers_is_somebody_elses() -> None:
    """Ek is Bo Ek, though the letters stand in her name too."""
    seen = Blackening(["Ọ̀ṣunlékè Adé"], [5], ((), ()), {"Bo Ek": 4}, BLACK)
    said = seen.command("kokoma attend P3 --all --except Ek --except adé")
    assert "Ek" not in said
    assert "adé" in said
    assert seen.command("kokoma attend P1 Ọ̀ṣunlé") == "kokoma attend P1 Ọ̀ṣunlé"


def test_the_number_of_an_entry_is_nobodys_name() -> None:
    seen = Blackening(["Anna Weiß"], [3], ((), ()), {"Bo Ek": 4}, BLACK)
    assert seen.command("kokoma undo 33") == "kokoma undo 33"


def seen_by(hers: str, *others: str) -> Blackening:
    names = {name: number for number, name in enumerate(others, 2)}
    return Blackening([hers], [1], ((), ()), names, BLACK)


@pytest.mark.parametrize(
    ("hers", "other", "text", "read"),
    [
        # Names within names, hers around and hers inside.
        ("Anna Maria Weiß", "Maria Weiß", "Anna Maria Weiß und Maria Weiß", f"Anna Maria Weiß und {BLACK}"),
        ("Heinz Müller", "Karl-Heinz Müller", "Heinz Müller, Karl-Heinz Müller", f"Heinz Müller, {BLACK}"),
        ("Karl-Heinz Müller", "Heinz Müller", "Karl-Heinz Müller, Heinz Müller",
         f"Karl-Heinz Müller, {BLACK}"),
        ("Karl Weiß", "Karl-Heinz Ott", "Karl-Heinz war da, Karl auch", "… war da, Karl auch"),
        ("Anna Weiß", "Karl-Heinz Ott", "Karlheinz, Karl Heinz und KARL-HEINZ", "…, … und …"),
        ("Anna Weiß", "Karlheinz Ott", "Karl-Heinz und Karl Heinz", "… und …"),
        ("Ọ̀ṣunlékè Adé", "Bo Ek", "Ọ̀ṣunlékè mit Ek", "Ọ̀ṣunlékè mit …"),
        ("Bo Ek", "Ọ̀ṣunlékè Adé", "Ek mit Osunleke, ỌṢUNLÉKÈ und Ade", "Ek mit …, … und …"),
        ("Anna Weiß", "Jan Ott", "im Januar mit Jan", "im Januar mit …"),
        ("Lili Weiß", "Li Ott", "Lili und Li", "Lili und …"),
        ("Li Ott", "Lili Weiß", "Lili und Li", "… und Li"),
        # Words of both names are hers, unless they stand beside a word that is not.
        ("Anna Weiß", "Eva Weiß", "Frau Weiß", "Frau Weiß"),
        ("Anna Weiß", "Eva Weiß", "Eva und Anna Weiß", "… und Anna Weiß"),
        ("Anna Weiß", "Eva Weiß", "Eva M. Weiß", "…"),
        ("Anna Weiß", "Eva Weiß", "E. Weiß, A. Weiß", "…, A. Weiß"),
        ("Anna Weiß", "Eva Weiß", "Weiß, Eva; Weiß, Anna", f"{BLACK}; Weiß, Anna"),
        ("Anna Weiß", "Eva Weiß", "War mit Eva. Weiß hat es gemeldet.", "War mit …. Weiß hat es gemeldet."),
        # Names that are words.
        ("Anna Weiß", "Rose", "Rose war da", "… war da"),
        ("Anna Weiß", "Rose", "Rose", BLACK),
        ("Rose Weiß", "Rose", "Rose", "Rose"),
        ("Anna Weiß", "Ernst Sommer", "im Sommer, im Ernst", "im …, im …"),
        ("Anna Weiß", "Will Graf", "Will Graf will", f"{BLACK} …"),
        ("Ernst Sommer", "Will Graf", "Ernst Sommer im Sommer", "Ernst Sommer im Sommer"),
        ("Anna Weiß", "Dr. Theo Graf von Aue", "Dr. Theo Graf von Aue, Graf von Aue", f"{BLACK}, Graf …"),
        # Forms of names.
        ("Anna Weiß", "Eva Fritz", "Ekelund, Fritzens Auto und Fritz’ Hut", "Ekelund, … Auto und … Hut"),
        ("Anna Weiß", "Bo Ekelund", "das Ekelundsche Haus", "das … Haus"),
        ("Anna Weiß", "Da Al", "das als, Als", "das als, Als"),
        ("Anna Weiß", "Eva Müller", "Frau Muller, Mueller, MÜLLER", "Frau …, …, …"),
        ("Anna Muller", "Eva Müller", "Frau Muller und Müller", "Frau Muller und …"),
        ("Anna Weiß", "Seán O’Flaherty", "Sean O Flaherty, oflaherty", "…, …"),
        ("Anna Weiß", "Uwe E", "mit E", "mit …"),
        # Written as one, in files and addresses.
        ("Anna Weiß", "Bo Ek", "Blatt_Bo_Ek.pdf BoEk.pdf", f"Blatt_{BLACK}.pdf ….pdf"),
        ("Anna Weiß", "Bo Ek", "boek@x.de b.ek@x.de bek@x.de an@x.de", "… … … an@x.de"),
        ("Anna Weiß", "Eva Weiß", "eweiss@x.de aweiss@x.de", "… aweiss@x.de"),
        # Names of logins, and what is shortened without full stops.
        ("Anna Weiß", "Eva Ekelund", "am Platz von eekelund und aweiss", "am Platz von … und aweiss"),
        ("Anna Weiß", "Karl-Heinz Rose", "mit KH Rose, am PC Rose, ok Rose", "mit …, am PC …, ok …"),
        ("Anna Weiß", "Anna Schwarz", "Anna S. und Anna W.", "…. und Anna W."),
        ("Karl-Heinz Rose", "Kurt Ott", "KH Rose und K Ott", "KH Rose und …"),
    ],
)  # fmt: skip
def test_names_within_names_and_names_that_are_words(
    hers: str, other: str, text: str, read: str
) -> None:
    for form in ("NFC", "NFD"):
        given_ = unicodedata.normalize(form, text)
        said = unicodedata.normalize("NFC", seen_by(hers, other).text(given_))
        assert said == unicodedata.normalize("NFC", read)


def test_an_address_is_hers_or_somebody_elses_whatever_is_in_it() -> None:
    seen = Blackening(
        ["Anna Weiß"], [1], ((), ()), {"Bo Ek": 2}, BLACK, (["ek@hof.de"], ["Post@Hof.de"])
    )
    assert seen.text("ek@hof.de, post@hof.de, amt@hof.de.") == "ek@hof.de, …, amt@hof.de."
    assert seen.command("kokoma attend P1 ek@hof.de post@hof.de ek@") == (
        f'kokoma attend P1 ek@hof.de "{BLACK}" ek@'
    )


def test_a_whole_name_of_another_made_of_her_words_is_not_her() -> None:
    seen = seen_by("Anna Maria Weiß", "Maria Weiß")
    assert seen.command("kokoma attend P1 'Maria Weiß'".replace("'", '"')).endswith(f'"{BLACK}"')
    assert seen.command("kokoma attend P1 Maria").endswith(" Maria")


def test_what_a_course_is_about_is_nobody() -> None:
    seen = seen_by("Anna Weiß", "Rolle", "Bo Haltung")
    assert seen.title("Haltung und Rolle, mit Bo Haltung") == f"Haltung und Rolle, mit {BLACK}"


def test_under_which_name_somebody_works_at_a_computer_is_no_key_to_who_that_is() -> None:
    seen = seen_by("Anna Weiß", "Bo Ek")
    assert [seen.login(each) for each in ("bek", "boek", "b.ek", "aweiss", "anna", "vogelsang")] == [
        "…", "…", "…", "aweiss", "anna", "vogelsang",
    ]  # fmt: skip


def telling(name: str) -> set[str]:
    return known_name(name).telling


@given(
    st.lists(st.sampled_from(sorted({*SAMPLES})), min_size=2, max_size=5, unique=True),
    st.sampled_from(("{} kam mit {}", "{}, {}", "{} statt {}", "{}; {}", "{} / {}", "({}) [{}]", "{}\n{}")),
    st.sampled_from((str, str.upper, str.lower)),
    st.sampled_from(("NFC", "NFD")),
)  # fmt: skip
@example(["Bo Ek", "Nan Na", "True Wahrmann"], "{} kam mit {}", str, "NFC")
def test_nobody_elses_name_can_be_read_and_hers_can(
    names: list[str], sentence: str, case: Callable[[str], str], form: Literal["NFC", "NFD"]
) -> None:
    hers, *others = names
    seen = seen_by(hers, *others)
    own = {*words_of(hers)}
    for other in others:
        text = unicodedata.normalize(form, case(sentence.format(hers, other)))
        said = seen.text(text)
        read = {token.word for token in tokens(said.replace(BLACK, ""))}
        assert read & telling(other) <= own, said
        assert telling(hers) <= read, said
    for word in sorted({word for other in others for word in telling(other)} - own):
        assert word not in words_of(seen.text(f"mit {word} da"))
