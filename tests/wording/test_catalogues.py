"""Both languages say the same things, and the code asks for nothing else."""

import pytest

from kokoma_cli.cli import layer
from kokoma_cli.cli.commands import COMMANDS, SECTIONS, Place, rows
from kokoma_cli.wording import LANGUAGES, Language, catalogue
from tests.wording.keys import NAMES, Call, calls, keys_without_use, placeholders, texts, uses

#: Its entries are no format strings, and are looked up by the path of the command.
HELP = "help."

#: Nothing is to be said here.
SILENT = {"help.root.about", "certificates.way_on_earned"}

SENTENCES = {key: text for key, text in texts("de").items() if not key.startswith(HELP)}
CALLS = list(calls())


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_entries(name: str) -> None:
    assert sorted(catalogue("de", name)) == sorted(catalogue("en", name))


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_fill_in_the_same_values(key: str) -> None:
    german, english = SENTENCES[key], texts("en")[key]
    assert placeholders(german) == placeholders(english)


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_that_names_a_count_tells_one_from_many_in_both_languages(key: str) -> None:
    """A language may do without a second form, but not where the number itself is said."""
    forms = (SENTENCES[key], texts("en")[key])
    if any(isinstance(form, tuple) for form in forms):
        single = [form for form in forms if isinstance(form, str)]
        assert not any("count" in placeholders(form) for form in single)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_empty_only_on_purpose(language: Language) -> None:
    forms = (
        (key, form)
        for key, text in texts(language).items()
        for form in ((text,) if isinstance(text, str) else text)
    )
    assert {key for key, form in forms if not form.strip()} <= SILENT


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.where} {call.key}")
def test_a_sentence_asked_for_exists_and_gets_its_values(call: Call) -> None:
    assert call.key in SENTENCES
    assert placeholders(SENTENCES[call.key]) <= call.given
    if isinstance(SENTENCES[call.key], tuple) or isinstance(texts("en")[call.key], tuple):
        assert "count" in call.given, "one or many?"


def test_every_key_in_the_code_is_in_a_catalogue() -> None:
    known = texts("de")
    lost = [
        f"{use.where} {use.pattern}"
        for use in uses()
        if use.certain and not any(use.matches(key) for key in known)
    ]
    assert not lost, "\n".join(lost)


def test_every_sentence_is_asked_for_somewhere() -> None:
    silent = keys_without_use(SENTENCES)
    assert not silent, "\n".join(silent)


def test_every_help_text_belongs_to_something() -> None:
    groups = [name for name, row in COMMANDS.items() if not isinstance(row, Place)]
    wanted = {f"section.{heading}" for heading in SECTIONS} | {"root", "root.about", "root.more"}
    for path, row in {**rows(), **dict.fromkeys(groups)}.items():
        wanted |= {path, f"{path}.about", f"{path}.examples"}
        for param in layer.load(path, row).params if row else ():
            names = {param.name.strip("_")}
            names |= {option.lstrip("-").replace("-", "_") for option in param.opts}
            wanted |= {f"{start}.param.{name}" for start in (path, "any") for name in names}
            word = param.metavar or param.name.strip("_").upper()
            wanted.add(f"metavar.{word}")
    kept = ("section.", "word.", "any.param.version")
    left = [
        entry
        for entry in catalogue("de", "help")
        if entry not in wanted and not entry.startswith(kept)
    ]
    assert not left, "\n".join(left)


def test_a_key_behind_an_f_string_counts_only_with_the_words_listed_beside_it() -> None:
    """`f"courses.heading_{key}" for key in ("code", "title")` asks for these two, not for any heading."""
    headings = {"courses.heading_code": "", "courses.heading_nobody_asks": ""}
    assert keys_without_use(headings) == ["courses.heading_nobody_asks"]
