"""What is doubtful about a name, and that ordinary names raise no doubt."""

import pytest

from kokoma_cli.domain import doubtful_names as names
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Participant
from tests.domain.samples import SAMPLES

LOOKS = (
    names.mojibake, names.placeholder, names.mixed_scripts, names.signs, names.salutation, names.twice,
    names.title_apart, names.capitals, names.small_letters, names.capital_particle, names.blanks,
    names.abbreviated, names.single, names.other_script, names.unknown_letters, names.parts_apart,
)  # fmt: skip


def person(name: str) -> Participant:
    """As somebody is entered who types this name."""
    parts = propose(name)
    return Participant(1, parts.name, parts.given, parts.family, parts.title)


def doubted(name: str) -> dict[str, dict[str, object]]:
    """The doubts about a name, by what they are called."""
    found = ((look.__name__, look(person(name))) for look in LOOKS)
    return {key: dict(values) for key, values in found if values is not None}


#: What is asked about the names that offices have met; about all others nothing.
ASKED = {
    "Prof. Dr. Dr. Maximiliane-Konstanze Schleswig-Holtenbrink-Überlingersdorf": {"twice"},
    "Zarmina": {"single"},
    "Keʻala Kahananui-Roß": {"unknown_letters"},
    "Dzifa Kɔku-Ɛdem": {"unknown_letters"},
    "Zoé Ā̊rup": {"unknown_letters"},
    "Оксана Ґрещук-Їжак": {"other_script"},
    "Olena Kovalčuk (Олена Ковальчук)": {"other_script"},
    "ليلى الحداد": {"other_script"},
    "ნინო ბერიძაშვილი": {"other_script"},
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_name_that_offices_have_met_is_doubted_only_where_it_is_unusual(name: str) -> None:
    assert set(doubted(name)) == ASKED.get(name, set())


@pytest.mark.parametrize(
    "name",
    [
        "Jeanne d’Arc", "Karl-Theodor Freiherr von und zu Guttenberg", "Anna de la Cruz y Ortiz",
        "Prof. Dr. med. Dr. phil. Anna Weber", "Martin Luther King Jr.", "JP Müller", "Ursula von der Leyen",
        "Maria de los Ángeles García", "Nguyễn Văn A", "PD Dr. Anna Weber", "Anna Weber MdB",
        "Anna Weber, M.Sc.", "Anna Weber, LL.M.", "Ronald McDonald", "Papst Benedikt XVI.", "George W. Bush",
        "Dr.-Ing. Anna Weber", "Cornelis Van Der Aa", "Zu Wei", "Ng Li", "Robert Meißner II.", "Paul Weiß",
        "Anna O'Connor", "Gerrit van 't Hoff", "João Conceição", "Null Hypothese",
        "Al-hadi Omar", "Omar Al-hadi", "Abdul-rahman Omar", "Abu-bakr Omar", "Noor-ul-ain Khan",
        "Moon Jae-in", "Kang Kyung-wha", "Tsai Ing-wen", "Anna Müller-van der Aa",
        "Prof. Dr. med. Dr. med. dent. Anna Weber", "Dr. rer. nat. Dr. h. c. Anna Weber",
    ],
)  # fmt: skip
def test_nothing_is_asked_about_ordinary_names(name: str) -> None:
    assert doubted(name) == {}


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        ("JÃ¼rgen MÃ¼ÃŸig", "mojibake", {"suggestion": "Jürgen Müßig"}),
        ("Anna nan", "placeholder", {"words": ["nan"]}),
        ("NULL Weber", "placeholder", {"words": ["NULL"]}),
        ("N.N.", "placeholder", {"words": ["N.N."]}),
        ("\u0410nna Weber", "mixed_scripts", {"words": ["\u0410nna"], "letters": ["\u0410"]}),
        ("Anna Weber2", "signs", {"signs": ["2"]}),
        ("Anna Weber (Stadt Bamberg)", "signs", {"signs": ["(", ")"]}),
        ("Jane O´Connor", "signs", {"signs": ["´"]}),
        ("Frau Dr. Anna Weber", "salutation", {"words": ["Frau"]}),
        ("Dr. Dr. Anna Weber", "twice", {"words": ["Dr."]}),
        ("Anna Weber Weber", "twice", {"words": ["Weber"]}),
        ("Prof. Dr. Prof. Max Groß", "twice", {"words": ["Prof."]}),
        ("Dr. Prof. Dr. Max Groß", "twice", {"words": ["Dr."]}),
        ("Prof.in Dr. Prof. Anna Groß", "twice", {"words": ["Prof."]}),
        ("Anna MÜLLER", "capitals", {"words": ["MÜLLER"]}),
        ("Anna MÜLLER-Lüdenscheidt", "capitals", {"words": ["MÜLLER"]}),
        ("BO EK", "capitals", {"words": ["BO", "EK"]}),
        ("Anna WEIß", "capitals", {"words": ["WEIß"]}),
        ("anna Weber", "small_letters", {"words": ["anna"]}),
        ("Anna weber", "small_letters", {"words": ["weber"]}),
        ("Anna-lena Schmidt", "small_letters", {"words": ["Anna-lena"]}),
        ("Karl-heinz Groß", "small_letters", {"words": ["Karl-heinz"]}),
        ("Anna Müller-lüdenscheidt", "small_letters", {"words": ["Müller-lüdenscheidt"]}),
        ("Jane O’flaherty", "small_letters", {"words": ["O’flaherty"]}),
        ("Anna Von Der Aue", "capital_particle", {"words": ["Von"]}),
        ("Anna Müller - Lüdenscheidt", "blanks", {"suggestion": "Anna Müller-Lüdenscheidt"}),
        ("Anna Müller- Lüdenscheidt", "blanks", {"suggestion": "Anna Müller-Lüdenscheidt"}),
        ("Dr.Anna Weber", "blanks", {"suggestion": "Dr. Anna Weber"}),
        ("A. Weber", "abbreviated", {"words": ["A."]}),
        ("Anna W.", "abbreviated", {"words": ["W."]}),
        ("Weber", "single", {"missing": "family"}),
        ("Dr. Weber", "single", {"missing": "given"}),
        ("Ομηρος Weber", "other_script", {"words": ["Ομηρος"]}),
        ("Ayọ̀ B̄ello", "unknown_letters", {"letters": ["ọ̀", "B̄"]}),
    ],
)
def test_what_is_doubtful_is_named(name: str, key: str, values: dict[str, object]) -> None:
    assert doubted(name)[key] == values


def test_a_blank_that_nobody_sees_is_a_doubt_too() -> None:
    stored = Participant(1, "Anna\u00a0\u00a0Weber", "Anna", "Weber")
    assert names.blanks(stored) == {"suggestion": "Anna Weber"}


def test_one_cause_raises_one_doubt() -> None:
    assert set(doubted("JÃ¼rgen MÃ¼ÃŸig")) == {"mojibake"}
    assert set(doubted("\u0410nna Weber")) == {"mixed_scripts"}
    assert set(doubted("Anna nan")) == {"placeholder"}


def test_a_title_in_its_own_field_is_missed_in_the_name() -> None:
    weber = Participant(1, "Anna Weber", "Anna", "Weber", "Dr.")
    assert names.title_apart(weber) == {"title": "Dr."}
    assert names.title_apart(weber._replace(name="Dr. Anna Weber")) is None
    with_degree = weber._replace(name="Dr. Anna Weber, M.A.", title="Dr. M.A.")
    assert names.title_apart(with_degree) is None


def test_parts_that_belong_to_another_name_are_noticed() -> None:
    married = Participant(1, "Anna Huber", "Anna", "Weber")
    assert names.parts_apart(married) == {"words": ["Weber"]}
    assert names.parts_apart(married._replace(family="huber")) is None
