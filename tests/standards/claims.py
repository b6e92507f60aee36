"""What a document says about itself: catalogue, XMP, document information, and what it may not carry."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

PREFIXES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
#: The document information and the property of XMP that must say the same.
TWINS = {
    "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate",
}  # fmt: skip
DECLARED = {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def complaints(pdf: Pdf) -> Iterator[str]:
    """What the document fails to say about itself, says twice in different ways, or should not have."""
    yield from _catalogue(pdf)
    yield from _baggage(pdf)
    try:
        described = properties(xmp(pdf))
    except (AttributeError, ElementTree.ParseError) as error:
        yield f"the metadata (XMP) cannot be read: {error}"
        return
    for key, value in DECLARED.items():
        if described.get(key) != value:
            yield f"XMP must say {key} {value}, not {described.get(key)}"
    yield from _agreement(pdf, described)
    yield from _extension(xmp(pdf))


def xmp(pdf: Pdf) -> ElementTree.Element:
    """The metadata of the document; raises where there is none or it is no XML."""
    return ElementTree.fromstring(pdf.Root.Metadata.read_bytes())


def described_in(tree: ElementTree.Element) -> list[ElementTree.Element]:
    """The parts of XMP that hold properties."""
    return list(tree.iter(qualified("rdf:Description")))


def qualified(name: str) -> str:
    """`dc:title` as ElementTree writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def properties(tree: ElementTree.Element) -> dict[str, str]:
    """Every plain property of XMP, lists joined by commas, whether written as element or attribute."""
    short = {uri: prefix for prefix, uri in PREFIXES.items()}

    def name(tag: str) -> str:
        uri, _, local = tag[1:].partition("}")
        return f"{short.get(uri, uri)}:{local}"

    found: dict[str, str] = {}
    for description in described_in(tree):
        found |= {name(key): value for key, value in description.attrib.items()}
        for element in description:
            if len(element) == 0:
                found[name(element.tag)] = (element.text or "").strip()
            else:
                entries = [entry.text or "" for entry in element.iter(qualified("rdf:li"))]
                found[name(element.tag)] = ", ".join(entries).strip()
    return found


def _catalogue(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    if not _LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield f"the document does not say its language (/Lang is {root.get('/Lang')})"
    marks = root.get("/MarkInfo", Dictionary())
    if not marks.get("/Marked") or marks.get("/Suspects"):
        yield "the document does not say that it is tagged (/MarkInfo)"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
        yield "a reader would show the name of the file instead of the title (DisplayDocTitle)"
    intents = root.get("/OutputIntents", Array())
    if [intent.get("/S") for intent in intents] != [Name.GTS_PDFA1]:
        yield "the document does not say which colours it means: one OutputIntent of PDF/A"
    for number, page in enumerate(pdf.pages, 1):
        if page.obj.get("/Tabs") != Name.S:
            yield f"page {number}: the order of tabbing is not that of the structure (/Tabs)"
    if "/Info" not in pdf.trailer or not str(pdf.trailer.Info.get("/Title", "")).strip():
        yield "the document information has no title"


def _baggage(pdf: Pdf) -> Iterator[str]:
    """What an archive does not want: attachments, scripts, actions, encryption, forms to fill in."""
    root = pdf.Root
    if pdf.attachments or any("/AF" in one for one in _dictionaries(pdf)):
        yield "the document carries an attachment"
    if any(one.get("/Type") == Name.EmbeddedFile or "/EF" in one for one in _dictionaries(pdf)):
        yield "the document carries an embedded file"
    for key, what in (
        ("/OpenAction", "an action on opening"), ("/AA", "actions"), ("/AcroForm", "a form"),
        ("/OCProperties", "layers"), ("/Perms", "permissions"), ("/Collection", "a portfolio"),
    ):  # fmt: skip
        if key in root:
            yield f"the document has {what} ({key})"
    if "/JavaScript" in root.get("/Names", Dictionary()) or any(
        one.get("/S") == Name.JavaScript for one in _dictionaries(pdf)
    ):
        yield "the document has a script in it"
    if pdf.is_encrypted:
        yield "the document is encrypted"


def _dictionaries(pdf: Pdf) -> Iterator[Object]:
    """Every dictionary of the file, those of streams and those within others too."""
    for one in pdf.objects:
        yield from _within(one)


def _within(one: Object) -> Iterator[Object]:
    if isinstance(one, Stream):
        one = one.stream_dict
    if isinstance(one, Dictionary):
        yield one
    if isinstance(one, Dictionary | Array):
        for part in one.values() if isinstance(one, Dictionary) else one:
            if isinstance(part, Dictionary | Array) and not part.is_indirect:
                yield from _within(part)


def _agreement(pdf: Pdf, described: dict[str, str]) -> Iterator[str]:
    info = pdf.trailer.get("/Info", Dictionary())
    for key, twin in TWINS.items():
        said = str(info[key]) if key in info else None
        if key.endswith("Date"):
            said, other = _moment(said), _moment(described.get(twin))
        else:
            other = described.get(twin)
        if said != other:
            yield f"document information and XMP differ: {key[1:]} {said!r}, {twin} {other!r}"
    if "/Trapped" in info:
        yield "the document information speaks of trapping"
    language = described.get("dc:language")
    if language is not None and language != str(pdf.Root.get("/Lang", "")):
        yield f"the language is {pdf.Root.get('/Lang')} in the document and {language} in XMP"


def _moment(text: str | None) -> str | None:
    """A date of either spelling as digits and zone: 20240326100000+0100."""
    if text is None:
        return None
    match = re.fullmatch(r"(?:D:)?([\dT:-]+?)(Z|[+-]\d\d[':]?\d\d'?)?", text)
    if match is None:
        return text
    digits = re.sub(r"\D", "", match[1]).ljust(14, "0")
    zone = re.sub("[':]", "", match[2] or "Z")
    return digits + ("Z" if zone in {"+0000", "-0000"} else zone)


def _extension(tree: ElementTree.Element) -> Iterator[str]:
    """PDF/A wants to be told what pdfuaid is: schema, prefix and its one property."""
    for schema in tree.iter(qualified("rdf:li")):
        told = {key: schema.findtext(qualified(f"pdfaSchema:{key}"))
                for key in ("namespaceURI", "prefix", "schema")}  # fmt: skip
        if told["namespaceURI"] != PREFIXES["pdfuaid"]:
            continue
        if told["prefix"] != "pdfuaid" or not told["schema"]:
            yield f"the extension schema for pdfuaid is not complete: {told}"
        wanted = {"name": "part", "valueType": "Integer", "category": "internal"}
        for entry in schema.iter(qualified("rdf:li")):
            said = {key: entry.findtext(qualified(f"pdfaProperty:{key}")) for key in wanted}
            if said == wanted and entry.findtext(qualified("pdfaProperty:description")):
                return
        yield "the extension schema for pdfuaid does not describe its part (Integer, internal)"
        return
    yield "XMP has no extension schema for pdfuaid"
