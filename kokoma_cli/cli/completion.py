"""kokoma completion: prints the script with which a shell completes commands and options.

It is only printed. Nothing in anyone's profile is changed, and no policy of PowerShell.
"""

import os
from typing import Annotated, Literal

import typer

from kokoma_cli.cli.session import current

Shell = Literal["bash", "zsh", "fish", "powershell"]


def script(ctx: typer.Context, shell: Annotated[Shell, typer.Argument(metavar="SHELL")]) -> None:
    """Prints the script Typer has for this shell."""
    from kokoma_cli.cli import layer

    os.environ[layer.COMPLETION] = f"source_{shell}"
    try:
        layer.complete(current(ctx))
    finally:
        del os.environ[layer.COMPLETION]
