"""What the office can set."""

from typing import Any

import pytest
from PIL import Image

from kokoma_cli.domain.settings import SETTINGS
from kokoma_cli.errors import BadCall, KokomaError, NotFound
from kokoma_cli.workflows import configure
from tests.conftest import Office

#: For every setting: values that fit, and those that do not, each with the sentence that says why.
VALUES: dict[str, tuple[list[str], dict[str, str]]] = {
    "issuer": (["Stadt Bamberg"], {"a\x1b[31mb": "letters_refused", "a\u202eb": "letters_refused"}),
    "address": (["Maxplatz 3; 96047 Bamberg", "Maxplatz 3\\n96047 Bamberg"], {"\x07": "letters_refused"}),
    "disclosure_notes": (["Art. 6 Abs. 1 e DSGVO; Herkunft: Anmeldung"], {"\x07": "letters_refused"}),
    "place": (["Bamberg"], {"\ufffd": "letters_refused"}),
    "sender": (
        ["kokoma@bamberg.example", "Stadt Bamberg <kokoma@bamberg.example>", '"Amt, 1" <a@b.example>'],
        {"Stadt Bamberg": "not_a_mailbox", "a@b": "not_a_mailbox",
         "a@b.example, c@d.example": "not_a_mailbox", "A <a@b.example> x": "not_a_mailbox",
         "a\u202e@b.example": "letters_refused"},
    ),
    "verify_page": (
        ["https://www.bamberg.example/pruefen", "HTTPS://Bamberg.example"],
        {"http://bamberg.example": "not_a_page", "bamberg.example": "not_a_page",
         "https://bamberg.example/?a": "not_a_page", "https://bamberg.example/#": "not_a_page"},
    ),
    "credential_issuer": (
        ["did:web:bamberg.example", "did:web:bamberg.example:kurse"],
        {"did:key:z6Mk": "not_an_issuer", "bamberg": "not_an_issuer"},
    ),
    "signatories": (
        ["Ursula Groß", "Ursula Groß | OB", "A|B|i. V.; C; D | E"],
        {"| OB": "signatory_nameless", "A|B|C": "signatory_parts", "A;B;C;D": "too_many_signatories"},
    ),
    "logos": (
        ["wappen.png | Wappen", "a.png|A;b.png|B"],
        {"fehlt.png | Wappen": "logo_missing", "wappen.png": "logo_without_words",
         "a|a;b|b;c|c;d|d": "too_many_logos"},
    ),
    "funding_line": (["Gefördert von niemandem"], {"\x9b": "letters_refused"}),
    "number_pattern": (
        ["{number}", "BA {year}/{number:05}", "{number}{year}"],
        {"BA-{year}": "pattern_no_number", "{number}{number}": "pattern_no_number",
         "{number}{name}": "pattern_unknown_field", "{number.real}": "pattern_no_number",
         "{number:03}{": "pattern_unknown_field"},
    ),
    "project_name": (["Teilhabe & Integration – Az. 4711"], {"\x00": "letters_refused"}),
    "series_title": (["Kommunales Konfliktmanagement II"], {"": "not_empty", "\x00": "letters_refused"}),
    "series_title_en": (["Conflicts"], {"\x00": "letters_refused"}),
    "series_hours": (
        ["80", "79,5", "80:30", "90 min"],
        {"viele": "not_hours", "-1": "not_hours", "0": "not_hours", "1/0": "not_hours",
         "1:2:3": "not_hours", "nan": "not_hours", "inf": "not_hours", "1e9": "not_hours"},
    ),
    "document_language": (["de", "EN", "auto"], {"fr": "not_a_choice"}),
    "hour_unit": (["45", "60"], {"50": "not_a_choice"}),
    "hours_shown": (["series", "Personal"], {"none": "not_a_choice"}),
    "print_order": (["enrolment", "List"], {"alphabet": "not_a_choice"}),
    "rule": (
        ["in_person=4 deepening=1", "in_person=1", "deepening=3, in_person=5"],
        {"": "not_a_rule", "in_person": "not_a_rule", "in_person=": "not_a_rule",
         "in_person=0": "not_a_rule", "in_person=-1": "not_a_rule", "in_person=1 in_person=2": "not_a_rule",
         "vier": "not_a_rule", "in_person=6": "rule_out_of_reach",
         "in_person=5 deepening=4": "rule_out_of_reach",
         "online=1": "no_such_category"},
    ),
    "attended_share": (
        ["0,8", "80 %", "4/5", "1"],
        {"0": "not_a_share", "1,1": "not_a_share", "-0,5": "not_a_share", "1/0": "not_a_share",
         "viel": "not_a_share", "nan": "not_a_share"},
    ),
    "online_share": (
        ["0,8", "75 %", "5/6", "1"],
        {"0": "not_a_share", "1,1": "not_a_share", "viel": "not_a_share"},
    ),
    "preparation_credit": (["flat", "none", "per-course"], {"halb": "not_a_choice"}),
    "retention_from": (
        ["2023-06-30", "30.6.2023", "30. Juni 2023", "29.2.2024"],
        {"bald": "not_a_day", "3/4/2024": "not_a_day", "29.2.2023": "not_a_day", "2024": "not_a_day"},
    ),
    "retention_years": (
        ["5", "10 Jahre", "1 year", "100"],
        {"0": "not_years", "-1": "not_years", "101": "not_years", "fünf": "not_years",
         "5 Monate": "not_years", "5,5": "not_years", "1e1": "not_years"},
    ),
    "certificate_years": (["10", "30 years"], {"0": "not_years", "ewig": "not_years"}),
    "backups": (
        ["last=3", "daily=7, monthly=12", "last=1; megabytes=50", "off", "OFF", "last=0 daily=1"],
        {"viele": "not_a_rotation", "last": "not_a_rotation", "last=": "not_a_rotation",
         "last=-1": "not_a_rotation", "last=1 last=2": "not_a_rotation", "weekly=3": "not_a_rotation",
         "last=0 daily=0": "not_a_rotation", "megabytes=50": "not_a_rotation",
         "last=2 megabytes=0": "not_a_rotation"},
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _pictures(office: Office) -> None:
    """What may be set as a logo has to be there."""
    for name in ("wappen.png", "a.png", "b.png"):
        Image.new("RGB", (4, 3)).save(office.folder / name)


def refused(kind: type[KokomaError], office: Office, key: str, value: str) -> str:
    before = office.content()
    with pytest.raises(kind) as caught:
        configure.put(office.desk(), key, value)
    assert office.content() == before
    return caught.value.key.partition(".")[2]


def test_every_setting_is_tried_here() -> None:
    assert set(VALUES) == {setting.key for setting in SETTINGS}


@pytest.mark.parametrize("key", VALUES)
def test_every_setting_starts_with_its_default(office: Office, key: str) -> None:
    entry = configure.get(office.desk(), key)
    shipped = {"series_title": "Kommunales Konfliktmanagement",
               "series_title_en": "Municipal Conflict Management",
               "rule": "in_person=4 deepening=1"}  # fmt: skip
    assert entry.value == shipped.get(key, entry.setting.default)
    assert entry.is_default == (key not in shipped)


@pytest.mark.parametrize(
    ("key", "value"), [(key, value) for key, (good, _) in VALUES.items() for value in good]
)
def test_what_fits_is_kept_as_typed_and_survives_a_certificate(
    office: Office, key: str, value: str
) -> None:
    configure.put(office.desk(), key.replace("_", "-").upper(), f" {value} ")
    kept: Any = configure.get(office.desk(), key)
    assert not kept.is_default
    assert kept.setting.parse(kept.value) == kept.setting.parse(value)
    office("status")
    office("settings list")


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [(key, value, why) for key, (_, bad) in VALUES.items() for value, why in bad.items()],
)
def test_what_does_not_fit_is_refused_with_the_reason(
    office: Office, key: str, value: str, why: str
) -> None:
    assert refused(BadCall, office, key, value) == why


@pytest.mark.parametrize("key", sorted(set(VALUES) - {"series_title", "rule"}))
def test_an_empty_value_brings_back_the_default(office: Office, key: str) -> None:
    configure.put(office.desk(), key, VALUES[key][0][0])
    entry = configure.put(office.desk(), key, " ")
    assert entry.is_default
    assert configure.get(office.desk(), key).value == entry.setting.default


def test_an_unknown_setting_names_those_there_are(office: Office) -> None:
    with pytest.raises(NotFound) as caught:
        configure.get(office.desk(), "isuer")
    assert caught.value.values["known"] == [setting.key for setting in SETTINGS]
    assert refused(NotFound, office, "current_cohort", "7") == "unknown"


def test_what_decides_about_certificates_is_the_cohorts_own(office: Office) -> None:
    office("cohort add 2024/25")
    for key, value in (("rule", "in_person=5"), ("attended_share", "0,5"), ("issuer", "Stadt Hof")):
        configure.put(office.desk(), key, value)
    old = {
        entry.setting.key: entry.value for entry in configure.everything(office.desk(cohort="2023"))
    }
    assert (old["rule"], old["attended_share"]) == ("in_person=4 deepening=1", "1")
    assert old["issuer"] == "Stadt Hof"


@pytest.mark.parametrize("language", ["EN", "De"])
def test_a_choice_is_kept_as_it_is_spelled(office: Office, language: str) -> None:
    office("settings set document_language", language)
    assert configure.get(office.desk(), "document_language").value == language.lower()
    office.people("Anna")
    office.earns("Anna")
    office("certify --all")


def test_signatures_of_nobody_are_none(office: Office) -> None:
    assert configure.put(office.desk(), "signatories", " ; ").is_default


def test_a_day_is_kept_as_a_date_also_when_it_was_said_otherwise(office: Office) -> None:
    for said, kept in (
        ("heute", "2024-03-26"),
        ("gestern", "2024-03-25"),
        ("3. 3. 24", "2024-03-03"),
    ):
        assert configure.put(office.desk(), "retention_from", said).value == kept
    office("cohort add 2024/25")
    assert configure.get(office.desk(cohort="2024/25"), "retention_from").is_default


def test_what_is_still_to_come_has_not_happened(office: Office) -> None:
    with pytest.raises(BadCall) as caught:
        configure.put(office.desk(), "retention_from", "1.1.2050")
    assert caught.value.key == "settings.not_yet"
    assert configure.get(office.desk(), "retention_from").is_default
