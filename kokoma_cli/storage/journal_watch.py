"""How the journal watches a table: by triggers that know every column. Part of `migrations`."""

from sqlite_utils import Database

from kokoma_cli.domain.chain import SALT
from kokoma_cli.storage.schema import UNTOLD


def tell_of_columns(db: Database, table: str) -> None:
    """Puts into the last image of every row what stands in columns that are younger than it: what no image
    tells, anybody could change unnoticed. Nothing else in the journal is touched, and no chain is there yet;
    a later migration that adds a column has to tell of it by an entry."""
    added = ", ".join(
        f"'$.{column}', now.{column}" for column in _told(db, table) if column != "id"
    )
    db.execute(
        f"UPDATE changes SET old = json_insert(old, {added}), new = json_insert(new, {added})"
        f" FROM {table} AS now WHERE changes.table_name = '{table}' AND now.id = changes.row_id"
        " AND changes.new IS NOT NULL AND changes.id ="
        "  (SELECT max(id) FROM changes AS last"
        "   WHERE last.table_name = changes.table_name AND last.row_id = changes.row_id)"
    )


def tell_of_duplicates(db: Database) -> None:
    """Enters every Zweitschrift there is, at the moment of the last entry: who wrote them was not noted."""
    if not db.execute("SELECT 1 FROM duplicates").fetchone():
        return
    db.execute(
        "INSERT INTO batches (at, user, command, salt)"
        f" SELECT at, '', 'kokoma certificate reprint', randomblob({SALT}) FROM batches"
        " ORDER BY id DESC LIMIT 1"
    )
    db.execute(
        "INSERT INTO changes (batch_id, table_name, row_id, new, salt)"
        " SELECT (SELECT max(id) FROM batches), 'duplicates', id, json_object('id', id, 'certificate_id',"
        f" certificate_id, 'written_on', written_on, 'sha256', sha256), randomblob({SALT})"
        " FROM duplicates ORDER BY id"
    )


def _told(db: Database, table: str) -> list[str]:
    """The columns that the journal has."""
    untold = UNTOLD.get(table, ())
    return [column.name for column in db.table(table).columns if column.name not in untold]


def put_triggers(db: Database, table: str) -> None:
    """Records every change of a table, whoever makes it, under the batch that is open.

    Without an open batch the entry has no batch and the change itself is refused.
    """
    columns = [column.name for column in db.table(table).columns]
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    images = {
        moment: ", ".join(f"'{column}', {moment}.{column}" for column in _told(db, table))
        for moment in ("old", "new")
    }
    for event, old, new, condition in (
        ("INSERT", "NULL", f"json_object({images['new']})", ""),
        ("UPDATE", f"json_object({images['old']})", f"json_object({images['new']})", changed),
        ("DELETE", f"json_object({images['old']})", "NULL", ""),
    ):
        db.execute(
            f"CREATE TRIGGER journal_{table}_{event.lower()} AFTER {event} ON {table}"
            + (f" WHEN {condition}" if condition else "")
            + " BEGIN INSERT INTO changes (batch_id, table_name, row_id, old, new, salt) VALUES"
            f" ((SELECT id FROM batches WHERE open = 1), '{table}',"
            f" {'old' if event == 'DELETE' else 'new'}.id, {old}, {new}, randomblob({SALT})); END"
        )


def drop_triggers(db: Database, table: str) -> None:
    """Stops recording until they are put in anew."""
    for event in ("insert", "update", "delete"):
        db.execute(f"DROP TRIGGER IF EXISTS journal_{table}_{event}")
