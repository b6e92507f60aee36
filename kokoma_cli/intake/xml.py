"""The XML of a workbook, element by element, without anything that XML could be made to fetch or multiply."""

from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from kokoma_cli.errors import BadInput

#: What XML without a declaration is read by, and what every office program writes.
_PLAIN = ("utf-8", "us-ascii")


def parse(part: bytes, prepare: Callable[[XMLParserType], None]) -> None:
    """Goes through a part, with the handlers that `prepare` sets. Names of elements and attributes come as
    they are written; no entity is declared. Raises BadInput if it is damaged or has a document type, as no
    program writes one."""
    # Expat knows encodings in which a reader that looks for ASCII signs would see something else.
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:4]:
        raise BadInput("intake.damaged")
    parser = ParserCreate()
    parser.buffer_text = True

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _PLAIN:
            raise BadInput("intake.damaged")

    def document_type(*_declaration: object) -> None:
        raise BadInput("intake.damaged")

    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = document_type
    prepare(parser)
    try:
        parser.Parse(part, True)
    except (ExpatError, UnicodeError) as error:
        raise BadInput("intake.damaged") from error


def local(name: str) -> str:
    """A name without the short form of its namespace."""
    return name.rpartition(":")[2]
