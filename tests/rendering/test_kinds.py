"""Kinds are folders, and mistakes in them are found before anything is printed."""

import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Signatory
from kokoma_cli.rendering import certificates, kind_file, kinds, office_files, templates
from kokoma_cli.rendering.inscription import BLOCKS, PLACEHOLDERS
from kokoma_cli.wording import Wording
from tests.rendering.sheets import content, words


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a register with a kind of the office's own in it."""
    shutil.copytree(kinds.folder() / "urkunde", tmp_path / kinds.OWN / "dank")
    return tmp_path


@pytest.fixture
def own(home: Path) -> Path:
    """The folder of that kind."""
    return home / kinds.OWN / "dank"


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "kind.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def problems(home: Path, **changes: Any) -> list[errors.KokomaError]:
    """What keeps a sheet of the kind from the press, each said in both languages."""
    try:
        look = kinds.kind("dank", home)
    except errors.Several as several:
        found = list(several.errors)
    except errors.BadInput as error:
        found = [error]
    else:
        made = content(kind="dank", **changes)
        found = certificates.problems([certificates.sheet(made, look, home)])
    for problem in found:
        assert isinstance(problem, errors.BadInput)
        for language in ("de", "en"):
            assert Wording(language)(problem.key, **problem.values)
    return found


def problem(home: Path, **changes: Any) -> errors.KokomaError:
    (found,) = problems(home, **changes)
    return found


def drawn(home: Path, **changes: Any) -> str:
    """The words on a sheet of the kind."""
    made = content(kind="dank", **changes)
    sheet = certificates.sheet(made, kinds.kind("dank", home), home)
    return words(certificates.draw(sheet).file)


def test_the_shipped_kinds() -> None:
    assert {name: kind.requires for name, kind in kinds.kinds().items()} == {
        "bescheinigung": "earned",
        "teilnahmebestaetigung": "nothing",
        "urkunde": "earned",
    }


@pytest.mark.parametrize("name", kinds.kinds())
def test_a_shipped_kind_explains_every_entry_and_speaks_both_languages(name: str) -> None:
    kind = kinds.kind(name)
    text = (kind.folder / "kind.toml").read_text("utf-8")
    for entry in kind_file.ENTRIES:
        assert office_files.line_of(text.replace("\n# ", "\n"), entry) > 1, entry
    assert kind.languages == ("de", "en")
    assert not kind.own
    for language in kind.languages:
        templates.check(kind.words(language), PLACEHOLDERS, BLOCKS)
        said = kind.words(language).read_text("utf-8")
        assert all(placeholder in said for placeholder in PLACEHOLDERS)


def test_an_own_kind_stands_beside_the_shipped_ones(home: Path, own: Path) -> None:
    (own / "de.jinja").write_text("{% block title %}Dank{% endblock %}", "utf-8")
    assert set(kinds.kinds(home)) == {*kinds.kinds(), "dank"}
    assert kinds.kind("DANK", home).own
    assert "Dank" in drawn(home)


def test_an_own_kind_goes_before_a_shipped_one_of_its_name(home: Path, own: Path) -> None:
    own.rename(own.with_name("urkunde"))
    assert kinds.kind("urkunde", home).own
    assert not kinds.kind("urkunde").own


def test_a_mistake_in_one_kind_keeps_nobody_from_another(home: Path, own: Path) -> None:
    (own / "kind.toml").write_text("requires = ", "utf-8")
    assert kinds.kind("urkunde", home).requires == "earned"
    assert problem(home).key == "printing.kind_unreadable"
    assert kinds.kinds(home).demands("dank")


def test_a_register_beside_the_shipped_templates_sees_no_kind_twice() -> None:
    found = kinds.kinds(templates.root().parent)
    assert not any(kind.own for kind in found.values())


def test_an_edited_kind_is_read_again(home: Path, own: Path) -> None:
    assert kinds.kind("dank", home).title_size == 54
    change(own, "title_size = 54", "title_size = 40.5")
    assert kinds.kind("dank", home).title_size == 40.5


TITLE = "{%% block title %%}%s{%% endblock %%}"


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("\n{% block title %}{{ nmae }}{% endblock %}", "placeholder_unknown", 2),
        (TITLE % "A{% if reduced %}{{ x }}{% endif %}", "placeholder_unknown", 1),
        ("\n\n{% block title %}{{ name", "template_mistake", 3),
        ("{% block title %}\nA", "template_mistake", 1),
        (TITLE % "\n{{ name }", "template_mistake", 2),
        (TITLE % "\n{% fro x %}", "template_mistake", 2),
        (TITLE % "\n{{ name|title }}", "template_mistake", 2),
        (TITLE % "{% if name is odd %}A{% endif %}", "template_mistake", 1),
        (TITLE % "\n{{ name.upper() }}", "template_forbidden", 2),
        (TITLE % "\n\n{{ 1 / 0 }}", "template_forbidden", 3),
        (TITLE % "{{ ''.__class__.mro() }}", "template_forbidden", 1),
        (TITLE % "{{ self.title() }}", "template_forbidden", 1),
        (TITLE % "{% macro m() %}{{ m() }}{% endmacro %}", "template_forbidden", 1),
        (TITLE % "{% block before %}A{% endblock %}", "template_forbidden", 1),
        (TITLE % "\n{% include '/etc/passwd' %}", "template_other_file", 2),
        (TITLE % "{% import 'a' as b %}", "template_other_file", 1),
        ("{% extends 'de.jinja' %}", "template_other_file", 1),
        (TITLE % "{{ reduced }}", "not_a_text", 1),
        ("{% block tilte %}A{% endblock %}", "block_unknown", 1),
        (TITLE % "A" + "\n" + TITLE % "B", "block_twice", 2),
        ("\n\nDank\n" + TITLE % "A", "text_outside", 3),
        (TITLE % "A" + "{% if reduced %}{% endif %}", "text_outside", 1),
        (TITLE % "A" * 1 + "{% set a = 1 %}", "text_outside", 1),
        (TITLE % ("A" * 4001), "block_too_long", 1),
        (TITLE % ("{# " + "A" * 50_000 + " #}"), "file_too_large", None),
        (TITLE % ("{{" + "(" * 9000 + "name" + ")" * 9000 + "}}"), "template_nested", None),
        (TITLE % ("{% if 1 %}" * 300 + "A" + "{% endif %}" * 300), "template_nested", None),
        ("", "template_empty", None),
        (TITLE % "\u00a0\u2028", "template_empty", None),
    ],
)
def test_a_mistake_in_a_template_is_named_with_its_line(
    home: Path, own: Path, text: str, key: str, line: int | None
) -> None:
    (own / "de.jinja").write_text(text, "utf-8")
    found = problem(home)
    assert found.key == f"printing.{key}"
    assert found.values.get("line") == line
    assert found.values["file"] == str(own / "de.jinja")
    sheet = certificates.sheet(content(kind="dank"), kinds.kind("dank", home), home)
    with pytest.raises(errors.BadInput):
        certificates.draw(sheet)


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
        "{{ 'x' * 10**10 }}",
        "{{ 10**10**10 }}",
        "{{ 'x'|center(10**10) }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ lipsum(10**9) }}",
        "{% set a = 'xx' %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_template_that_would_run_for_ever_is_refused_at_once(
    home: Path, own: Path, text: str
) -> None:
    (own / "de.jinja").write_text(TITLE % text, "utf-8")
    start = time.perf_counter()
    assert {found.key for found in problems(home)} <= {
        "printing.template_forbidden",
        "printing.template_mistake",
    }
    assert time.perf_counter() - start < 2


def test_all_mistakes_of_a_template_are_said_together_and_once_for_the_batch(
    home: Path, own: Path
) -> None:
    text = "{{ nmae }}\n{% for a in b %}{% endfor %}\n{{ nummer }}"
    (own / "de.jinja").write_text(TITLE % text, "utf-8")
    look = kinds.kind("dank", home)
    batch = [
        certificates.sheet(content(kind="dank", name=f"Eva {i}"), look, home) for i in range(3)
    ]
    found = certificates.problems(batch)
    assert [(each.key, each.values["line"]) for each in found] == [
        ("printing.placeholder_unknown", 1),
        ("printing.template_forbidden", 2),
        ("printing.placeholder_unknown", 3),
    ]


def test_what_a_template_may_say(home: Path, own: Path) -> None:
    (own / "de.jinja").write_text(
        TITLE
        % "{% set town = place|upper %}{% if reduced and 'berg' in place %}{{ 'Dank' ~ ' ' ~ town }}"
        "{% elif name is defined %}-{% endif %}{{ ' für' if name|length > 3 else '' }}",
        "utf-8",
    )
    assert "Dank BAMBERG für" in drawn(home)


def test_the_placeholders_are_those_a_template_gets(
    home: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: set[str] = set()
    fill = templates.fill

    def spy(path: Path, values: dict[str, object], blocks: object) -> object:
        got.update(values)
        return fill(path, values, blocks)  # type: ignore[arg-type]

    monkeypatch.setattr(templates, "fill", spy)
    drawn(home)
    assert got == set(PLACEHOLDERS)


def test_a_missing_language_is_named(home: Path, own: Path) -> None:
    (own / "en.jinja").unlink()
    assert kinds.kind("dank", home).languages == ("de",)
    assert problems(home) == []
    found = problem(home, language="en")
    assert found.key == "printing.template_missing"
    assert found.values["file"] == str(own / "en.jinja")


@pytest.mark.parametrize("file", ["de.jinja", "kind.toml"])
def test_a_file_in_a_legacy_code_page_is_named_with_its_line(
    home: Path, own: Path, file: str
) -> None:
    path = own / file
    path.write_bytes(b"\n\n" + path.read_text("utf-8").encode("cp1252", "replace"))
    found = problem(home)
    assert found.key == "printing.not_utf8"
    assert found.values["line"] == path.read_bytes().count(b"\n", 0, _first_umlaut(path)) + 1


def _first_umlaut(path: Path) -> int:
    return next(index for index, byte in enumerate(path.read_bytes()) if byte > 127)


def test_a_file_saved_by_notepad_is_read(home: Path, own: Path) -> None:
    for file in ("de.jinja", "kind.toml"):
        text = (own / file).read_text("utf-8").replace("\n", "\r\n")
        (own / file).write_bytes(text.encode("utf-8-sig"))
    assert "Urkunde" in drawn(home)


@pytest.mark.parametrize(
    ("old", "new", "key", "entry"),
    [
        ('requires = "earned"', 'requires = "money"', "kind_entry", "requires"),
        ("ring_centre", "ring_center", "kind_entry_unknown", "ring_center"),
        ("name_size = 34", "name_size = 340", "kind_entry", "name_size"),
        ("name_size = 34", 'name_size = "34"', "kind_entry", "name_size"),
        ("gaps = 1.0", "gaps = nan", "kind_entry", "gaps"),
        ("gaps = 1.0", "gaps = true", "kind_entry", "gaps"),
        ('"#173354"', '"navy"', "kind_entry", "accent"),
        ("frame = true", 'frame = "ja"', "kind_entry", "frame"),
        ('typeface = "serif"', 'typeface = "comic"', "kind_entry", "typeface"),
        ('hours_shown = "as_set"', 'hours_shown = "none"', "kind_entry", "hours_shown"),
        ("dates = true", "dates = 1", "kind_entry", "dates"),
        ("# logos = [", 'logos = ["../wappen.svg | Wappen"]\n# [', "kind_entry", "logos"),
        ("# logos = [", 'logos = ["/etc/wappen.svg | Wappen"]\n# [', "kind_entry", "logos"),
        ("# logos = [", 'logos = ["wappen.svg"]\n# [', "kind_entry", "logos"),
        ("# signatories = [", "signatories = [1]\n# [", "kind_entry", "signatories"),
        ("# signatories = [", 'signatories = ["A | B | C | D"]\n# [', "kind_entry", "signatories"),
        ("# issuer", 'issuer = "A; B" #', "kind_entry", "issuer"),
        ("# issuer", 'issuer = "A\\u0007B" #', "kind_entry", "issuer"),
        ("# place", 'place = ["A", "B"] #', "kind_entry", "place"),
        ('name = { de = "Urkunde"', 'name = { fr = "Diplôme"', "kind_entry", "name"),
        ("[colours]", "[farben]", "kind_entry_unknown", "farben"),
    ],
)
def test_a_mistake_in_kind_toml_is_named_with_line_and_what_is_allowed(
    home: Path, own: Path, old: str, new: str, key: str, entry: str
) -> None:
    change(own, old, new)
    found = problems(home)[0]
    assert found.key == f"printing.{key}"
    assert found.values["entry"] == entry
    lines = (own / "kind.toml").read_text("utf-8").splitlines()
    line = found.values["line"]
    assert isinstance(line, int)
    assert entry in lines[line - 1].partition("=")[0]
    assert found.values.get("allowed") or found.values.get("known")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("requires = ", "kind_unreadable", 1),
        ('requires = "earned"\n\ntitle_size = 4,5', "kind_unreadable", 3),
        ('requires = "earned"\ntable = True', "kind_unreadable", 2),
        ('requires = "earned"\nrequires = "earned"', "kind_entry_twice", 2),
        ("requires = " + "[" * 5000, "kind_unreadable", 1),
        ("title_size = " + "1" * 5000, "kind_unreadable", 1),
        ("# " + "x" * 50_000, "file_too_large", None),
    ],
)
def test_an_unreadable_kind_toml_is_named_with_its_line(
    home: Path, own: Path, text: str, key: str, line: int | None
) -> None:
    (own / "kind.toml").write_text(text, "utf-8")
    found = problem(home)
    assert (found.key, found.values.get("line")) == (f"printing.{key}", line)


def test_all_mistakes_of_a_kind_toml_are_said_together(home: Path, own: Path) -> None:
    change(own, "title_size = 54", "title_size = 540\nname_size = 33")
    change(own, "table = false", "tabelle = false")
    change(own, "name_size = 34\n", "")
    change(own, "gaps = 1.0", "gaps = 10")
    keys = [found.values["entry"] for found in problems(home)]
    assert keys == ["tabelle", "title_size", "gaps"]


def test_an_entry_under_the_wrong_heading_counts_but_not_twice(home: Path, own: Path) -> None:
    path = own / "kind.toml"
    path.write_text(path.read_text("utf-8") + '\nissuer = "Stadt Hallstadt"\n', "utf-8")
    assert dict(kinds.kind("dank", home).settings)["issuer"] == "Stadt Hallstadt"
    path.write_text(path.read_text("utf-8") + 'accent = "#000000"\n', "utf-8")
    assert problem(home).key == "printing.kind_entry_twice"


@pytest.mark.parametrize("heading", ["", "[layout]\n", "[colours]\n", "[sheet]\n"])
def test_an_entry_counts_under_whichever_heading_it_stands(
    home: Path, own: Path, heading: str
) -> None:
    entries = "title_size = 50\nname_size = 30\nseries_size = 20\n"
    (own / "kind.toml").write_text(f'requires = "earned"\n{heading}{entries}', "utf-8")
    assert kinds.kind("dank", home).title_size == 50


@pytest.mark.parametrize("heading", ["Layout", "größen"])
def test_a_heading_nobody_knows_is_a_mistake(home: Path, own: Path, heading: str) -> None:
    change(own, "[layout]", f'["{heading}"]')
    assert problems(home)[0].key == "printing.kind_entry_unknown"


def test_an_unknown_kind_names_the_known_ones(home: Path) -> None:
    with pytest.raises(errors.NotFound) as caught:
        kinds.kind("diplom", home)
    said = Wording("de")(caught.value.key, **caught.value.values)
    assert "dank" in said
    assert "bescheinigung" in said


def test_a_text_of_the_kind_that_does_not_fit_is_blamed_on_its_file(home: Path, own: Path) -> None:
    long = "sehr " * 60 + "lang"
    text = (own / "de.jinja").read_text("utf-8")
    (own / "de.jinja").write_text(
        text.replace("{% block title %}Urkunde", f"{{% block title %}}{long}").replace(
            "teilgenommen.", f"{long} {long} Ω㐀"
        ),
        "utf-8",
    )
    change(own, "# funding_line", f'funding_line = "{"Gefördert " * 80}" #')
    found = {str(each.values.get("part")): each for each in problems(home, funding_line="")}
    assert found["title"].key == "printing.too_wide_in_kind"
    assert found["title"].values["file"] == str(own / "de.jinja")
    assert found["title"].values["line"] == 5
    assert found["after"].key == "printing.letters_missing_in_kind"
    assert found["after"].values["letters"] == ["㐀"]


def test_a_signatory_of_the_kind_that_does_not_fit_is_blamed_on_kind_toml(
    home: Path, own: Path
) -> None:
    office = "Oberbürgermeisterstellvertretungsangelegenheiten" * 2
    change(own, "# signatories = [", f'signatories = ["Eva | {office}"]\n# [')
    found = problem(home, signatories=(Signatory("Eva", office),))
    assert found.key == "printing.too_wide_in_kind"
    assert (found.values["file"], found.values["part"]) == (str(own / "kind.toml"), "signatories")


def test_a_sheet_too_full_names_the_template(home: Path, own: Path) -> None:
    text = "\n\n".join(f"Absatz {number}." for number in range(60))
    (own / "de.jinja").write_text(TITLE % "Dank" + f"{{% block after %}}{text}{{% endblock %}}")
    found = problem(home)
    assert found.key == "printing.too_full"
    assert found.values["file"] == str(own / "de.jinja")


def test_the_look_is_data(home: Path, own: Path) -> None:
    shipped = kinds.kind("urkunde")
    made = content(kind="dank")

    def operators(**changes: object) -> bytes:
        look = replace(shipped, **changes)  # type: ignore[arg-type]
        sheet = certificates.sheet(made, look, home)
        assert not sheet.problems
        return certificates.draw(sheet).file

    plain = operators()
    assert b"/Frame Do" in plain
    assert b"/Frame Do" not in operators(frame=False)
    assert b"/Ring Do" not in operators(ring_centre=0)
    assert b"SourceSans3-Semi" in operators(typeface="sans")
    assert b"EBGaramond" not in operators(typeface="sans")
    both = words(operators(table=True))
    assert "10./11.03.2023" in both
    assert "Insgesamt" in both
    assert "10./11.03.2023" not in words(operators(table=True, dates=False))
    assert "Insgesamt" not in words(operators(table=True, hours=False))
    assert "80 Stunden" not in words(operators(hours_shown="personal"))
    assert "57 Stunden" not in words(operators(hours_shown="series"))
    usual, lower = (
        certificates.sheet(made, replace(shipped, top=top), home).pages[0][0].y
        for top in (21.5, 60)
    )
    assert lower > usual


@pytest.mark.parametrize(
    ("shown", "as_set", "result"),
    [
        ("as_set", "series", "series"),
        ("at_least_personal", "series", "both"),
        ("at_least_personal", "personal", "personal"),
        ("series", "both", "series"),
    ],
)
def test_whose_hours_a_kind_states(shown: str, as_set: str, result: str) -> None:
    kind = replace(kinds.kind("urkunde"), hours_shown=shown)  # type: ignore[arg-type]
    assert kind.shows(as_set) == result  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["urkunde-stadt", "dank_2027", "würdigung", "a"])
def test_a_word_for_a_folder(name: str) -> None:
    assert kinds.is_word_for_a_folder(name)


@pytest.mark.parametrize(
    "name", ["", "..", "a/b", "a b", "con", "nul", "-x", "x" * 41, "a.b", "c:"]
)
def test_no_word_for_a_folder(name: str) -> None:
    assert not kinds.is_word_for_a_folder(name)
