"""Fonts and colours as they are shipped: every one must be there, unchanged, and load."""

import hashlib
from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.rendering import templates

#: The SHA-256 of each file in the folder of templates. A certificate is drawn the same on every machine only
#: if these are the same.
SHA256 = {
    "colours/sRGB2014.icc": "384b832de3412066743b52a75ee906b6fb9fb8d9e09e936fc2c43223815c6e0a",
    "fonts/EBGaramond-Italic.ttf": "228da33df456ec4e0a149f33cfc2264d5bd500bdfcf55ee36710ca8df923cbd6",
    "fonts/EBGaramond-Regular.ttf": "d5baed6e48bf4c99a770e6edc86ddaf67942bb1850491ed54f94d5c2c213531e",
    "fonts/EBGaramond-SemiBold.ttf": "32638f825bcb55d6940914fa0c3facdc81ce50d7761463efc46f3b7d1baf619d",
    "fonts/NotoSerif-Bold.ttf": "1b941681106aae26ead3a24c6f15b51f994b1b26adce8742a37ce96648f0fe0a",
    "fonts/NotoSerif-Italic.ttf": "15d5f8050fc1f142545e7a26a50bd07a0434eca535d4d98aad9d5e8f03741e43",
    "fonts/NotoSerif-Regular.ttf": "a7e8ea1ab7e7d368b001c892d6148325fffc849a46e030e55e1bdc597bbe939d",
    "fonts/SourceSans3-Regular.ttf": "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a",
    "fonts/SourceSans3-SemiBold.ttf": "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca",
}


class Fault(NamedTuple):
    """A file that is not as it was shipped."""

    file: Path
    fault: Literal["missing", "changed", "does_not_load"]


def faults() -> list[Fault]:
    """What is wrong with the shipped files; nothing, if printing can go on."""
    found = []
    for name, expected in SHA256.items():
        file = templates.root() / name
        try:
            if hashlib.sha256(file.read_bytes()).hexdigest() != expected:
                found.append(Fault(file, "changed"))
        except OSError:
            found.append(Fault(file, "missing"))
            continue
        if file.suffix == ".ttf" and not _loads(file):
            found.append(Fault(file, "does_not_load"))
    return found


def _loads(file: Path) -> bool:
    from kokoma_cli.rendering.pdf.faces import Face

    try:
        return bool(Face(file.stem).letters)
    except (OSError, ValueError, TypeError, RuntimeError):
        return False
