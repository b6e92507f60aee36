"""Sheets of paper as they come back: photographed in a hurry, scanned, put into a PDF."""

import io
import random
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter


def photographed(pdf: Path, dpi: int = 150) -> Image.Image:
    """The first page of a PDF as a perfect camera would see it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn: Image.Image = document[0].render(scale=dpi / 72).to_pil()
        return drawn.convert("RGB")
    finally:
        document.close()


def with_code(text: str, dpi: int = 150, millimetres: float = 38) -> Image.Image:
    """A white sheet with the code at its foot."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    drawn = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False))
    side = round(millimetres / 25.4 * dpi)
    sheet = Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), "white")
    sheet.paste(drawn.resize((side, side), Image.Resampling.BOX), (dpi, round(9.6 * dpi)))
    return sheet


def as_file(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The picture as a file of this format."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def stack(*pictures: Image.Image, kind: str = "PDF") -> bytes:
    """Several sheets in one file, as scanners make them."""
    file = io.BytesIO()
    pictures[0].save(file, kind, save_all=True, append_images=pictures[1:], resolution=150)
    return file.getvalue()


def _turned(picture: Image.Image) -> Image.Image:
    return picture.rotate(7, Image.Resampling.BICUBIC, expand=True, fillcolor="grey")


def _from_the_side(picture: Image.Image) -> Image.Image:
    width, height = picture.size
    lean = width * 0.06
    corners = (-lean, -lean, -lean / 2, height + lean, width + lean, height, width + lean / 2, 0)
    return picture.transform(
        picture.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor="grey"
    )


def _noisy(picture: Image.Image) -> Image.Image:
    lot = random.Random(7)
    grain = Image.new("L", (picture.width, picture.height))
    grain.putdata([lot.randrange(60) for _ in range(picture.width * picture.height)])
    return ImageChops.subtract(picture, Image.merge("RGB", [grain] * 3))


def _shadowed(picture: Image.Image) -> Image.Image:
    shadow = Image.linear_gradient("L").resize(picture.size).rotate(180)
    shadow = shadow.point(lambda light: 60 + light * 3 // 5)
    return ImageChops.multiply(picture, Image.merge("RGB", [shadow] * 3))


def _stained(picture: Image.Image) -> Image.Image:
    stained = picture.copy()
    width, height = picture.size
    ImageDraw.Draw(stained).ellipse(
        (width * 0.17, height * 0.87, width * 0.20, height * 0.885), fill="brown"
    )
    return stained


#: What happens to a picture of a sheet, each by its name.
MISHAPS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "turned by seven degrees": _turned,
    "upside down": lambda picture: picture.rotate(180),
    "on its side": lambda picture: picture.rotate(90, expand=True),
    "from the side": _from_the_side,
    "out of focus": lambda picture: picture.filter(ImageFilter.GaussianBlur(1.4)),
    "in a dark room": lambda picture: picture.point(lambda light: light // 5),
    "overexposed": lambda picture: picture.point(lambda light: 190 + light // 4),
    "with noise": _noisy,
    "with a shadow across": _shadowed,
    "with a stain on the code": _stained,
    "turned and out of focus": lambda picture: _turned(picture).filter(ImageFilter.GaussianBlur(1)),
    "from the side, in shadow": lambda picture: _shadowed(_from_the_side(picture)),
    "very large": lambda picture: picture.resize((picture.width * 3, picture.height * 3)),
}
