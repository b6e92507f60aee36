"""Many sheets in one file, written as they come: fonts and stationery stand in it once.

Pages and structure go into packed object streams (ISO 32000-1, 7.5.7), so a sheet takes some kilobytes,
and what was written is forgotten, so ten thousand need no more memory than the list of their places.
"""

import hashlib
import zlib
from array import array
from collections.abc import Sequence
from types import TracebackType
from typing import BinaryIO, Self

from kokoma_cli.rendering.pages import Page
from kokoma_cli.rendering.pdf import document, embedding, standards
from kokoma_cli.rendering.pdf.document import (
    CATALOG,
    DOCUMENT,
    HEADER,
    INFORMATION,
    METADATA,
    PAGES,
    PARENTS,
    PROFILE,
    RESOURCES,
    TREE,
    Stationery,
    references,
)
from kokoma_cli.rendering.pdf.embedding import stream
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.pdf.structure import structure

#: The first number of pages, contents and structure; below are fonts and stationery.
_FIRST = 1000
#: So many numbers the stationery of one kind of sheet may need.
_STATIONERY_NUMBERS = 30
#: So many objects make one packed stream.
_PACK = 400


class PrintFile:
    """A file to which sheets are added one after the other. Use as a context; it is complete at its end."""

    def __init__(self, file: BinaryIO, about: About) -> None:
        self._file = file
        self._about = about
        self._length = 0
        self._digest = hashlib.sha256()
        self._shared: dict[int, int] = {}
        # Of each object from `_FIRST` on: 1 and where it starts, or 2, its pack and its place in there.
        self._types = bytearray()
        self._places = array("Q")
        self._indexes = array("H")
        self._pack: list[tuple[int, bytes]] = []
        self._pages: list[int] = []
        self._sections: list[int] = []
        self._parents: list[int] = []
        self._glyphs: dict[str, set[int]] = {}
        self._papers: dict[Stationery, int] = {}
        #: With the numbers of their resources.

    def __enter__(self) -> Self:
        self._write(HEADER)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self._finish()

    def numbers(self) -> int:
        """The first object number for the stationery of one more kind of sheet."""
        if not self._papers:
            return document.STATIONERY
        first, *_ = (self._allot() for _ in range(_STATIONERY_NUMBERS))
        return first

    def add(self, pages: Sequence[Page], paper: Stationery, language: str) -> None:
        """The pages of one sheet in a language; its `paper` was made with numbers of its own."""
        if paper not in self._papers:
            self._papers[paper] = self._allot() if self._papers else RESOURCES
        resources = self._papers[paper]
        for name, glyphs in document.glyphs_of(pages).items():
            self._glyphs.setdefault(name, set()).update(glyphs)
        page_objects = [self._allot() for _ in pages]
        section = self._allot()
        for index, (page, page_object) in enumerate(zip(pages, page_objects, strict=True)):
            background = paper.further_pages if index else paper.first_page
            contents = self._allot()
            self._put(contents, stream(contents, document.content(page, background)))
            self._keep(
                page_object,
                document.page_dictionary(len(self._parents) + index, contents, resources),
            )
        first = _FIRST + len(self._types)
        tree = structure(pages, page_objects, first, section)
        for element in tree.elements:
            self._keep(self._allot(), element)
        spoken = standards.text(language)
        self._keep(
            section,
            b"<</S/Sect/P %d 0 R/Lang%s/K[%s]>>" % (DOCUMENT, spoken, references(tree.top)),
        )
        for marked in tree.parents:
            number = self._allot()
            self._keep(number, b"[%s]" % references(marked))
            self._parents.append(number)
        self._pages += page_objects
        self._sections.append(section)
        # Not before the sheet is complete: the numbers of its structure follow one another.
        if len(self._pack) >= _PACK:
            self._flush()

    def _allot(self) -> int:
        self._types.append(0)
        self._places.append(0)
        self._indexes.append(0)
        return _FIRST + len(self._types) - 1

    def _put(self, number: int, content: bytes) -> None:
        """An object that stands in the file by itself."""
        if number < _FIRST:
            self._shared[number] = self._length
        else:
            self._types[number - _FIRST] = 1
            self._places[number - _FIRST] = self._length
        self._write(content)

    def _keep(self, number: int, content: bytes) -> None:
        """An object that goes into a pack."""
        self._types[number - _FIRST] = 2
        self._pack.append((number, content))

    def _flush(self) -> None:
        waiting, self._pack = self._pack, []
        for start in range(0, len(waiting), _PACK):
            self._put_pack(waiting[start : start + _PACK])

    def _put_pack(self, objects: Sequence[tuple[int, bytes]]) -> None:
        pack = self._allot()
        starts: list[str] = []
        position = 0
        for index, (number, content) in enumerate(objects):
            starts.append(f"{number} {position}")
            self._places[number - _FIRST] = pack
            self._indexes[number - _FIRST] = index
            position += len(content) + 1
        head = " ".join(starts).encode() + b"\n"
        body = b"\n".join(content for _, content in objects)
        entries = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
        self._put(pack, stream(pack, head + body, entries))

    def _finish(self) -> None:
        self._flush()
        about = self._about
        nums = b" ".join(b"%d %d 0 R" % pair for pair in enumerate(self._parents))
        for number, value in (
            (CATALOG, document.catalog(about)),
            (
                PAGES,
                b"<</Type/Pages/Kids[%s]/Count %d>>" % (references(self._pages), len(self._pages)),
            ),
            (TREE, document.tree_root()),
            (PARENTS, b"<</Nums[%s]>>" % nums),
            (DOCUMENT, document.document_element(self._sections)),
            *(
                (number, document.resources(self._glyphs, paper))
                for paper, number in self._papers.items()
            ),
        ):
            self._put(number, b"%d 0 obj\n%s\nendobj\n" % (number, value))
        self._put_objects(
            standards.metadata(about, METADATA), standards.information(about, INFORMATION)
        )
        self._put_objects(standards.colour_profile(PROFILE))
        for paper in self._papers:
            self._put_objects(*paper.objects)
        for name, glyphs in sorted(self._glyphs.items()):
            self._put_objects(
                *document.font_objects(name, frozenset(glyphs) | embedding.stock(name))
            )
        self._cross_reference()

    def _put_objects(self, *objects: bytes) -> None:
        for each in objects:
            self._put(int(each[: each.index(b" ")]), each)

    def _cross_reference(self) -> None:
        """Where every object is (ISO 32000-1, 7.5.8)."""
        number = self._allot()
        self._types[-1], self._places[-1] = 1, self._length
        rows = bytearray(b"\0\0\0\0\0\0\xff\xff")
        sections = [[0, 1]]
        for each in sorted(self._shared):
            if each == sum(sections[-1]):
                sections[-1][1] += 1
            else:
                sections.append([each, 1])
            rows += b"\1" + self._shared[each].to_bytes(5, "big") + b"\0\0"
        sections.append([_FIRST, len(self._types)])
        for kind, place, index in zip(self._types, self._places, self._indexes, strict=True):
            rows.append(kind)
            rows += place.to_bytes(5, "big") + index.to_bytes(2, "big")
        digest = self._digest.hexdigest()[:32].upper().encode()
        entries = b"/Type/XRef/Size %d/W[1 5 2]/Index[%s]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            number + 1,
            b" ".join(b"%d %d" % (first, count) for first, count in sections),
            CATALOG,
            INFORMATION,
            digest,
            digest,
        )
        start = self._length
        self._write(
            stream(number, zlib.compress(rows, 6), entries + b"/Filter/FlateDecode", pack=False)
        )
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, content: bytes) -> None:
        self._file.write(content)
        self._digest.update(content)
        self._length += len(content)
