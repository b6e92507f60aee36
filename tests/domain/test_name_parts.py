import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.name_parts import NameParts, compose, family_break, propose, titles_apart
from kokoma_cli.domain.spelling import clean
from tests.domain.samples import SAMPLES

#: title | given | family, judged by hand; an empty field is unknown.
JUDGED = """
 | Jürgen | Weiß
 | Sönke | Nüßlein-Größ
 | Käthe | Süßmilch
 | Moritz | Fuessli
Dr. | Annegret | Löwenzahn
Dipl.-Ing. (FH) | Torsten | Kächele
Priv.-Doz. Dr. rer. nat. habil. | Małgorzata | Święcicka-Łoś
Prof.in Dr.in | Levke | Ahmling
RegAmtfr. a. D. | Gisela | Füßmann
 | Marie-Luise | Freifrau von und zu Hohenstein-Wartenfels
 | Antonia | Gräfin zu Lindenfels-Sayda
 | Elke | zur Heiden
 | Ruprecht | ter Hazeborg
 | Pieter | van 't Hoff-Veldkamp
 | Willemijn | de Vries-van der Aa
 | Giulia | Dell’Acqua-Färber
 | Seán | O’Flaherty-Böhm
 | Rosalind | ffolkes-Bräuer
 | LaToya | DuBois-Stöhr
 | Youssef | al-Ḥamdānī
 | Thilo Sander | Vogt
 | Anna Lena Maria Sophie | Weidenhöfer
 | Wilhelmine-Charlotte | Oberschwarzenbrunner-Niedermayerhofer
Prof. Dr. Dr. | Maximiliane-Konstanze | Schleswig-Holtenbrink-Überlingersdorf
 | José Luís Gonçalves | de Araújo Guimarães
 | Wanninayaka Mudiyanselage Tharindu Chathuranga | Rathnamalala
 | Bo | Ek
 | Uwe | E
 | Thị Bích Ngọc | Nguyễn
 | Zarmina |
 | Świętosława | Źdźbło-Żółkiewska
 | Přemysl | Řehůřek-Žďárský
 | Győző | Szűcs-Erdőhegyi
 | Ştefania | Ţuţuianu
 | Gülşah | Çağlayangöz
 | Çlirim | Hoxhë
 | Ģirts | Ķēniņš
 | Bjørn | Sørås-Ågård
 | Zoë-Maëlys | Œuvrard
 | João Conceição | Brandão
 | Ġorġ | Ħaż-Żebbuġi
 | Křesćan | Měrćinkowski
 | Đặng Hữu | Phước-Lehmann
 | Keʻala | Kahananui-Roß
 | Dzifa | Kɔku-Ɛdem
 | Ûlìâ | Grecʹko
 | ʿAbd ar-Raḥmān | al-Ḫaṭīb
 | Zoé | Ā̊rup
 | Оксана | Ґрещук-Їжак
 | Olena | Kovalčuk
 | ليلى | الحداد
 | ნინო | ბერიძაშვილი
 | Robert | Meißner II.
 | Ingeborg | Müller geb. Šimůnková
 | Kim | Sommer
 | Michael | Schmidt
 | Michael | Schmidt
 | Jürgen | Müßig
 | Jürgen | Müßig
 | Nan | Na
 | True | Wahrmann
""".strip("\n").splitlines()


def parts(text: str) -> tuple[str | None, str | None, str | None]:
    found = propose(text)
    return found.title, found.given, found.family


def test_every_sample_is_judged() -> None:
    assert len(JUDGED) == len(SAMPLES) == 61


@pytest.mark.parametrize(("name", "judged"), list(zip(SAMPLES, JUDGED, strict=True)))
def test_a_name_is_printed_as_typed_and_its_parts_are_proposed(name: str, judged: str) -> None:
    title, given_name, family = (part.strip() or None for part in judged.split("|"))
    assert propose(name) == NameParts(unicodedata.normalize("NFC", name), given_name, family, title)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Weiß, Jürgen", NameParts("Jürgen Weiß", "Jürgen", "Weiß")),
        ("Weiß,Jürgen", NameParts("Jürgen Weiß", "Jürgen", "Weiß")),
        ("Weiß, Dr. Jürgen", NameParts("Dr. Jürgen Weiß", "Jürgen", "Weiß", "Dr.")),
        ("Dr. Weiß, Jürgen", NameParts("Dr. Jürgen Weiß", "Jürgen", "Weiß", "Dr.")),
        ("Dr. Weiß, Dr. Jürgen", NameParts("Dr. Jürgen Weiß", "Jürgen", "Weiß", "Dr.")),
        ("Prof. Weiß, Dr. Jürgen", NameParts("Prof. Dr. Jürgen Weiß", "Jürgen", "Weiß", "Prof. Dr.")),
        ("Weiß, Jürgen, Dr.", NameParts("Dr. Jürgen Weiß", "Jürgen", "Weiß", "Dr.")),
        ("Weiß, Dipl.-Ing. (FH) Jürgen",
         NameParts("Dipl.-Ing. (FH) Jürgen Weiß", "Jürgen", "Weiß", "Dipl.-Ing. (FH)")),
        ("von der Heide, Clara", NameParts("Clara von der Heide", "Clara", "von der Heide")),
        ("Heide, Clara von der", NameParts("Clara von der Heide", "Clara", "von der Heide")),
        ("Hinckelstein, Dr. Theo Graf von",
         NameParts("Dr. Theo Graf von Hinckelstein", "Theo", "Graf von Hinckelstein", "Dr.")),
        ("Freifrau von und zu Hohenstein, Marie-Luise",
         NameParts("Marie-Luise Freifrau von und zu Hohenstein", "Marie-Luise",
                   "Freifrau von und zu Hohenstein")),
        ("Müller geb. Šimůnková, Ingeborg",
         NameParts("Ingeborg Müller geb. Šimůnková", "Ingeborg", "Müller geb. Šimůnková")),
        ("Müller, Ingeborg geb. Šimůnková",
         NameParts("Ingeborg Müller geb. Šimůnková", "Ingeborg", "Müller geb. Šimůnková")),
        ("Körner, Ruth (Landkreis Eschental)",
         NameParts("Ruth Körner (Landkreis Eschental)", "Ruth", "Körner")),
        ("Müller, Anna, LL.M.", NameParts("Anna Müller, LL.M.", "Anna", "Müller", "LL.M.")),
        ("Müller, Dr.", NameParts("Dr. Müller", None, "Müller", "Dr.")),
        ("Weiß, Frau Anna", NameParts("Frau Anna Weiß", "Anna", "Weiß")),
    ],
)  # fmt: skip
def test_the_comma_form_says_what_is_what(typed: str, expected: NameParts) -> None:
    assert propose(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Anna Müller, M.A.", ("M.A.", "Anna", "Müller")),
        ("Dr. Anna Müller, LL.M.", ("Dr. LL.M.", "Anna", "Müller")),
        ("Anna Müller LL.M.", ("LL.M.", "Anna", "Müller")),
        ("Anna Müller, Dr.", ("Dr.", "Anna", "Müller")),
        ("Müller, Jr.", (None, None, "Müller Jr.")),
        ("a, b, c", (None, "a b", "c")),
    ],
)
def test_a_comma_that_turns_nothing_leaves_the_name_as_typed(
    typed: str, expected: tuple[str | None, ...]
) -> None:
    assert propose(typed).name == typed
    assert parts(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Dr. h. c. mult. Theo Graf von Hinckelstein",
         ("Dr. h. c. mult.", "Theo", "Graf von Hinckelstein")),
        ("Dr. E. h. Karl Meier", ("Dr. E. h.", "Karl", "Meier")),
        ("Dr. E. Meier", ("Dr.", "E.", "Meier")),
        ("Dr. jur. Ruth Körner", ("Dr. jur.", "Ruth", "Körner")),
        ("Dr.-Ing. Ruth Körner", ("Dr.-Ing.", "Ruth", "Körner")),
        ("Mag. Ruth Körner", ("Mag.", "Ruth", "Körner")),
        ("apl. Prof. Dr. Ruth Körner", ("apl. Prof. Dr.", "Ruth", "Körner")),
        ("Dr. v. d. Heide", ("Dr.", None, "v. d. Heide")),
        ("Dr. Weiß", ("Dr.", None, "Weiß")),
        ("Herr Dr. Jürgen Weiß", ("Dr.", "Jürgen", "Weiß")),
        ("Frau Anna Weiß", (None, "Anna", "Weiß")),
        ("Frau Weiß", (None, None, "Weiß")),
        ("Anna Herr", (None, "Anna", "Herr")),
        ("von Stauffenberg", (None, None, "von Stauffenberg")),
        ("Steffi Graf", (None, "Steffi", "Graf")),
        ("Maria De Luca", (None, "Maria", "De Luca")),
        ("Anna Van den Berg", (None, "Anna", "Van den Berg")),
        ("José Ortega y Gasset", (None, "José", "Ortega y Gasset")),
        ("Omar ibn Said", (None, "Omar", "ibn Said")),
        ("Th. Mann", (None, "Th.", "Mann")),
        ("Dr.", (None, "Dr.", None)),
        ("", (None, None, None)),
    ],
)  # fmt: skip
def test_titles_and_particles_are_known(typed: str, expected: tuple[str | None, ...]) -> None:
    assert parts(typed) == expected


@given(st.text("Aa ,.()Dr.von'’\u00a0\u0308-"))
def test_any_text_has_parts(text: str) -> None:
    found = propose(text)
    assert found.name == clean(found.name)
    assert propose(found.name).name == found.name or "," in found.name


@pytest.mark.parametrize(
    ("given_name", "family", "title", "name"),
    [
        ("Jürgen", "Weiß", "Dr.", "Dr. Jürgen Weiß"),
        ("Jürgen", None, None, "Jürgen"),
        (None, "Weiß", "Dr.", "Dr. Weiß"),
        (" Theo ", "Graf von Hinckelstein", "Dr. LL.M.", "Dr. Theo Graf von Hinckelstein, LL.M."),
        ("Torsten", "Kächele", "Dipl.-Ing. (FH)", "Dipl.-Ing. (FH) Torsten Kächele"),
        ("", "", "", ""),
        (None, None, None, ""),
    ],
)
def test_a_name_is_composed_without_a_stray_comma(
    given_name: str | None, family: str | None, title: str | None, name: str
) -> None:
    assert compose(given_name, family, title) == name


@pytest.mark.parametrize(
    ("name", "family", "before"),
    [
        ("Dr. Jürgen Weiß", "Weiß", "Dr. Jürgen "),
        (
            "Marie-Luise Freifrau von und zu Hohenstein",
            "Freifrau von und zu Hohenstein",
            "Marie-Luise ",
        ),
        ("Vogt Vogt", "Vogt", "Vogt "),
        ("Ann Annalena Ann-Kathrin", "Ann", None),
        ("Anna Müller, M.A.", "Müller", "Anna "),
        ("Olena Kovalčuk (Олена Ковальчук)", "Kovalčuk", "Olena "),
        ("Weiß", "Weiß", None),
        ("Jürgen Weiß", "Schwarz", None),
        ("Zarmina", None, None),
        ("Zarmina", "", None),
    ],
)
def test_a_long_name_breaks_before_the_family_name(
    name: str, family: str | None, before: str | None
) -> None:
    found = family_break(name, family)
    assert (None if found is None else name[:found]) == before


@pytest.mark.parametrize(
    ("part", "titles", "rest"),
    [
        ("Dr. Anna", "Dr.", "Anna"),
        ("Müller, LL.M.", "LL.M.", "Müller"),
        ("Müller Dr. jur.", "Dr. jur.", "Müller"),
        ("Dr. Müller, Dr. Anna", "Dr.", "Müller, Anna"),
        ("Dipl.-Ing. (FH)", "Dipl.-Ing. (FH)", ""),
        ("Voß (FH)", "", "Voß (FH)"),
        ("Frau Dr. Anna", "", "Frau Dr. Anna"),
        ("Herr", "", "Herr"),
    ],
)
def test_titles_are_told_from_the_part_of_a_name_they_stand_with(
    part: str, titles: str, rest: str
) -> None:
    assert titles_apart(part) == (titles, rest)
