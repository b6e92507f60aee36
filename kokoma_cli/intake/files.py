"""A file as it comes: what it is is told by its bytes, never by its name."""

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import foreign
from kokoma_cli.intake.limits import MAX_BYTES
from kokoma_cli.intake.tables import Sheet, Tables


def open_tables(data: bytes) -> Tables:
    """The rows and cells of a workbook (.xlsx, .xls, .ods) or a text (.csv, .txt, .json, what was copied).

    Of a text that is a line of addresses from a mail program (Müller, Anna <a@b>; …) the cells are name and
    address, and people are numbered one after the other. Raises BadInput if this is no table, is damaged,
    locked with a password, or larger than any list; nothing in it is fetched, run or followed.
    """
    if len(data) > MAX_BYTES:
        raise BadInput("intake.too_large")
    if not data.strip(b"\0\t\n\r \xef\xbb\xbf\xff\xfe"):
        raise BadInput("intake.empty")
    if data[:4] == b"PK\x03\x04":
        return _from_archive(data)
    from kokoma_cli.intake import xls

    if data.startswith(xls.MAGIC):
        return xls.read(data)
    name = foreign.kind(data)
    if name:
        raise BadInput(f"intake.foreign_{name}")
    return _from_text(data)


def _from_archive(data: bytes) -> Tables:
    from kokoma_cli.intake import archives, ods, xlsx

    names = archives.names(data)
    if xlsx.is_one(names):
        return xlsx.read(data)
    kind = archives.unpack(data, "mimetype".__eq__).get("mimetype", b"")[:200]
    if ods.is_one(kind.decode("ascii", "replace")):
        return ods.read(data)
    if "xl/workbook.bin" in names:
        raise BadInput("intake.foreign_binary_workbook")
    if any(name.endswith(".iwa") for name in names):
        raise BadInput("intake.foreign_numbers")
    if kind or any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        raise BadInput("intake.foreign_document")
    raise BadInput("intake.foreign_archive")


def _from_text(data: bytes) -> Tables:
    from kokoma_cli.intake import address_lines, encodings, records, texts

    text, encoding, doubtful = encodings.decode(data)
    if found := records.sheets(text):
        return Tables("text", found, encoding)
    people = address_lines.rows(text)
    if people:
        return Tables("text", (Sheet("", people, doubtful=doubtful),), encoding, ";")
    delimiter = texts.delimiter_of(text)
    rows = texts.rows(text, delimiter)
    if not rows:
        raise BadInput("intake.empty")
    return Tables("text", (Sheet("", rows, doubtful=doubtful),), encoding, delimiter)
