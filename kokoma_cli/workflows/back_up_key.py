"""Back up key: on one sheet of paper, for the sealed envelope in the safe."""

from pathlib import Path

from kokoma_cli.domain import paper_key
from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import raise_all
from kokoma_cli.rendering.key_sheet import Sheet, key_sheet
from kokoma_cli.rendering.private_file import destroy, put_private
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.storage import settings
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.unlock import file_of

__all__ = ["back_up_key", "destroy", "sheet_of"]


def sheet_of(desk: Desk, key: Key) -> Path:
    """What the file with the sheet is called unless somebody says otherwise: it lies in this folder."""
    return Path(file_of(desk, key.kid).with_suffix(".pdf").name)


def back_up_key(
    desk: Desk, key: Key, secret: SecretKey, file: Path, words: Wording, *, replace: bool = False
) -> None:
    """Writes the sheet from which the key can be typed in again. Whoever has it has the key.

    Raises Conflict if the file exists and holds something else, unless it is to be replaced; Unusable if it
    cannot be written.
    """
    with desk.register.reading() as db:
        issuer = settings.of_register(db, "issuer")
    sheet = Sheet(
        key.kid,
        key.created_on,
        issuer,
        desk.today,
        file_of(desk, key.kid).name,
        paper_key.written(secret.secret),
        paper_key.code_text(key.kid, secret.secret),
    )
    drawn = key_sheet(sheet, words, desk.home)
    raise_all(drawn.problems)
    put_private(file.absolute(), drawn.file, replace=replace)
