"""Does anything at all show that the disk or another program has been at a register? Asked when a command has
stumbled: what no command of ours writes makes the best of them stumble."""

import sqlite3

from kokoma_cli.storage import chain
from kokoma_cli.storage.integrity import altered_papers, damages, dangling, disagreements
from kokoma_cli.storage.schema import TABLES


def is_sound(db: sqlite3.Connection) -> bool:
    """False if something shows it. Whatever is raised shows it too."""
    return not (
        damages(db)
        or dangling(db)
        or next(disagreements(db), None)
        or altered_papers(db)
        or next(chain.breaks(db), None)
    ) and _can_be_read(db)


def _can_be_read(db: sqlite3.Connection) -> bool:
    """Every text is UTF-8, and nothing is too large."""
    for table in TABLES:
        for _ in db.execute(f"SELECT * FROM {table}"):
            # To read a row is to try it.
            continue
    return True
