"""The structure tree against the content: who claims what, and is it claimed back?"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.standards.content import Drawing, Reading, Where

STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
}  # fmt: skip
HEADINGS = {f"H{level}": level for level in range(1, 7)}
#: What may stand within what; a type that is not listed takes anything.
WITHIN = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
}  # fmt: skip
#: What may not stand just anywhere.
ONLY_IN = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"},
}  # fmt: skip


@dataclass(frozen=True)
class Element:
    """One structure element in reading order."""

    source: Object
    kind: str
    """Its type after the role map."""
    parent: str
    kids: tuple["Element", ...]
    contents: tuple[tuple[Where, int], ...]
    """Page or form, and MCID."""
    annotations: tuple[Where, ...]

    @property
    def name(self) -> str:
        return f"{self.kind} (object {self.source.objgen[0]})"

    def all(self) -> Iterator["Element"]:
        yield self
        for kid in self.kids:
            yield from kid.all()


def complaints(pdf: Pdf, reading: Reading) -> Iterator[str]:
    """Where structure tree, parent tree and content do not agree, and what the tree itself lacks."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        yield "the document has no structure tree"
        return
    if root.get("/Type") != Name.StructTreeRoot:
        yield "the structure tree does not say what it is (/Type)"
    slips: list[str] = []
    top = tuple(_read(kid, root, "root", root, slips) for kid in _kids(root) if _is_element(kid))
    yield from slips
    elements = [element for one in top for element in one.all()]
    if [one.kind for one in top] != ["Document"]:
        yield f"the tree must have one Document at its top, not {[one.kind for one in top]}"
    yield from _claims(elements, reading)
    yield from _parents(pdf, root, elements, reading)
    yield from _headings(elements)
    for element in elements:
        yield from _element(element)


def _is_element(kid: Object) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def _kids(holder: Object) -> list[Object]:
    kids = holder.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _read(source: Object, parent: Object, above: str, root: Object, slips: list[str]) -> Element:
    kind = _role(str(source.S)[1:], root, slips)
    label = f"{kind} (object {source.objgen[0]})"
    if source.get("/P") is None or source.P.objgen != parent.objgen:
        slips.append(f"{label} does not name its parent (/P)")
    kids, contents, annotations = [], [], []
    for kid in _kids(source):
        if _is_element(kid):
            kids.append(_read(kid, source, kind, root, slips))
        elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
            annotations.append(kid.Obj.objgen)
        else:
            mcid: object = kid.get("/MCID") if isinstance(kid, Dictionary) else kid
            home = kid.get("/Stm", kid.get("/Pg")) if isinstance(kid, Dictionary) else None
            home = source.get("/Pg") if home is None else home
            if not isinstance(mcid, int):
                slips.append(f"{label} has a part that is nothing")
            elif home is None:
                slips.append(f"{label} claims MCID {mcid}, but not on which page (/Pg)")
            else:
                contents.append((home.objgen, mcid))
    return Element(source, kind, above, tuple(kids), tuple(contents), tuple(annotations))


def _role(kind: str, root: Object, slips: list[str]) -> str:
    roles = root.get("/RoleMap", Dictionary())
    seen = [kind]
    if f"/{kind}" in roles and kind in STANDARD:
        slips.append(f"the role map gives the standard type {kind} another meaning")
        return kind
    while seen[-1] not in STANDARD:
        role = roles.get(f"/{seen[-1]}")
        if role is None or str(role)[1:] in seen:
            slips.append(f"nobody knows what a {kind} is: not standard, not in the role map")
            return kind
        seen.append(str(role)[1:])
    return seen[-1]


def _claims(elements: list[Element], reading: Reading) -> Iterator[str]:
    """Every piece of content is claimed by exactly one element, and every claim finds its content."""
    there: dict[tuple[Where, int], tuple[Drawing, str]] = {
        (drawing.where, mcid): (drawing, tag)
        for drawing in reading.drawings
        for mcid, tag in drawing.tags.items()
    }
    claimed = Counter(content for element in elements for content in element.contents)
    for content, (drawing, tag) in there.items():
        if claimed[content] != 1:
            times = "nobody" if not claimed[content] else f"{claimed[content]} elements"
            yield f"{drawing.place}: MCID {content[1]} ({tag}) is claimed by {times}"
    for element in elements:
        for content in element.contents:
            if content not in there:
                yield f"{element.name} claims MCID {content[1]}, which no page has"
            elif (tag := there[content][1]) in STANDARD - {"Span", element.kind}:
                place = there[content][0].place
                yield f"{place}: MCID {content[1]} is marked as {tag}, but claimed by {element.name}"


def _parents(pdf: Pdf, root: Object, elements: list[Element], reading: Reading) -> Iterator[str]:
    """The parent tree leads from every piece of content, and every annotation, back to its element."""
    if "/ParentTree" not in root:
        yield "the structure tree has no parent tree"
        return
    entries = dict(_numbers(root.ParentTree))
    if int(root.get("/ParentTreeNextKey", 1 << 31)) <= max(entries, default=-1):
        yield "ParentTreeNextKey is not above the keys that the parent tree has"
    owners = {content: one for one in elements for content in one.contents}
    used: set[int] = set()
    for drawing in reading.drawings:
        if not drawing.tags and "/StructParents" not in drawing.source:
            continue
        key = drawing.source.get("/StructParents")
        if key is None or int(key) not in entries or int(key) in used:
            yield f"{drawing.place}: its StructParents ({key}) leads to no entry of its own"
            continue
        used.add(int(key))
        listed = entries[int(key)]
        if not isinstance(listed, Array):
            yield f"{drawing.place}: its entry in the parent tree is not a list"
            continue
        for mcid in sorted({*drawing.tags, *range(len(listed))}):
            entry: Object | None = listed[mcid] if mcid < len(listed) else None
            said = entry.objgen if isinstance(entry, Dictionary) else None
            owner = owners.get((drawing.where, mcid))
            if said != (owner.source.objgen if owner else None):
                whose = (
                    f"{drawing.place}: MCID {mcid} belongs to {owner.name if owner else 'nobody'}"
                )
                yield f"{whose}, the parent tree says {f'object {said[0]}' if said else 'nobody'}"
    yield from _annotations(pdf, entries, used, elements)
    for unused in sorted(set(entries) - used):
        yield f"entry {unused} of the parent tree belongs to nothing"


def _annotations(
    pdf: Pdf, entries: dict[int, Object], used: set[int], elements: list[Element]
) -> Iterator[str]:
    owners = {annotation: one for one in elements for annotation in one.annotations}
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", Array()):
            label = f"page {number}: the annotation {str(annotation.Subtype)[1:]}"
            owner = owners.pop(annotation.objgen, None)
            key = annotation.get("/StructParent")
            used |= set() if key is None else {int(key)}
            if owner is None:
                yield f"{label} is in no structure element"
            elif not _leads_to(owner, None if key is None else entries.get(int(key))):
                yield f"{label} belongs to {owner.name}, the parent tree does not say so"
            if annotation.Subtype == Name.Link and owner and owner.kind != "Link":
                yield f"{label} is in a {owner.kind}, not in a Link"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"{label} has no description (/Contents)"
            if int(annotation.get("/F", 0)) & 0b100111 != 0b100:
                yield f"{label} must be printed and not hidden (/F 4)"
    for owner in owners.values():
        yield f"{owner.name} claims an annotation that no page has"


def _leads_to(owner: Element, entry: Object | None) -> bool:
    return isinstance(entry, Dictionary) and entry.objgen == owner.source.objgen


def _numbers(tree: Object) -> Iterator[tuple[int, Object]]:
    pairs = list(tree.get("/Nums", Array()))
    yield from ((int(key), entry) for key, entry in zip(pairs[::2], pairs[1::2], strict=True))
    for kid in tree.get("/Kids", Array()):
        yield from _numbers(kid)


def _headings(elements: list[Element]) -> Iterator[str]:
    levels = [HEADINGS[element.kind] for element in elements if element.kind in HEADINGS]
    if not levels:
        yield "the document has no heading"
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"a heading H{level} follows " + (f"H{before}" if before else "nothing: H1 first")
    if any(element.kind == "H" for element in elements):
        yield "headings are H1, H2, …, never H"


def _element(element: Element) -> Iterator[str]:
    source, kind = element.source, element.kind
    for name, word in (
        ("/Alt", "alternative text"),
        ("/ActualText", "actual text"),
        ("/Lang", "language"),
    ):
        if name in source and not str(source[name]).strip():
            yield f"{element.name} has an empty {word}"
    if kind == "Figure" and not {"/Alt", "/ActualText"} & set(source.keys()):
        yield f"{element.name} has no alternative text"
    if kind == "Formula" and "/Alt" not in source:
        yield f"{element.name} has no alternative text"
    if kind == "Note" and not isinstance(source.get("/ID"), String):
        yield f"{element.name} has no /ID"
    if kind == "TH" and _attribute(source, "/Scope") not in {"/Row", "/Column", "/Both"}:
        yield f"{element.name} does not say which cells it heads (/Scope)"
    if kind == "Link" and not element.annotations:
        yield f"{element.name} leads nowhere: no annotation in it"
    if kind == "Table":
        yield from _table(element)
    if element.parent not in ONLY_IN.get(kind, {element.parent}):
        yield f"{element.name} may not stand in {element.parent}"
    for kid in element.kids:
        if kid.kind not in WITHIN.get(kind, {kid.kind}):
            yield f"{kid.name} may not stand in {kind}"
    if kind in WITHIN and element.contents:
        yield f"{element.name} holds content itself instead of its parts"
    if not (element.kids or element.contents or element.annotations or kind == "TD"):
        yield f"{element.name} is empty"


def _table(table: Element) -> Iterator[str]:
    rows = [element for element in table.all() if element.kind == "TR"]
    if not any(cell.kind == "TH" for row in rows for cell in row.kids):
        yield f"{table.name} has no header cells"
    widths = [0] * (len(rows) + 1)
    for number, row in enumerate(rows):
        for cell in row.kids:
            down = int(_attribute(cell.source, "/RowSpan") or 1)
            if number + down > len(rows):
                yield f"{cell.name} reaches below its table"
            for reached in range(number, min(number + down, len(rows))):
                widths[reached] += int(_attribute(cell.source, "/ColSpan") or 1)
    if len(set(widths[: len(rows)])) > 1:
        yield f"{table.name}: its rows have different numbers of cells: {widths[:-1]}"


def _attribute(source: Object, key: str) -> str | None:
    """An attribute of a structure element, by itself or from one of its lists of attributes."""
    held = source.get("/A")
    for attributes in held if isinstance(held, Array) else [held]:
        if isinstance(attributes, Dictionary) and key in attributes:
            return str(attributes[key])
    return None
