"""What somebody may append to a file that is not his: PDF allows it, and shows what came last."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic as pdf_objects
from pyhanko.pdf_utils import writer as pdf_writer
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.metadata.model import DocumentMetadata
from pyhanko.sign import fields, signers

generic: Any = pdf_objects
writer: Any = pdf_writer


def revised(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    """The file with one more revision in which this was changed."""
    update: Any = IncrementalPdfFileWriter(BytesIO(pdf))
    # Title and dates are another matter.
    update._update_meta = lambda: None
    change(update)
    out = BytesIO()
    update.write(out)
    assert out.getvalue().startswith(pdf)
    return out.getvalue()


def other_words(update: Any) -> None:
    """Prints over the first page."""
    page = update.find_page_for_modification(0)[0].get_object()
    more = generic.StreamObject(stream_data=b"0 0 0 rg 72 400 300 40 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), update.add_object(more)])
    update.update_container(page)


def a_note(update: Any) -> None:
    """Sticks something over the first page."""
    page = update.find_page_for_modification(0)[0].get_object()
    note = generic.DictionaryObject()
    for key, value in (("/Type", "/Annot"), ("/Subtype", "/Square")):
        note[key] = generic.NameObject(value)
    note["/Rect"] = generic.ArrayObject(map(generic.NumberObject, (72, 400, 372, 440)))
    page["/Annots"].append(update.add_object(note))
    update.update_container(page["/Annots"])


def one_more_page(update: Any) -> None:
    """Adds a page at the end."""
    page = update.find_page_for_modification(0)[0].get_object()
    update.insert_page(
        writer.PageObject(contents=page.raw_get("/Contents"), media_box=(0, 0, 595, 842))
    )


def no_seal(update: Any) -> None:
    """Takes the seal out of what readers see."""
    for key in ("/AcroForm", "/Perms"):
        del update.root[key]
    page = update.find_page_for_modification(0)[0].get_object()
    del page["/Annots"]
    update.update_root()
    update.update_container(page)


def another_title(pdf: bytes) -> bytes:
    """The file under another title."""
    update: Any = IncrementalPdfFileWriter(BytesIO(pdf))
    update._meta = DocumentMetadata(title="Meisterbrief")
    update.update_root()
    out = BytesIO()
    update.write(out)
    return out.getvalue()


def signed_again(pdf: bytes, p12: bytes, passphrase: str) -> bytes:
    """The file with one more signature, by somebody else who does not mind that no change is allowed."""
    signer = signers.SimpleSigner.load_pkcs12_data(p12, [], passphrase.encode())
    assert signer is not None
    out = BytesIO()
    press: Any = signers.PdfSigner(
        signers.PdfSignatureMetadata(field_name="Zeuge", subfilter=fields.SigSeedSubFilter.PADES),
        signer,
    )
    press._enforce_certification_constraints = lambda _: None
    press.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=out)
    return out.getvalue()
