"""A former name is found in every spelling, and nothing else is taken for it."""

import unicodedata

import pytest

from kokoma_cli.cli.commands import COMMANDS, Place, rows
from kokoma_cli.cli.layer import load
from kokoma_cli.domain.former_commands import FLAGS, GROUPS, cleaned
from kokoma_cli.domain.former_names import BLANK, FormerNames, bases_of

FORMER = FormerNames(["Dr. Jürgen Müller-Weiß", "Juergen Weiß"], "Sabine Müller-Weiß", 7)


@pytest.mark.parametrize(
    "text",
    [
        "Jürgen", "JÜRGEN", "juergen", "Jürgen Müller-Weiß", "Müller-Weiß, Dr. Jürgen",
        unicodedata.normalize("NFD", "Jürgen"), "juergen.weiss@example.org",
        "Kopie von KOKOMA-2024-003 Jürgen Müller-Weiß (2)",
    ],
)  # fmt: skip
def test_a_former_name_is_found_in_every_spelling(text: str) -> None:
    assert FORMER.in_text(text)
    assert not FORMER.in_text(FORMER.without(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sabine Müller-Weiß",
        "Müller",
        "Dr. Anna Weiß",
        "Jürg",
        "P1",
        "",
        "Jur Gen",
        "Jürgensberg 2024",
        "Jürgs",
    ],
)
def test_what_the_name_still_has_and_what_others_have_stays(text: str) -> None:
    assert not FORMER.in_text(text)
    assert FORMER.without(text) == text


def test_a_whole_name_becomes_the_new_one_and_a_single_word_a_blank() -> None:
    assert FORMER.without("Müller-Weiß, Jürgen") == "Sabine Müller-Weiß"
    assert FORMER.without("mit Dr. Jürgen Müller-Weiß in Hof") == "mit Sabine Müller-Weiß in Hof"
    assert FORMER.without("statt Jürgen!") == f"statt {BLANK}!"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('kokoma participant add "Dr. Jürgen Müller-Weiß"',
         'kokoma participant add "Sabine Müller-Weiß"'),
        ("kokoma attend P1 jürgen Anna", "kokoma attend P1 7 Anna"),
        ("kokoma attend P1 Juer Anna --day 2", "kokoma attend P1 7 Anna --day 2"),
        ("kokoma attend P1 Weiß", "kokoma attend P1 Weiß"),
        ("kokoma certify 7 --out C:\\Aus\\Jürgen", f'kokoma certify 7 --out "C:\\Aus\\{BLANK}"'),
        ("kokoma participant edit 7 --email juergen@alt.de", f"kokoma participant edit 7 --email {BLANK}"),
        ("kokoma participant edit 7 --email j.weiss@alt.de", f"kokoma participant edit 7 --email {BLANK}"),
        ("kokoma participant edit 7 --salutation Herr", f"kokoma participant edit 7 --salutation {BLANK}"),
        ("kokoma participant show sabine@neu.de", "kokoma participant show sabine@neu.de"),
        ('kokoma attend P1 7 --elsewhere "Hof, mit \\"Jürgen\\""',
         f'kokoma attend P1 7 --elsewhere "Hof, mit \\"{BLANK}\\""'),
    ],
)  # fmt: skip
def test_in_a_command_about_her_she_goes_by_new_name_or_number(typed: str, kept: str) -> None:
    former = FormerNames(
        ["Dr. Jürgen Müller-Weiß", "Juergen Weiß"],
        "Sabine Müller-Weiß",
        7,
        address="sabine@neu.de",
        gone=["j.weiss@alt.de", "sabine@neu.de", "Herr"],
    )
    assert cleaned(former, typed, about_her=True) == kept


def test_in_other_commands_only_whole_names_are_renamed() -> None:
    line = 'kokoma attend P1 Jürgen "Müller-Weiß Dr. Jürgen"'
    assert cleaned(FORMER, line, about_her=False) == 'kokoma attend P1 Jürgen "Sabine Müller-Weiß"'


def test_a_new_spelling_of_the_same_name_leaves_nothing_to_look_for() -> None:
    assert FormerNames(["Jurgen Weiss"], "Jurgen Weiß", 1).wholes == []


def test_a_name_of_one_word_may_go_altogether() -> None:
    former = FormerNames(["Suharto"], "Sari", 3)
    assert former.renamed("Suharto") == "Sari"
    assert former.renamed("Suharto, Hof") == "Suharto, Hof"
    assert former.renamed("für Suharto in Hof", among_words=True) == "für Sari in Hof"
    assert former.without("Suharto, Hof") == f"{BLANK}, Hof"
    assert cleaned(former, "kokoma attend P1 suh", about_her=True) == "kokoma attend P1 3"


def test_a_name_within_another_word_is_no_name_but_in_an_address_it_is() -> None:
    michael = FormerNames(["Michael Huber"], "Michaela Huber", 1)
    assert not michael.in_text("Michaelsberg 2024")
    assert not michael.in_text("michaela.huber@hof.de")
    assert michael.in_text("michaelhuber@hof.de")
    assert michael.in_text("erreichbar: michael.huber@hof.de")
    daniel = FormerNames(["Daniel Ek"], "Dani Ek", 1)
    assert daniel.in_text("danielek@hof.de")


def test_only_the_words_of_a_name_in_their_order_are_a_whole_name() -> None:
    august = FormerNames(["August Mai"], "Anna Mai", 1)
    for text in (
        "im August 2023 in Hof, Mai 24",
        "im August, Mai fiel aus",
        "im August. Mai war's",
    ):
        assert august.renamed(text) == text
        assert august.in_text(text)
    assert august.renamed("mit Mai, August und August Mai") == "mit Anna Mai und Anna Mai"


def test_a_name_that_is_added_makes_the_former_one_another() -> None:
    for new in ("Andrea Luca Weiß", "Luca Andrea Weiß"):
        former = FormerNames(["Andrea Weiß"], new, 1)
        assert former.renamed("für Andrea Weiß") == f"für {new}"
        assert former.renamed(f"für {new}") == f"für {new}"
        assert not former.in_text("Andrea")


def test_titles_and_particles_are_everybodys() -> None:
    former = FormerNames(["Dr. Maria J. von Berg"], "Max Berg", 1)
    assert former.words == {"maria"}
    assert FormerNames(["Dr. Anna Weiß"], "Anna Weiß", 1).wholes == []


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("Mark Edit Friday", "kokoma participant edit Edit",
         "kokoma participant edit 2"),
        ("Mark Day", "kokoma attend P5 Mark --day 1", "kokoma attend P5 2 --day 1"),
        ("Hofmann Ek", "kokoma attend P1 2 --place Hof", "kokoma attend P1 2 --place Hof"),
        ("Attila Ek", "kokoma attend P1 --absent att", "kokoma attend P1 --absent 2"),
        ("Attila Ek", "kokoma attend P1 --all --except att", "kokoma attend P1 --all --except 2"),
        ("Attila Ek", "kokoma --lang de participant edit 2 --given=Attila",
         f'kokoma --lang de participant edit 2 "--given={BLANK}"'),
        ("Attila Ek", 'kokoma participant add Attila', 'kokoma participant add "Toni Ek"'),
    ],
)  # fmt: skip
def test_a_commands_own_words_stay(name: str, typed: str, kept: str) -> None:
    assert cleaned(FormerNames([name], "Toni Ek", 2), typed, about_her=True) == kept


def test_it_knows_how_commands_are_built() -> None:
    assert {name for name, row in COMMANDS.items() if not isinstance(row, Place)} <= GROUPS
    options = [each for path, row in rows().items() for each in load(path, row).params]
    flags = {
        name
        for each in options
        if getattr(each, "is_flag", False)
        for name in (*each.opts, *each.secondary_opts)
    }
    assert len(flags) > 5
    assert flags <= FLAGS
    valued = {name for each in options if not getattr(each, "is_flag", True) for name in each.opts}
    assert not valued & FLAGS


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dr. Jürgen Weiß, M.A., fehlt", "Dr. Sabine Weiß, M.A., fehlt"),
        ("mit Jürgen Weiß", "mit Sabine Weiß"),
        ("Weiß, Jürgen", "Sabine Weiß"),
        ("Dr. Weiß, Jürgen", "Dr. Sabine Weiß"),
    ],
)
def test_a_title_stands_where_one_stood(text: str, kept: str) -> None:
    former = FormerNames(["Dr. Jürgen Weiß, M.A."], "Dr. Sabine Weiß, M.A.", 1)
    assert former.renamed(text) == kept


# ----------------------------------------------------------------------------------------- genitives

ANNA = FormerNames(["Anna Berger"], "–", 3, gone=["a.xq77@web.de", "Hof"])


@pytest.mark.parametrize(
    ("word", "bases"),
    [
        ("Bergers", ("berger",)), ("Berger’s", ("berger",)), ("Berger's", ("berger",)),
        ("Theos", ("theo",)), ("Weiß's", ("weiss",)), ("Han’s", ("han",)),
        ("Hans", ()), ("Andreas", ()), ("Weiß", ()), ("Weiß’", ()), ("Ks", ()), ("Gross", ()), ("Fritz", ()),
    ],
)  # fmt: skip
def test_a_genitive_is_read_as_the_word_it_is_made_from(word: str, bases: tuple[str, ...]) -> None:
    assert bases_of(word) == bases


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Bergers Gruppe", f"{BLANK} Gruppe"),
        ("Berger’s Hund", f"{BLANK} Hund"),
        ("mit Anna Bergers Handy", "mit – Handy"),
        ("wie a.xq77@web.de", f"wie {BLANK}"),
        ("wie xa.xq77@web.de, Hof", "wie xa.xq77@web.de, Hof"),
    ],
)
def test_genitives_and_addresses_go_like_the_name(text: str, read: str) -> None:
    assert ANNA.in_text(text) == (text != read)
    assert ANNA.without(text) == read


def test_whose_name_ends_in_s_is_left_alone() -> None:
    peter = FormerNames(["Peter Weiß"], "–", 3, others={"peters", "uwe"})
    assert peter.without("Uwe Peters hat Weiß’ Schlüssel") == f"Uwe Peters hat {BLANK} Schlüssel"
    assert peter.without("Peter’s Rad") == f"{BLANK} Rad"
    assert FormerNames(["Ida Han"], "–", 3).without("Hans kam") == "Hans kam"
    assert FormerNames(["Ida Peter"], "Ida Peters", 3).without("bei Peters") == "bei Peters"


def test_a_new_name_takes_the_genitive_over() -> None:
    assert FORMER.renamed("Jürgen Müller-Weiß’s Rad") == "Sabine Müller-Weiß’ Rad"
    anna = FormerNames(["Anna Berger"], "Anna Klein", 3)
    assert anna.renamed("Anna Bergers Rad") == "Anna Kleins Rad"
