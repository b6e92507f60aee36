"""Which file is to blame for a text that does not fit: the template, `kind.toml`, or neither."""

import re
from collections.abc import Iterable, Iterator

from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import BadInput, KokomaError
from kokoma_cli.rendering import kind_file, templates
from kokoma_cli.rendering.inscription import BLOCKS, PLACEHOLDERS, Inscription
from kokoma_cli.rendering.kinds import Kind


def located(
    problems: Iterable[KokomaError], content: Content, words: Inscription, look: Kind
) -> Iterator[KokomaError]:
    """The same problems; those of a text of the kind with its file and line."""
    for problem in problems:
        text = problem.values.get("text")
        at = _place(_plain(str(text)), content, words, look) if text else None
        if at is None:
            yield problem
        elif problem.key == "printing.too_wide":
            file, line, part = at
            yield BadInput("printing.too_wide_in_kind", file=file, line=line, part=part, text=text)
        else:
            file, line, part = at
            yield BadInput(
                "printing.letters_missing_in_kind",
                file=file,
                line=line,
                part=part,
                letters=problem.values.get("letters"),
            )


def _place(
    text: str, content: Content, words: Inscription, look: Kind
) -> tuple[str, int, str] | None:
    """File, line and part from which a text comes."""
    blocks = {
        "title": (" ".join(words.title),),
        "before": words.before,
        "after": words.after,
        "hours": words.hours,
        "notes": words.notes,
    }
    for block, paragraphs in blocks.items():
        if text in map(_plain, paragraphs):
            path = look.words(content.language)
            try:
                line = templates.line_of(path, block, PLACEHOLDERS, BLOCKS)
            except KokomaError:
                return None
            return str(path), line, block
    for key, value in look.settings:
        if _says(key, value, text):
            path = look.folder / "kind.toml"
            return str(path), kind_file.line_of(path.read_text("utf-8-sig"), key), key
    return None


def _says(key: str, value: str, text: str) -> bool:
    """Whether this text on the sheet is what an entry of kind.toml says."""
    parts = [_plain(part) for part in re.split("[;|]", value)]
    if key == "signatories":
        return any(part and text.endswith(part) for part in parts)
    if key == "address":
        return text == " · ".join(parts)
    return key in ("issuer", "funding_line") and text == _plain(value)


def _plain(text: str) -> str:
    return " ".join(text.split())
