"""What keeps a document from being PDF/A-2a and PDF/UA-1, as far as it can be seen without Java."""

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pikepdf
from pikepdf import Pdf, pdfa

from tests.standards import claims, content, letters, tree


def complaints(document: bytes) -> list[str]:
    """Everything found, in words; an empty list means nothing is known against it.

    Looks at the bytes of the file, at what it says about itself, at tags, content and parent tree and
    their agreement, at the text layer, and lets pikepdf judge the rest of PDF/A.
    """
    found = [*_bytes(document)]
    try:
        pdf = pikepdf.open(io.BytesIO(document))
    except pikepdf.PdfError as error:
        return [*found, f"the file cannot be read: {error}"]
    with pdf:
        found += [f"qpdf: {problem}" for problem in pdf.check_pdf_syntax()]
        reading = content.read(pdf)
        for drawing in reading.drawings:
            found += drawing.complaints
        found += claims.complaints(pdf)
        found += letters.complaints(reading)
        found += tree.complaints(pdf, reading)
        found += _plain_archive(pdf)
    return found


def _bytes(document: bytes) -> Iterator[str]:
    """Rules about the file as it was written, which nobody sees once it has been read."""
    head = re.match(rb"%PDF-1\.[0-7](?:\r\n|\r|\n)%([^\r\n]*)", document)
    if head is None or len(head[1]) < 4 or any(byte < 128 for byte in head[1][:4]):
        yield "the file does not begin with its version and a comment of four bytes above 127"
    if not re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", document):
        yield "the file does not end with %%EOF"
    if re.search(rb"[^\r\n]endstream", document):
        yield "a stream does not end with a line end before endstream"
    if re.search(rb"\bstream(?!\r?\n)(?<!endstream)", re.sub(rb"\r?\nstream\r?\n.*?endstream", b"",
                                                             document, flags=re.DOTALL)):  # fmt: skip
        yield "a stream does not begin on a line of its own"
    if re.search(rb"trailer[^%]*?/Encrypt\b", document):
        yield "the document is encrypted"


def _plain_archive(pdf: Pdf) -> Iterator[str]:
    """pikepdf judges level b of PDF/A without PDF/UA: what the higher level adds to XMP is taken out
    for it, and judged by `claims`."""
    try:
        metadata = claims.xmp(pdf)
    except (AttributeError, ElementTree.ParseError):
        return  # said by `claims` already
    for prefix, uri in claims.PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    for description in claims.described_in(metadata):
        description.attrib.pop(claims.qualified("pdfuaid:part"), None)
        if claims.qualified("pdfaid:conformance") in description.attrib:
            description.set(claims.qualified("pdfaid:conformance"), "B")
        for element in list(description):
            if element.tag == claims.qualified("pdfaid:conformance"):
                element.text = "B"
            elif element.tag in map(claims.qualified, ("pdfuaid:part", "pdfaExtension:schemas")):
                description.remove(element)
    begin = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    plain = begin + ElementTree.tostring(metadata, "utf-8") + b'\n<?xpacket end="w"?>'
    pdf.Root.Metadata.write(plain)
    buffer = io.BytesIO()
    pdf.save(
        buffer, fix_metadata_version=False, compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )  # fmt: skip
    for finding in pdfa.validate_written(buffer, "2b").findings:
        yield f"{finding.rule}: {finding.message} ({finding.where})"
