"""Writing PDF files: one sheet from lasting pieces, or many sheets in one file.

A sheet is put together from pieces. Those it shares with others (stationery, fonts, colour profile) have
fixed object numbers, so they are made once and are the same bytes in every file; only the last piece is
the sheet's own. Fonts and pictures are packed by zlib, whose builds differ a little: on another machine a
sheet drawn anew may have other bytes. So nothing is ever verified by drawing again; the pieces are kept.

    1 catalog   2 pages   3 colour profile   4 metadata   5 information   6 structure   7 parents
    8 document  9 resources   10 … stationery   40 … fonts   100 … pages, contents, structure
"""

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.pages import HEIGHT, WIDTH, Page
from kokoma_cli.rendering.pdf import embedding, standards
from kokoma_cli.rendering.pdf.embedding import stream
from kokoma_cli.rendering.pdf.shaping import number
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.pdf.structure import Structure, structure

CATALOG, PAGES, PROFILE, METADATA, INFORMATION, TREE, PARENTS, DOCUMENT, RESOURCES = range(1, 10)
STATIONERY = 10
_FONTS = 40
FIRST_OWN = 100

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FACES = sorted({name for pair in fonts.FACES.values() for name in pair})
MEDIA_BOX = b"[0 0 %s %s]" % (number(WIDTH), number(HEIGHT))


class Piece(NamedTuple):
    """Part of a file, with where in it each object starts."""

    content: bytes
    starts: tuple[tuple[int, int], ...]


class Stationery(NamedTuple):
    """What is on the paper before anything is written on it: frame, ring, and the logos at hand."""

    objects: tuple[bytes, ...] = ()
    #: With numbers from `STATIONERY` on.
    names: bytes = b""
    #: What the objects are called on a page: `/Frame 10 0 R`.
    first_page: bytes = b""
    further_pages: bytes = b""
    #: The operators that show them.


@lru_cache(maxsize=32)
def piece(objects: tuple[bytes, ...], before: bytes = b"") -> Piece:
    """These objects one after the other."""
    starts = []
    position = len(before)
    for each in objects:
        starts.append((int(each[: each.index(b" ")]), position))
        position += len(each)
    return Piece(before + b"".join(objects), tuple(starts))


def write(about: About, pages: Sequence[Page], paper: Stationery) -> tuple[bytes, ...]:
    """A file as its pieces, the one of its own last. Joined they are the file."""
    used = glyphs_of(pages)
    shared = [
        piece((standards.colour_profile(PROFILE),), HEADER),
        *([piece(paper.objects)] if paper.objects else []),
        *(
            piece(font_objects(name, glyphs | embedding.stock(name)))
            for name, glyphs in sorted(used.items())
        ),
    ]
    page_objects = range(FIRST_OWN, FIRST_OWN + 2 * len(pages), 2)
    tree = structure(pages, page_objects, FIRST_OWN + 2 * len(pages), DOCUMENT)
    own = [
        _object(CATALOG, catalog(about)),
        _object(
            PAGES, b"<</Type/Pages/Kids[%s]/Count %d>>" % (references(page_objects), len(pages))
        ),
        standards.metadata(about, METADATA),
        standards.information(about, INFORMATION),
        _object(TREE, tree_root()),
        _object(PARENTS, _parents(tree)),
        _object(DOCUMENT, document_element(tree.top)),
        _object(RESOURCES, resources(used, paper)),
    ]
    for index, (page, page_object) in enumerate(zip(pages, page_objects, strict=True)):
        own.append(_object(page_object, page_dictionary(index, page_object + 1)))
        background = paper.further_pages if index else paper.first_page
        own.append(stream(page_object + 1, content(page, background), pack=False))
    first = FIRST_OWN + 2 * len(pages)
    own += [_object(first + index, element) for index, element in enumerate(tree.elements)]
    return (*(part.content for part in shared), _closed(shared, own))


def glyphs_of(pages: Iterable[Page]) -> dict[str, frozenset[int]]:
    """The glyphs these pages need, by face."""
    found: dict[str, set[int]] = {}
    for page in pages:
        for block, _ in page:
            for name, glyphs in block.glyphs.items():
                found.setdefault(name, set()).update(glyphs)
    return {name: frozenset(glyphs) for name, glyphs in found.items()}


def content(page: Page, background: bytes) -> bytes:
    """The operators of one page."""
    parts = [b"/Artifact BMC\n%s\nEMC" % background] if background else []
    spoken = 0
    for block, y in page:
        parts.append(b"q 1 0 0 1 0 %s cm" % number(HEIGHT - y))
        for passage in block.passages:
            if passage.tag == "Artifact":
                parts.append(b"/Artifact BMC")
            elif passage.items:
                parts.append(b"/%s<</MCID %d>>BDC" % (passage.tag.encode(), spoken))
                spoken += 1
            else:
                continue
            parts.append(passage.operators)
            parts.append(b"EMC")
        parts.append(b"Q")
    return b"\n".join(parts)


def font_objects(name: str, glyphs: frozenset[int]) -> tuple[bytes, ...]:
    """The objects of one face at their place among the numbers."""
    return embedding.objects(name, glyphs, _first_of_font(name))


def resources(used: Iterable[str], paper: Stationery) -> bytes:
    """What the pages may name."""
    listed = b"".join(
        b"/%s %d 0 R" % (name.encode(), _first_of_font(name)) for name in sorted(used)
    )
    pictures = b"/XObject<<%s>>" % paper.names if paper.names else b""
    return b"<</Font<<%s>>%s>>" % (listed, pictures)


def catalog(about: About) -> bytes:
    """The root of the document."""
    entries = standards.catalog_entries(about, metadata_at=METADATA, profile_at=PROFILE)
    return b"<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R%s>>" % (PAGES, TREE, entries)


def page_dictionary(index: int, contents: int, resources_at: int = RESOURCES) -> bytes:
    """One page; `index` is also its key among the parents of marked contents."""
    return (
        b"<</Type/Page/Parent %d 0 R/MediaBox%s/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S>>"
        % (PAGES, MEDIA_BOX, resources_at, contents, index)
    )


def tree_root() -> bytes:
    """The root of the structure."""
    return b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R>>" % (DOCUMENT, PARENTS)


def document_element(top: Iterable[int]) -> bytes:
    """The element that holds all others."""
    return b"<</S/Document/P %d 0 R/K[%s]>>" % (TREE, references(top))


def references(numbers: Iterable[int]) -> bytes:
    """`12 0 R 14 0 R`"""
    return b" ".join(b"%d 0 R" % each for each in numbers)


def _first_of_font(name: str) -> int:
    return _FONTS + embedding.OBJECTS * _FACES.index(name)


def _parents(tree: Structure) -> bytes:
    listed = b" ".join(
        b"%d[%s]" % (index, references(marked)) for index, marked in enumerate(tree.parents)
    )
    return b"<</Nums[%s]>>" % listed


def _object(object_number: int, value: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (object_number, value)


def _closed(shared: Iterable[Piece], own: list[bytes]) -> bytes:
    """A sheet's own objects, followed by the table of where all objects are (ISO 32000-1, 7.5.4)."""
    starts: dict[int, int] = {}
    position = 0
    for part in shared:
        starts.update((each, position + start) for each, start in part.starts)
        position += len(part.content)
    tail = piece.__wrapped__(tuple(own))
    starts.update((each, position + start) for each, start in tail.starts)
    digest = hashlib.sha256(tail.content).hexdigest()[:32].upper().encode()
    # A number nobody has is a free one that is never used (ISO 32000-1, 7.5.4).
    free = b"0000000000 65535 f \n"
    size = max(starts) + 1
    lines = [b"xref\n0 %d\n" % size]
    lines += [
        b"%010d 00000 n \n" % starts[each] if each in starts else free for each in range(size)
    ]
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, CATALOG, INFORMATION, digest, digest, position + len(tail.content),
    )  # fmt: skip
    return b"".join([tail.content, *lines, trailer])
