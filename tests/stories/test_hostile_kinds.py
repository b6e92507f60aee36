"""Kinds, logos and folders that somebody else has made: they can say words and show pictures, and no more."""

import os
import shutil
import struct
import zlib
from pathlib import Path

import pytest

from kokoma_cli.domain.certificates import safe_file_name
from tests.conftest import Office

posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes are those of POSIX")

SECRET = "streng geheim"

#: What somebody might put into a template to reach beyond it.
EVIL = [
    "{{ name.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__ }}",
    "{{ name|attr('__class__') }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(name) }}",
    "{{ '%s' % name.__class__ }}",
    "{{ name.format_map }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ request.application }}",
    "{{ range(999999999)|list }}",
    "{% include 'geheim.txt' %}",
    "{% include '/etc/passwd' %}",
    "{% import 'geheim.txt' as x %}",
    "{% from 'geheim.txt' import x %}",
    "{% extends 'geheim.txt' %}",
    "{% for i in range(9) %}{{ i }}{% endfor %}",
    "{% for letter in name %}{{ letter }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call name() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with x = name %}{{ x }}{% endwith %}",
    "{% do name.x() %}",
    "{% autoescape false %}{% endautoescape %}",
    "{{ name.upper() }}",
    "{{ name * 999999999 }}",
    "{{ 'x' * 999999999 }}",
    "{{ 9**9**9 }}",
    "{{ name|map('attr', '__class__')|list }}",
    "{{ (" * 500 + "1" + ") }}" * 500,
    "{{ 'x'|center(999999999) }}",
    "{{ open('geheim.txt').read() }}",
    "{{ __import__('os').system('touch getan') }}",
    "{{ caller() }}",
    "{{ loop }}",
    "{{ config }}",
]


@pytest.fixture
def own(office: Office) -> Path:
    """The folder of a kind of the office's own; beside it a file that is nobody's business."""
    office("kind copy urkunde dank")
    office.people("Anna Weiß")
    (office.folder / "geheim.txt").write_text(SECRET)
    return office.folder / "templates" / "certificates" / "dank"


def refused(office: Office) -> str:
    """Printing is refused with a reason, and nothing has come of it."""
    before = sorted(office.folder.rglob("*"))
    answer = office("certify --preview --kind dank", code=4)
    assert SECRET not in answer.both
    assert "root:" not in answer.both
    assert "Traceback" not in answer.both
    assert sorted(office.folder.rglob("*")) == before
    office("kind list")
    return answer.err


@pytest.mark.parametrize("evil", EVIL, ids=lambda evil: evil[:40])
def test_a_template_says_words_and_nothing_else(office: Office, own: Path, evil: str) -> None:
    for file in own.glob("*.jinja"):
        file.write_text(file.read_text("utf-8").replace("Urkunde", evil, 1), "utf-8")
    assert "de.jinja" in refused(office)


@posix
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "pipe", "loop"])
@pytest.mark.parametrize("name", ["de.jinja", "kind.toml"])
def test_a_template_is_a_file_of_words(office: Office, own: Path, name: str, target: str) -> None:
    file = own / name
    file.unlink()
    if target == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(file if target == "loop" else target)
    answer = office("certify --preview --kind dank", code=4)
    assert name in answer.err
    assert "root:" not in answer.both
    assert office.pdfs() == set()


def picture(width: int, height: int) -> bytes:
    """A PNG that says it is as large as this."""

    def chunk(name: bytes, content: bytes) -> bytes:
        whole = name + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"'
LOGOS: dict[str, str | bytes] = {
    "script": f"{SVG}><script>fetch('x')</script></svg>",
    "handler": f'{SVG} onload="x()"/>',
    "image": f'{SVG}><image href="geheim.txt"/></svg>',
    "remote": f'{SVG}><image href="http://example.org/x.png"/></svg>',
    "use": f'{SVG}><use href="other.svg#a"/></svg>',
    "style": f"{SVG}><style>@import url(http://example.org/x.css);</style></svg>",
    "entity": f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{SVG}><text>&x;</text></svg>',
    "laughs": f'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>{SVG}><text>&b;</text></svg>',
    "foreign": f'{SVG}><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject></svg>',
    "huge": picture(60_000, 60_000),
    "text": "root:x:0:0",
    "large": b"\x89PNG\r\n\x1a\n" + bytes(21_000_000),
}


@pytest.mark.parametrize("kind", LOGOS)
def test_a_logo_is_a_picture_and_reaches_for_nothing(office: Office, own: Path, kind: str) -> None:
    content = LOGOS[kind]
    file = own / "wappen.svg"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    toml = own / "kind.toml"
    text = toml.read_text("utf-8")
    toml.write_text(text.replace("# logos = [", "logos = [", 1), "utf-8")
    assert toml.read_text("utf-8") != text
    assert "wappen.svg" in refused(office)
    shutil.copy(file, office.folder / "logo.svg")
    office("settings set logos", "logo.svg | Wappen", code=4)


@posix
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "pipe", "loop"])
def test_a_logo_is_a_file(office: Office, own: Path, target: str) -> None:
    file = office.folder / "logo.png"
    if target == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(file if target == "loop" else target)
    answer = office(
        "settings set logos", "logo.png | Wappen", code=4 if target == "/etc/passwd" else 2
    )
    assert "root:" not in answer.both
    assert own.is_dir()


# ------------------------------------------------------------------------- folders and names of files


def certified(office: Office, *names: str) -> list[Path]:
    office.people(*names)
    office.earns(*(str(number + 1) for number in range(len(names))))
    issued = office.json("certify --all")["issued"]
    return [office.folder / entry["file"] for entry in issued]


@posix
def test_a_link_under_the_name_of_a_certificate_is_not_written_through(office: Office) -> None:
    important = office.folder / "wichtig.txt"
    important.write_text("wichtig")
    (file,) = certified(office, "Anna Weiß")
    folder, name = file.parent, file.name
    office("undo --yes")
    following = folder / name.replace("001", "002")
    for target in (important, office.folder / "nirgends", Path("/dev/zero")):
        following.unlink(missing_ok=True)
        following.symlink_to(target)
        answer = office("certify --all", code=5)
        assert following.name in answer.err
        assert important.read_text() == "wichtig"
        assert not (office.folder / "nirgends").exists()
    following.unlink()
    os.mkfifo(following)
    office("certify --all", code=5)


@posix
def test_a_linked_folder_is_the_offices_own_decision(office: Office) -> None:
    share = office.folder / "Freigabe"
    share.mkdir()
    (office.folder / "Bescheinigungen").symlink_to(share, target_is_directory=True)
    (file,) = certified(office, "Anna Weiß")
    assert file.is_file()
    assert list(share.rglob("*.pdf"))


@pytest.mark.parametrize(
    "name",
    ["CON", "con.txt", "Aux", "NUL.2023", "COM1", "LPT9", "COM¹", "CONIN$", "conout$", "a.", "...", "a:b",
     "a/b", "..", "a\\b", "a|b?c*d\"e<f>", "PRN .x"],
)  # fmt: skip
def test_a_cohort_may_be_called_anything_and_its_folder_lies_where_it_should(
    office: Office, name: str
) -> None:
    office("cohort add", name)
    office("cohort use", name.strip())
    (file,) = certified(office, "CON")
    folder = file.parent
    assert folder.parent == office.folder / "Bescheinigungen"
    assert folder.name.rstrip(". ") == folder.name
    assert folder.name.partition(".")[0].casefold() not in {
        "con",
        "aux",
        "nul",
        "com1",
        "lpt9",
        "com¹",
    }
    assert not set(folder.name) & set('<>:"/\\|?*')


@pytest.mark.parametrize(
    "device", ["CON", "PRN", "AUX", "NUL", "COM1", "LPT³", "CONIN$", "CONOUT$", "CLOCK$"]
)
@pytest.mark.parametrize("ending", ["", ".", " ", ".txt", " .txt", ". ."])
def test_no_file_is_called_like_a_device(device: str, ending: str) -> None:
    for name in (device + ending, (device + ending).lower()):
        safe = safe_file_name(name)
        assert safe.startswith("_")
        assert not safe.endswith((".", " "))


def test_names_that_differ_in_case_only_get_files_of_their_own(office: Office) -> None:
    files = certified(office, "Anna Weiß", "ANNA WEISS", "anna weiß")
    assert len({file.name.casefold() for file in files}) == 3
