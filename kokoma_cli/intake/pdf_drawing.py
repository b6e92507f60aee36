"""The other side of `pdf_pages`: PDFium, in a process of its own that nobody misses."""

import json
import signal
import sys
from contextlib import suppress
from typing import Any

#: Bytes of memory that may be taken.
_MOST_MEMORY = 2 * 2**30
#: A page of a PDF is measured in these.
_POINTS = 72
#: Of a page: a scan fills it, but for what a scanner leaves out at the edges.
_FILLED = 0.5
#: More lines and areas than scanners draw, and more objects than anybody needs to decide.
_FEW_PATHS, _ENOUGH = 5, 20_000
#: More pages than anybody scans are not looked at.
_MOST_PAGES = 200
#: Characters that are looked through for a number.
_MOST_TEXT = 200_000


def serve() -> None:
    """Answers questions of `pdf_pages.Document` until there are no more."""
    # Ctrl-C reaches every process of a terminal; only the first one may answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Elsewhere than on Unix there is no such bound, only the one of time.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))  # type: ignore[attr-defined,unused-ignore]
    opened: Any = None
    answer: dict[str, Any]
    while line := sys.stdin.buffer.readline():
        asked = json.loads(line)
        content = sys.stdin.buffer.read(asked["size"])
        try:
            if asked["ask"] == "open":
                opened, answer, dots = _opened(content), {}, b""
            else:
                answer, dots = _answer(opened, asked)
        except _Locked:
            answer, dots = {"problem": "locked"}, b""
        except Exception:  # noqa: BLE001
            # Whatever it is: this file cannot be read, and who asks says so.
            answer, dots = {"problem": "damaged"}, b""
        sys.stdout.buffer.write(json.dumps(answer | {"size": len(dots)}).encode() + b"\n" + dots)
        sys.stdout.buffer.flush()


class _Locked(Exception):
    """It needs a password."""


def _opened(content: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise _Locked from error
        raise


def _answer(opened: Any, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    if asked["ask"] == "draw":
        return _drawn(opened, asked["index"], asked["dpi"], asked["side"])
    count = len(opened)
    if count < 1:
        raise ValueError
    if asked["ask"] == "count":
        return {"count": count}, b""
    found = [_scanned(opened, index) for index in range(min(count, _MOST_PAGES))]
    pages = [scanned for scanned in found if scanned is not None]
    scanned = bool(pages) and all(pages)
    return {"scanned": scanned, "text": "" if scanned else _text(opened, len(found))}, b""


def _drawn(opened: Any, index: int, dpi: int, side: int) -> tuple[dict[str, Any], bytes]:
    page = opened[index]
    width, height = page.get_size()
    scale = min(dpi / _POINTS, side / max(width, height, 1))
    picture = page.render(scale=scale).to_pil().convert("L")
    page.close()
    return {"width": picture.width, "height": picture.height}, picture.tobytes()


def _scanned(opened: Any, index: int) -> bool | None:
    """Whether a page is a scan; None for an empty one, and for one that cannot be read."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = opened[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        if _annotated(page):
            return False
        return _is_picture(page, raw)
    except (pypdfium2.PdfiumError, ValueError):
        return None
    finally:
        page.close()


def _is_picture(page: Any, raw: Any) -> bool | None:
    width, height = page.get_size()
    filled, paths, written, top, count = 0.0, 0, False, None, 0
    for count, each in enumerate(page.get_objects(max_depth=8), start=1):
        if count > _ENOUGH:
            return False
        if each.level == 0:
            top = each
        if each.type == raw.FPDF_PAGEOBJ_TEXT:
            # Searchable scans have their text unseen above the picture, or beneath it.
            unseen = raw.FPDFTextObj_GetTextRenderMode(each.raw) in (
                raw.FPDF_TEXTRENDERMODE_INVISIBLE,
                raw.FPDF_TEXTRENDERMODE_CLIP,
            )
            written = written or not unseen
        elif each.type == raw.FPDF_PAGEOBJ_IMAGE:
            # Within a group an object's place is that of the group.
            part = _share(top if each.level and top is not None else each, width, height)
            filled += part
            if part > 0.9 and not raw.FPDFPageObj_HasTransparency(each.raw):
                written, paths = False, 0
        elif each.type in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING):
            paths += 1
    if not count:
        return None
    return filled >= _FILLED and not written and paths <= _FEW_PATHS


def _share(each: Any, width: float, height: float) -> float:
    """How much of the page it covers."""
    left, bottom, right, top = each.get_bounds()
    across = min(right, width) - max(left, 0)
    along = min(top, height) - max(bottom, 0)
    return float(max(across, 0) * max(along, 0) / (width * height))


def _annotated(page: Any) -> bool:
    """Whether something was written over the page afterwards that is seen on it."""
    import ctypes

    from pypdfium2 import raw

    unseen = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP)
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), 1_000)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            place = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(note, ctypes.byref(place))
            seen = abs((place.right - place.left) * (place.top - place.bottom)) > 1
            if seen and raw.FPDFAnnot_GetSubtype(note) not in unseen:
                return True
        finally:
            raw.FPDFPage_CloseAnnot(note)
    return False


def _text(opened: Any, count: int) -> str:
    import pypdfium2

    texts: list[str] = []
    for index in range(count):
        if sum(map(len, texts)) > _MOST_TEXT:
            break
        try:
            page = opened[index]
            words = page.get_textpage()
            texts.append(words.get_text_range()[:_MOST_TEXT])
            words.close()
            page.close()
        except pypdfium2.PdfiumError:
            continue
    return "\n".join(texts)
