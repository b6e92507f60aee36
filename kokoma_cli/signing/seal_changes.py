"""What was changed in a PDF after somebody sealed it: which parts a reader would find different."""

import hashlib
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

#: Pages added or taken away; what stands on them; notes and links over them; fields to fill in; title, author
#: and the like; anything else; or something nobody can read.
Part = Literal["number_of_pages", "pages", "notes", "fields", "metadata", "rest", "unreadable"]

#: What makes up a page to the eye.
_SEEN = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate")
_MOST_PAGES = 200
#: Deeper than what anybody writes.
_MOST_DEPTH = 60


def changes(before: "PdfFileReader", after: "PdfFileReader | None") -> tuple[Part, ...]:
    """What is different; nothing if what came later changes nothing that is shown or said."""
    if after is None:
        return ("unreadable",)
    found: list[Part] = []
    try:
        old, new = before.root, after.root
        if _count(old) != _count(new):
            found.append("number_of_pages")
        else:
            pages = [(_page(before, at), _page(after, at)) for at in range(_count(old))]
            if any(_differ(one, other, key) for one, other in pages for key in _SEEN):
                found.append("pages")
            if any(_differ(one, other, "/Annots") for one, other in pages):
                found.append("notes")
        if _differ(old, new, "/AcroForm"):
            found.append("fields")
        if _differ(old, new, "/Metadata") or _differ(before.trailer, after.trailer, "/Info"):
            found.append("metadata")
        told = {"/Pages", "/AcroForm", "/Metadata"}
        keys = {str(key) for root in (old, new) for key in root} - told
        if any(_differ(old, new, key) for key in sorted(keys)):
            found.append("rest")
    except Exception:  # noqa: BLE001
        found.append("unreadable")
    return tuple(found)


def _count(root: Any) -> int:
    return min(int(root["/Pages"]["/Count"]), _MOST_PAGES)


def _page(reader: Any, index: int) -> Any:
    return reader.find_page_for_modification(index)[0].get_object()


def _differ(old: Any, new: Any, key: str) -> bool:
    return _digest(old, key) != _digest(new, key)


def _digest(holder: Any, key: str) -> bytes:
    """Of everything that hangs on a key, wherever in the file it stands."""
    whole = hashlib.sha256()
    if key in holder:
        _gather(holder[key], whole, {}, 0)
    return whole.digest()


def _gather(value: Any, whole: Any, seen: dict[tuple[int, int], int], depth: int) -> None:
    from pyhanko.pdf_utils import generic as pdf_objects

    generic: Any = pdf_objects
    if depth > _MOST_DEPTH:
        raise ValueError
    if isinstance(value, generic.IndirectObject):
        # A page that a note stands on leads to the note again, and to everything else.
        at = value.idnum, value.generation
        if at in seen:
            whole.update(b"@%d" % seen[at])
            return
        seen[at] = len(seen)
        value = value.get_object()
        if isinstance(value, generic.DictionaryObject) and value.get("/Type") in (
            "/Page",
            "/Pages",
            "/Catalog",
        ):
            whole.update(b"@%s" % str(value["/Type"]).encode())
            return
    if isinstance(value, generic.StreamObject):
        whole.update(b"stream %d " % len(value.data))
        whole.update(value.data)
    if isinstance(value, generic.DictionaryObject):
        whole.update(b"<%d" % len(value))
        for key in sorted(value):
            whole.update(str(key).encode())
            _gather(value.raw_get(key), whole, seen, depth + 1)
    elif isinstance(value, generic.ArrayObject):
        whole.update(b"[%d" % len(value))
        for index in range(len(value)):
            _gather(value.raw_get(index), whole, seen, depth + 1)
    else:
        whole.update(f"{type(value).__name__} {value!r} ".encode())
