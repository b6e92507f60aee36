"""What makes a PDF one for the archive (PDF/A-2a, ISO 19005-2) and for everybody (PDF/UA-1, ISO 14289-1)."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple
from xml.sax.saxutils import escape

from kokoma_cli.rendering import templates
from kokoma_cli.rendering.pdf.embedding import stream


class About(NamedTuple):
    """What a document says of itself; every person's name in it is a person's it is about."""

    title: str
    author: str
    subject: str
    language: str
    issued_on: date
    #: Stands as date of creation; nothing looks at the clock.


#: PDF/UA's own entry is described in the file itself, as PDF/A asks for (ISO 19005-2, 6.6.2.3).
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def metadata(about: About, object_number: int) -> bytes:
    """The XMP packet as an object; never compressed, so that archives find it."""
    moment = f"{about.issued_on.isoformat()}T00:00:00Z"
    xml = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        "<dc:format>application/pdf</dc:format>"
        f"<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>"
        f"<dc:title>{_alternative(about.title)}</dc:title>"
        + (
            f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>"
            if about.author
            else ""
        )
        + (
            f"<dc:description>{_alternative(about.subject)}</dc:description>"
            if about.subject
            else ""
        )
        + f"<xmp:CreatorTool>kokoma</xmp:CreatorTool><xmp:CreateDate>{moment}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>"
        "<pdf:Producer>kokoma</pdf:Producer>"
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
        f'{_EXTENSION}</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )
    return stream(object_number, xml.encode(), b"/Type/Metadata/Subtype/XML", pack=False)


def information(about: About, object_number: int) -> bytes:
    """The same in the older form; both must agree."""
    moment = f"(D:{about.issued_on:%Y%m%d}000000Z)".encode()
    entries = [b"/Title" + text(about.title), b"/Creator(kokoma)/Producer(kokoma)"]
    if about.author:
        entries.append(b"/Author" + text(about.author))
    if about.subject:
        entries.append(b"/Subject" + text(about.subject))
    entries.append(b"/CreationDate%s/ModDate%s" % (moment, moment))
    return b"%d 0 obj\n<<%s>>\nendobj\n" % (object_number, b"".join(entries))


def text(value: str) -> bytes:
    """A text string as PDF writes it, in UTF-16."""
    return b"<FEFF%s>" % value.encode("utf-16-be").hex().upper().encode()


@lru_cache
def colour_profile(object_number: int) -> bytes:
    """sRGB, what the colours of a sheet are meant in."""
    profile = (templates.root() / "colours" / "sRGB2014.icc").read_bytes()
    return stream(object_number, profile, b"/N 3/Alternate/DeviceRGB")


def catalog_entries(about: About, *, metadata_at: int, profile_at: int) -> bytes:
    """What the catalog needs besides pages and structure."""
    return (
        b"/Metadata %d 0 R/Lang%s/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        b"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]"
        % (metadata_at, text(about.language), profile_at)
    )


def _alternative(value: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt>'
