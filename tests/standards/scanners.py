"""Certificates printed and scanned: pictures of their pages as others make them, and codes as others read
them."""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image


def asked_for(tool: str, called: str) -> str:
    """Where a tool is; ends the test as skipped where it is missing, or as failed where KOKOMA_DEMANDS names
    it as `called`."""
    found = shutil.which(tool)
    if found:
        return found
    if called in os.environ.get("KOKOMA_DEMANDS", "").replace(",", " ").split():
        pytest.fail(f"{called} is demanded: no {tool} here")
    pytest.skip(f"not tried: no {tool} here")


def printed(pdf: bytes, dpi: int) -> Image.Image:
    """The last page in grey, drawn by poppler."""
    call = [asked_for("pdftoppm", "poppler"), "-r", str(dpi), "-gray", "-png", "-"]
    with TemporaryDirectory() as folder:
        subprocess.run([*call, str(Path(folder, "page"))], input=pdf, check=True)
        page = max(Path(folder).iterdir())
        return Image.open(BytesIO(page.read_bytes()))


def read_by_zxing(picture: Image.Image) -> list[str]:
    """The texts of all codes in a picture."""
    import zxingcpp

    return [code.text for code in zxingcpp.read_barcodes(picture)]


def read_by_zbar(picture: Image.Image) -> list[str]:
    """The same, read by another program."""
    file = BytesIO()
    picture.save(file, "PNG")
    call = [asked_for("zbarimg", "zbar"), "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-"]
    done = subprocess.run(call, input=file.getvalue(), capture_output=True, check=False)
    return done.stdout.decode().splitlines()
