"""Ways to spoil a good document, each with what should be said about it."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String


class Defect(NamedTuple):
    """One way to spoil the specimen."""

    spoil: Callable[[Pdf], object]
    said: str
    """Words from what the checks without Java have to say."""
    verapdf: str | None
    """The rule that veraPDF finds broken, or None where it looks away."""


def spoiled(document: bytes, defect: Defect) -> bytes:
    """The document with this defect, otherwise as it was."""
    with pikepdf.open(BytesIO(document)) as pdf:
        defect.spoil(pdf)
        buffer = BytesIO()
        # As it is: saving would otherwise mend metadata and compression.
        pdf.save(
            buffer, deterministic_id=True, fix_metadata_version=False, compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )  # fmt: skip
    return buffer.getvalue()


def elements(pdf: Pdf, kind: str) -> list[Object]:
    """The structure elements of a type, as they stand in the file."""
    return [
        one
        for one in pdf.objects
        if isinstance(one, Dictionary)
        and one.get("/Type") == Name.StructElem
        and str(one.S) == f"/{kind}"
    ]


def _element(pdf: Pdf, kind: str) -> Object:
    return elements(pdf, kind)[0]


def _content(page: int, old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        drawn = pdf.pages[page].obj.Contents.read_bytes()
        assert old in drawn
        pdf.pages[page].obj.Contents.write(drawn.replace(old, new, 1))

    return spoil


def _xmp(old: str, new: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        changed, times = re.subn(
            old, new, pdf.Root.Metadata.read_bytes().decode(), count=1, flags=re.DOTALL
        )
        assert times
        pdf.Root.Metadata.write(changed.encode())

    return spoil


def _listed(pdf: Pdf, page: int) -> Object:
    """The parent tree's entry for a page."""
    return pdf.Root.StructTreeRoot.ParentTree.Nums[2 * page + 1]


def _swap_entries(pdf: Pdf) -> None:
    listed = _listed(pdf, 0)
    listed[0], listed[1] = listed[1], listed[0]


def _swap_claims(pdf: Pdf) -> None:
    heading, sentence = _element(pdf, "H1"), _element(pdf, "P")
    heading.K, sentence.K = sentence.K, heading.K
    _swap_entries(pdf)


def _font(pdf: Pdf) -> Object:
    return pdf.pages[0].obj.Resources.Font.F1


def _bad_letter(target: bytes) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        table = _font(pdf).ToUnicode.read_bytes()
        changed, times = re.subn(rb"> <00FC>", b"> <" + target + b">", table)
        assert times == 1
        _font(pdf).ToUnicode.write(changed)

    return spoil


def _lose_letter(pdf: Pdf) -> None:
    table = _font(pdf).ToUnicode.read_bytes()
    _font(pdf).ToUnicode.write(re.sub(rb"<[0-9A-F]{4}> <00FC>\n", b"", table))


def _attach(pdf: Pdf) -> None:
    pdf.attachments["liste.csv"] = b"Name;E-Mail\n"


def _first_heading(kind: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        _element(pdf, "H1").S = Name(f"/{kind}")
        _content(0, b"/H1 ", f"/{kind} ".encode())(pdf)

    return spoil


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('Hallo')"))


def _blend(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(
        G=Dictionary(Type=Name.ExtGState, BM=Name("/Sparkle"))
    )
    _content(0, b"0 0 0 RG", b"/G gs 0 0 0 RG")(pdf)


def _lose(holder: Callable[[Pdf], Object], key: str) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        del holder(pdf)[key]

    return spoil


def _put(holder: Callable[[Pdf], Object], key: str, entry: object) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        holder(pdf)[key] = entry

    return spoil


def _link(pdf: Pdf) -> Object:
    return pdf.pages[1].obj.Annots[0]


def _root(pdf: Pdf) -> Object:
    return pdf.Root


def _page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def _page_with_link(pdf: Pdf) -> Object:
    return pdf.pages[1].obj


def _descriptor(pdf: Pdf) -> Object:
    return _font(pdf).DescendantFonts[0].FontDescriptor


def _compressed(pdf: Pdf) -> None:
    """A picture as LZW, which PDF/A forbids: its four by four points as one code each of nine bits."""
    bits = "".join(f"{code:09b}" for code in [256, *bytes([23, 51, 84] * 16), 257])
    packed = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))
    pdf.pages[0].obj.Resources.XObject.Im1.write(packed, filter=Name.LZWDecode)


P, UA = "PDF/A-2a", "PDF/UA-1"

DEFECTS = {
    "no language": Defect(_lose(_root, "/Lang"), "does not say its language", UA),
    "nonsense for a language": Defect(
        _put(_root, "/Lang", String("deutsch-")), "does not say its language", P
    ),
    "another language in XMP": Defect(_xmp("de-DE", "en-GB"), "en-GB in XMP", None),
    "not said to be tagged": Defect(_lose(_root, "/MarkInfo"), "that it is tagged", P),
    "file name for a title": Defect(
        _lose(_root, "/ViewerPreferences"), "instead of the title", f"{UA} 7.1-10"
    ),
    "no output intent": Defect(_lose(_root, "/OutputIntents"), "which colours", f"{P} 6.2.4.3"),
    "no metadata": Defect(_lose(_root, "/Metadata"), "cannot be read", "does not claim"),
    "metadata that is no XML": Defect(_xmp("</rdf:RDF>", ""), "cannot be read", "does not claim"),
    "another part of PDF/A": Defect(
        _xmp("<pdfaid:part>2", "<pdfaid:part>3"), "pdfaid:part 2, not 3", "does not claim"
    ),
    "another level of PDF/A": Defect(
        _xmp("conformance>A", "conformance>B"), "pdfaid:conformance A, not B", "does not claim"
    ),
    "no claim of PDF/UA": Defect(
        _xmp("<pdfuaid:part>1</pdfuaid:part>", ""), "pdfuaid:part 1, not None", "does not claim"
    ),
    "no extension schema": Defect(
        _xmp("<pdfaExtension:schemas>.*</pdfaExtension:schemas>", ""),
        "no extension schema", f"{P} 6.6.2.3",
    ),
    "extension schema of something else": Defect(
        _xmp("valueType>Integer", "valueType>Text"), "does not describe its part", None
    ),
    "unknown property in XMP": Defect(
        _xmp("<pdf:Producer>", "<pdf:Office>Bamberg</pdf:Office><pdf:Producer>"),
        "pdf:Office", f"{P} 6.6.2.3",
    ),
    "another title in XMP": Defect(_xmp("Jürgen", "Juergen"), "differ: Title", None),
    "another date in XMP": Defect(
        _xmp("<xmp:CreateDate>2024", "<xmp:CreateDate>2023"), "differ: CreationDate", None
    ),
    "no title in XMP": Defect(_xmp("<dc:title>.*</dc:title>", ""), "differ: Title", f"{UA} 7.1-9"),
    "attachment": Defect(_attach, "attachment", f"{P} 6.8"),
    "script": Defect(_script, "script", f"{P} 6.5.1"),
    "no order of tabbing": Defect(
        _lose(_page_with_link, "/Tabs"), "page 2: the order of tabbing", f"{UA} 7.18.3-1"
    ),
    "link without description": Defect(_lose(_link, "/Contents"), "no description", f"{UA} 7.18.5-2"),
    "link that does not print": Defect(_put(_link, "/F", 0), "must be printed", f"{P} 6.3.2"),
    "link that does not lead back": Defect(
        _lose(_link, "/StructParent"), "the parent tree does not say so", f"{UA} 7.18.5-1"
    ),
    "no structure": Defect(_lose(_root, "/StructTreeRoot"), "no structure tree", f"{UA} 7.1-11"),
    "no parent tree": Defect(
        _lose(lambda pdf: pdf.Root.StructTreeRoot, "/ParentTree"), "no parent tree", UA
    ),
    "parent tree that would give a key twice": Defect(
        _put(lambda pdf: pdf.Root.StructTreeRoot, "/ParentTreeNextKey", 2), "ParentTreeNextKey", None
    ),
    "page that leads nowhere": Defect(
        _lose(_page, "/StructParents"), "leads to no entry", f"{UA} 7.1-3"
    ),
    "page that leads to another's entry": Defect(
        _put(_page, "/StructParents", 1), "page 2: its StructParents", None
    ),
    "parent tree confuses two elements": Defect(_swap_entries, "the parent tree says", None),
    "parent tree lacks an entry": Defect(
        lambda pdf: _listed(pdf, 1).__delitem__(3), "MCID 3 belongs to TD", UA
    ),
    "elements exchange their content": Defect(_swap_claims, "marked as P, but claimed by H1", None),
    "element claims nothing": Defect(
        _put(lambda pdf: _element(pdf, "P"), "/K", Array()), "claimed by nobody", None
    ),
    "two elements claim the same": Defect(
        _put(lambda pdf: _element(pdf, "P"), "/K", 0), "claimed by 2 elements", None
    ),
    "element claims what is not there": Defect(
        _put(lambda pdf: _element(pdf, "P"), "/K", Array([1, 7])), "which no page has", None
    ),
    "element without parent": Defect(
        _lose(lambda pdf: _element(pdf, "P"), "/P"), "does not name its parent", UA
    ),
    "part that is missing": Defect(
        lambda pdf: _element(pdf, "Document").K.append(Dictionary()), "a part that is nothing", f"{P} 6.7.3.4"
    ),
    "unknown type": Defect(
        _put(lambda pdf: _element(pdf, "P"), "/S", Name("/Urkunde")), "what a Urkunde is", UA
    ),
    "MCID given twice": Defect(_content(0, b"/MCID 1", b"/MCID 0"), "given twice", None),
    "untagged text": Defect(
        _content(0, b"/P <</MCID 1>> BDC", b"/P BMC"), "neither tagged nor an artifact", f"{UA} 7.1-3"
    ),
    "untagged line": Defect(
        _content(0, b"/Artifact BMC", b"/Frame BMC"), "neither tagged nor an artifact", f"{UA} 7.1-3"
    ),
    "artifact within a sentence": Defect(
        _content(0, b"/P <</MCID 1>> BDC", b"/P <</MCID 1>> BDC /Artifact BMC EMC"),
        "an artifact lies within tagged content", f"{UA} 7.1-1",
    ),
    "sentence within an artifact": Defect(
        _content(0, b"S EMC", b"S /P <</MCID 9>> BDC 50 40 m 9 4 l S EMC EMC"),
        "lies within an artifact", None
    ),
    "marked content left open": Defect(
        _content(0, b"/Im1 Do Q EMC", b"/Im1 Do Q"), "never closed", f"{UA} 7.1-3"
    ),
    "first heading of level two": Defect(_first_heading("H2"), "H1 first", f"{UA} 7.4.2-1"),
    "no heading": Defect(_first_heading("P"), "no heading", None),
    "picture without words": Defect(
        _lose(lambda pdf: _element(pdf, "Figure"), "/Alt"), "no alternative text", f"{UA} 7.3-1"
    ),
    "picture with empty words": Defect(
        _put(lambda pdf: _element(pdf, "Figure"), "/Alt", String(" ")), "empty alternative text", None
    ),
    "header cell without scope": Defect(
        lambda pdf: [one.__delitem__("/A") for one in elements(pdf, "TH")],
        "which cells it heads", f"{UA} 7.5-1",
    ),
    "table without header cells": Defect(
        lambda pdf: [one.__setitem__("/S", Name.TD) for one in elements(pdf, "TH")],
        "no header cells", None,
    ),
    "row of another length": Defect(
        lambda pdf: elements(pdf, "TR")[0].K.__delitem__(1), "different numbers of cells", f"{UA} 7.2"
    ),
    "row outside a table": Defect(
        _put(lambda pdf: _element(pdf, "Table"), "/S", Name.Div), "may not stand in Div", f"{UA} 7.2"
    ),
    "font left out": Defect(_lose(_descriptor, "/FontFile2"), "not embedded", f"{P} 6.2.11.4"),
    "font that cannot be copied": Defect(
        lambda pdf: [_font(pdf).__delitem__("/ToUnicode")], "cannot be copied", f"{P} 6.2.11.7"
    ),
    "letter that copies as nothing": Defect(_lose_letter, "copies as nothing", f"{P} 6.2.11.7"),
    "letter that copies as an unknown one": Defect(_bad_letter(b"FFFE"), "which copies as", f"{P} 6.2.11.7"),
    "letter that copies as a private one": Defect(
        _bad_letter(b"E001"), "which copies as", f"{P} 6.2.11.7"
    ),
    "box in place of a letter": Defect(
        _content(0, b"Tm <", b"Tm <0000"), ".notdef", f"{P} 6.2.11.8"
    ),
    "wrong widths": Defect(
        lambda pdf: _font(pdf).DescendantFonts[0].__setitem__("/W", Array()), "6.2.11.5", f"{P} 6.2.11.5"
    ),
    "unknown way of blending": Defect(_blend, "6.2.10", f"{P} 6.2.10"),
    "compression that archives forbid": Defect(_compressed, "6.1.7.2", f"{P} 6.1.7.2"),
    "colour of another device": Defect(
        _content(0, b"0 0 0 RG", b"0 0 0 1 K"), "6.2.4.3", f"{P} 6.2.4.3"
    ),
    "saved and restored unevenly": Defect(
        _content(0, b"/Artifact BMC", b"Q /Artifact BMC"), "Q without matching q", None
    ),
}  # fmt: skip

#: Spoils the bytes as they were written, which saving by pikepdf would mend.
BYTES: dict[str, tuple[Callable[[bytes], bytes], str, str]] = {
    "no line end before endstream": (
        lambda file: file.replace(b"\nendstream", b" endstream"), "line end before endstream", f"{P} 6.1.7.1",
    ),
    "no comment of binary bytes": (
        lambda file: re.sub(rb"\A(%PDF-1\.\d\n)%[^\n]{4}", rb"\1%text", file),
        "comment of four bytes", f"{P} 6.1.2",
    ),
    "something after the end": (
        lambda file: file + b"hallo\n", "does not end with", f"{P} 6.1.3",
    ),
}  # fmt: skip
