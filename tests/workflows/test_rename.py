"""A legal change of first name: the former name is nowhere, and everything else goes on."""

import errno
import sqlite3
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import Conflict
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import consult, forget, issue
from kokoma_cli.workflows.log import log
from kokoma_cli.workflows.rename import Renamed, rename
from tests.conftest import Office

OLD, NEW = "Dr. Jürgen Ağa Weiß", "Dr. Sabine Weiß"
LATER = date(2025, 9, 1)


def a_life(office: Office) -> None:
    """Jürgen with a past: misspelt, entered twice, edited, named in every way one can be named; with a
    certificate handed over, one taken back and one replaced. Anna beside him."""
    office.people("Juergen Aga Weiss", "Anna Schwarz")
    office("participant edit 1 --name", OLD)
    office("participant edit Jürgen --email juergen.weiss@example.org --salutation Herr")
    office("participant add 'Weiß, Jürgen Ağa' --organisation Jugendring")
    office("participant merge 1 3 --yes")
    office("participant edit Jürgen --pronunciation JÜR-gen")
    office("attend P1 jürgen Anna")
    office("attend P2 juer Anna")
    office("attend P3 juergen.weiss@example.org Anna")
    office("attend P4 --all")
    office("attend V1 --all")
    office("attend V2 1 --elsewhere 'Hof, mit Jürgen Ağa Weiß'")
    office("settings set issuer 'Stadt Bamberg'")
    office("settings set place Bamberg")
    office("certify --all --date 26.3.2024")
    office("undo --yes")
    office("certify --all --date 26.3.2024")
    office(
        "certify Jürgen --kind urkunde --date 26.3.2024 --print 'Druck Weiß.pdf' --out",
        f"Urkunde {OLD}",
    )
    office("certificate hand-over --all --date 26.3.2024")
    office("participant edit Anna --organisation Stadt")


@pytest.fixture
def bamberg(office: Office) -> Office:
    a_life(office)
    office.today = LATER
    return office


def renamed(office: Office, *details: tuple[str, str]) -> Renamed:
    return rename(office.desk(), "1", NEW, dict(details), backups=True)


def spellings() -> Iterator[bytes]:
    """The former given names, in every way bytes can hold them."""
    for word in ("JÜR-gen", "Jürgen", "Juergen", "jürgen", "juergen", "JÜRGEN", "Ağa", "aga weiss"):
        for form in ("NFC", "NFD"):
            for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252"):
                yield unicodedata.normalize(form, word).encode(code, "ignore")


def traces(folder: Path) -> dict[str, set[str]]:
    """The files that hold a former name, in their names, bytes, or compressed streams."""
    wanted = {each for each in spellings() if len(each) > 3}
    found: dict[str, set[str]] = {}
    for path in [each for each in folder.rglob("*") if each.is_file()]:
        name = fold(str(path.relative_to(folder)))
        content = path.read_bytes()
        for text in (content, *unpacked(content)):
            found.setdefault(path.name, set()).update(
                each.decode("latin-1") for each in wanted if each in text
            )
        if "juergen" in name or "aga" in name.split():
            found.setdefault(path.name, set()).add("file name")
    return {name: held for name, held in found.items() if held}


def unpacked(content: bytes) -> Iterator[bytes]:
    """Whatever in a file is a zlib stream."""
    for header in (b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
        start = content.find(header)
        while start >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[start:])
            start = content.find(header, start + 1)


def test_the_world_is_full_of_the_former_name_before(bamberg: Office) -> None:
    assert len(traces(bamberg.folder)) > 3


def test_afterwards_the_former_name_is_nowhere(bamberg: Office) -> None:
    done = renamed(bamberg, ("email", "sabine@example.org"), ("salutation", "Frau"))
    bamberg.close()
    assert traces(bamberg.folder) == {}
    assert (done.files.left, done.details, done.settings) == ((), (), ())
    assert (done.not_compacted, done.is_nowhere) == (None, True)
    everything = str(bamberg.content())
    assert "Herr" not in everything
    assert NEW in everything


def test_her_certificates_are_issued_again_with_old_date_and_new_numbers(bamberg: Office) -> None:
    before = {entry.number: entry for entry in consult.register_of(bamberg.desk())}
    done = renamed(bamberg)
    assert [(entry.number, entry.kind) for entry in done.issued] == [
        ("KOKOMA-2024-006", "bescheinigung"), ("KOKOMA-2024-007", "urkunde"),
    ]  # fmt: skip
    after = {entry.number: entry for entry in consult.register_of(bamberg.desk())}
    for entry in done.issued:
        old = before[entry.replaces_number or ""]
        assert (entry.issued_on, entry.place, entry.kind) == (old.issued_on, old.place, old.kind)
        assert (entry.name, entry.status, entry.handed_over_on) == (NEW, "prepared", None)
        line = after[old.number]
        assert (line.status, line.replaced_by, line.status_on) == (
            "replaced", entry.number, LATER,
        )  # fmt: skip
        assert (line.issued_on, line.kind, line.sha256) == (old.issued_on, old.kind, old.sha256)
        assert (line.name, line.forgotten) == (NEW, True)
        assert bamberg.json("certificate reprint", entry.number)["reprinted"][0]["there"]
    hers = before.keys() - {n for n, e in before.items() if e.name != OLD}
    assert all(after[number].forgotten for number in hers)


def test_the_words_issued_then_stay_whatever_has_changed_since(bamberg: Office) -> None:
    bamberg("settings set issuer 'Stadt Hof'")
    bamberg("settings set place Hof")
    bamberg("attend P5 1")
    bamberg("attend P1 1 --absent --yes")
    old = bamberg.json("certificate show 004")["content"]
    renamed(bamberg)
    new = bamberg.json("certificate show 006")["content"]
    own = {"number", "name", "family"}
    old["courses"][-1]["note"] = "Hof, mit Sabine Weiß"
    assert {key: value for key, value in new.items() if key not in own} == {
        key: value for key, value in old.items() if key not in own
    }
    assert (new["name"], new["issuer"]) == (NEW, "Stadt Bamberg")


def test_the_others_keep_what_they_have(bamberg: Office) -> None:
    anna = consult.show(bamberg.desk(), "Anna")
    renamed(bamberg)
    assert consult.show(bamberg.desk(), "Anna") == anna
    assert (bamberg.folder / anna.file).is_file()
    (bamberg.folder / anna.file).unlink()
    assert bamberg.json("certificate reprint Anna")["reprinted"][0]["there"] is False


def test_it_is_not_taken_back_but_everything_else_is(bamberg: Office) -> None:
    renamed(bamberg)
    bamberg.close()
    before = bamberg.content()
    assert "Angaben gelöscht" in bamberg("undo", code=5).err
    number = max(int(str(row[0])) for row in before["batches"])
    assert bamberg(f"undo {number}", code=5).err
    assert bamberg.content() == before
    bamberg(f"undo {number - 1}")
    assert bamberg.json("participant show Anna")["organisation"] is None
    bamberg("participant edit Anna --organisation Land")
    bamberg("undo")
    assert "kokoma certificate void" in bamberg(f"undo {number - 3}", code=5).err


def test_the_log_tells_of_her_under_the_new_name(bamberg: Office) -> None:
    renamed(bamberg, ("email", ""))
    entries = log(bamberg.desk(), who="Sabine").entries
    assert entries[0].batch.sealed
    commands = [entry.batch.command for entry in entries]
    assert "kokoma attend P1 1 Anna" in commands
    # Of a change from one former name to another nothing is left.
    assert not [each for each in commands if "edit 1 --name" in each]
    said = bamberg("log --limit 99").out
    assert "Sabine" in said
    assert "rgen" not in said


def test_what_can_be_taken_back_before_can_be_taken_back_after(bamberg: Office) -> None:
    bamberg("participant edit 1 --municipality Hof")
    number = len(bamberg.content()["batches"])
    renamed(bamberg, ("email", ""))
    bamberg.close()
    bamberg(f"undo {number}")
    shown = bamberg.json("participant show 1")
    assert (shown["municipality"], shown["name"]) == (None, NEW)
    bamberg.close()
    assert traces(bamberg.folder) == {}


# ------------------------------------------------------------------------------------- what is left


def test_an_address_with_the_former_name_is_hers_to_decide(bamberg: Office) -> None:
    done = renamed(bamberg)
    assert done.details == ("email", "salutation")
    assert done.person.email == "juergen.weiss@example.org"
    again = renamed(bamberg, ("email", "sabine@example.org"), ("salutation", ""))
    assert (again.issued, again.details) == ((), ())
    bamberg.close()
    assert traces(bamberg.folder) == {}
    once_more = renamed(bamberg)
    assert (once_more.issued, once_more.files.deleted) == ((), 0)


def test_files_that_are_not_ours_any_more_are_named_and_left(bamberg: Office) -> None:
    hers = next(
        bamberg.folder / entry.file
        for entry in consult.register_of(bamberg.desk())
        if entry.status == "handed_over" and entry.name == OLD
    )
    hers.write_bytes(hers.read_bytes() + b"mit Notiz")
    copy = hers.with_name("Kopie Jürgen.pdf")
    copy.write_bytes(b"abgeheftet")
    bamberg.close()
    backup = bamberg.folder / "kokoma-1.db"
    backup.write_bytes(bamberg.file.read_bytes())
    done = renamed(bamberg)
    assert set(done.files.left) == {hers, backup}
    assert done.files.doubtful == (copy,)
    assert all(path.is_file() for path in (*done.files.left, copy))
    said = bamberg("participant rename 1", NEW, "--yes").both
    assert "Druckt" not in said


def test_a_file_open_in_a_viewer_is_named(bamberg: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def in_use(path: Path, *, missing_ok: bool = False) -> None:
        if path.name.startswith("KOKOMA-2024-004"):
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", in_use)
    done = renamed(bamberg)
    assert [path.name[:15] for path in done.files.left] == ["KOKOMA-2024-004"]


def test_the_print_file_goes_with_the_sheet_and_the_others_are_not_lost(bamberg: Office) -> None:
    together = list(bamberg.folder.rglob("Druck*.pdf"))
    assert len(together) == 3
    done = renamed(bamberg)
    assert not any(path.exists() for path in together)
    assert done.files.deleted == 6


def test_a_namesake_keeps_her_own_name_everywhere(bamberg: Office) -> None:
    bamberg("participant add", OLD, "--email", "juergen2@example.org")
    bamberg("attend P5 juergen2@example.org")
    renamed(bamberg)
    assert bamberg.json("participant show 4")["name"] == OLD
    commands = [str(row[3]) for row in bamberg.content()["batches"]]
    assert f'kokoma participant add "{OLD}" --email juergen2@example.org' in commands


def test_somebody_without_a_certificate_is_renamed_as_well(office: Office) -> None:
    office("participant add 'Thomas Ek'")
    office("attend P1 thomas")
    done = rename(office.desk(), "thomas", "Toni Ek", {})
    assert (done.issued, done.person.given) == ((), "Toni")
    office.close()
    assert b"homas" not in office.file.read_bytes()
    assert office.json("log --limit 1")[0]["command"] == "kokoma test"


def test_after_an_ordinary_edit_the_rest_can_still_be_forgotten(office: Office) -> None:
    office("participant add 'Thomas Ek'")
    office("participant edit 1 --name 'Toni Ek'")
    assert "homas" in str(office.content())
    rename(office.desk(), "1", "Toni Ek", {}, backups=True)
    office.close()
    assert b"homas" not in office.file.read_bytes()


def test_a_correction_is_no_change_of_name(bamberg: Office) -> None:
    before = bamberg.content()
    with pytest.raises(Conflict) as caught:
        rename(bamberg.desk(), "Anna", "Anna SCHWARZ", {})
    assert caught.value.key == "participants.nothing_to_forget"
    assert bamberg.content() == before


def test_what_was_withheld_stays_withheld(bamberg: Office) -> None:
    bamberg("certify Jürgen --kind teilnahmebestaetigung")
    bamberg("certificate withhold 2025-001 --reason 'Jürgen ist krank'")
    done = renamed(bamberg)
    held = [entry for entry in done.issued if entry.status == "withheld"]
    assert [entry.reason for entry in held] == ["Jürgen ist krank"]
    assert [each.text for each in done.mentions] == ["Jürgen ist krank"]


# ---------------------------------------------------------------------------- all or nothing, asked


def test_a_dry_run_changes_nothing(bamberg: Office) -> None:
    before, files = (
        bamberg.content(),
        {path: path.stat().st_mtime_ns for path in bamberg.folder.rglob("*.pdf")},
    )
    tried = rename(bamberg.desk(dry_run=True), "1", NEW, {})
    assert [entry.number for entry in tried.issued] == ["KOKOMA-2024-006", "KOKOMA-2024-007"]
    assert bamberg.content() == before
    assert {path: path.stat().st_mtime_ns for path in bamberg.folder.rglob("*.pdf")} == files


def test_a_file_in_the_way_stops_all_of_it(bamberg: Office) -> None:
    (bamberg.folder / f"KOKOMA-2024-007 {NEW}.pdf").write_text("anderes")
    before, files = bamberg.content(), bamberg.pdfs()
    with pytest.raises(Conflict):
        renamed(bamberg)
    assert (bamberg.content(), bamberg.pdfs()) == (before, files)


def test_what_is_interrupted_is_whole_before_and_can_be_done_again(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    before, files = bamberg.content(), bamberg.pdfs()
    with monkeypatch.context() as disk:
        disk.setattr(forget, "remains", full)
        with pytest.raises(OSError, match="full"):
            renamed(bamberg)
    assert (bamberg.content(), bamberg.pdfs()) == (before, files)
    renamed(bamberg, ("email", ""))
    bamberg.close()
    assert traces(bamberg.folder) == {}


def test_what_somebody_changes_meanwhile_stops_it(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = issue.draw

    def slowly(sheet: Sheet) -> Print:
        bamberg("participant edit 1 --municipality Hof")
        return draw(sheet)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(issue, "draw", slowly)
        with pytest.raises(Conflict) as caught:
            renamed(bamberg)
    assert caught.value.key == "certificates.changed_meanwhile"
    assert consult.show(bamberg.desk(), "004").name == OLD


def test_nobody_there_to_ask_is_no_yes(bamberg: Office) -> None:
    before = bamberg.content()
    assert "--yes" in bamberg("participant rename 1 'Sabine Weiß'", code=2).err
    assert bamberg.content() == before
    document = bamberg.json("participant rename 1", NEW, "--yes")
    assert document["participant"]["name"] == NEW
    assert [entry["number"] for entry in document["issued"]] == [
        "KOKOMA-2024-006",
        "KOKOMA-2024-007",
    ]


def test_while_somebody_reads_the_rest_is_told_to_wait(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kokoma_cli.storage.connection.PATIENCE_SECONDS", 0)
    desk = bamberg.desk()
    with closing(sqlite3.connect(bamberg.file)) as reader:
        compact = desk.register.compact

        def disturbed() -> None:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM participants").fetchone()
            compact()

        monkeypatch.setattr(type(desk.register), "compact", lambda _: disturbed())
        done = rename(desk, "1", NEW, {}, backups=True)
    assert done.not_compacted is not None
    assert done.not_compacted.key == "register.locked"
    assert not done.is_nowhere
    assert consult.show(bamberg.desk(), "006").name == NEW


# ----------------------------------------------------------------------------- what people wrote


def test_whole_names_are_renamed_wherever_they_were_written(office: Office) -> None:
    office.people("Jürgen Weiß", "Anna Schwarz")
    office.earns("--all")
    office("participant edit Anna --organisation 'Büro Jürgen Weiß'")
    office("attend V2 Anna --elsewhere 'Hof, vertreten durch Weiß, Jürgen'")
    office("certify Anna")
    office("certificate withhold Anna --reason 'liegt bei Juergen Weiss'")
    done = rename(office.desk(), "1", "Sabine Weiß", {}, backups=True)
    assert office.json("participant show Anna")["organisation"] == "Büro Sabine Weiß"
    assert consult.show(office.desk(), "Anna").reason == "liegt bei Sabine Weiß"
    # Her paper says what it says.
    assert [each.table for each in done.mentions] == ["papers"]
    office.close()
    rows = office.content("certificates", "pieces", "prints")
    assert "rgen" not in str(rows)
    number = max(int(str(row[0])) for row in rows["batches"])
    office(f"undo {number - 1}")
    assert consult.show(office.desk(), "Anna").status == "prepared"


def test_single_words_stay_are_told_and_are_not_called_nothing(office: Office) -> None:
    office.people("August Mai", "Anna Schwarz")
    office.earns("--all")
    office("attend V2 1 --elsewhere 'im August 2023 in Hof, Mai 24'")
    office("attend V2 Anna --elsewhere 'statt August'")
    office("settings set issuer 'Stadt Bamberg'")
    office("certify 1")
    tried = office("participant rename 1 'Anja Mai' --dry-run").err
    assert "„im August 2023 in Hof, Mai 24“" in tried
    done = office("participant rename 1 'Anja Mai' --yes")
    assert "steht nicht mehr im Register" not in done.both
    for line in ("Anna Schwarz, Kurs V2, Bemerkung: „statt August“", "Anja Mai, Kurs V2"):
        assert line in done.err
    content = office.json("certificate show 002")["content"]
    assert content["courses"][-1]["note"] == "im August 2023 in Hof, Mai 24"


def test_what_is_changed_before_is_forgotten_altogether(office: Office) -> None:
    office.people("Jürgen Weiß")
    office("attend V2 1 --elsewhere 'Hof, mit Jürgen'")
    office("attend V2 1 --elsewhere Hof --yes")
    done = rename(office.desk(), "1", "Sabine Weiß", {}, backups=True)
    assert done.is_nowhere
    office.close()
    assert "rgen" not in str(office.content())


def test_somebody_elses_name_is_not_hers(office: Office) -> None:
    office.people("Michael Huber", "Michael Klein", "Anna Schwarz")
    office("attend V2 Anna --elsewhere 'mit Michael Klein'")
    done = rename(office.desk(), "1", "Michaela Huber", {}, backups=True)
    assert done.mentions == ()


def test_a_name_that_is_added_is_a_change_of_name(office: Office) -> None:
    office.people("Andrea Weiß")
    office.earns("1")
    office("settings set issuer 'Stadt Bamberg'")
    office("certify 1")
    done = rename(office.desk(), "1", "Andrea Luca Weiß", {}, backups=True)
    assert [entry.name for entry in done.issued] == ["Andrea Luca Weiß"]
    assert not [name for name in office.pdfs() if "Andrea Weiß" in name]
    office.close()
    assert "Andrea Weiß" not in str(office.content())


def test_entries_of_which_nothing_is_left_are_gone_from_the_log(office: Office) -> None:
    office.people("Juergen Weiss")
    office("participant edit 1 --name 'Jürgen Weiß'")
    office("participant edit 1 --name 'Jürgen A. Weiß'")
    office("undo")
    rename(office.desk(), "1", "Sabine Weiß", {}, backups=True)
    commands = [entry.batch.command for entry in log(office.desk(), who="Sabine").entries]
    assert commands == ["kokoma test", 'kokoma participant add "Sabine Weiß"']


def test_an_entry_that_changed_no_row_stays_in_the_log(office: Office) -> None:
    """A backup restored is an entry with a story and without a change; forgetting a name leaves it alone."""
    office.people("Arno Weiß")
    office("backup", "stick.db")
    office("attend P1 1")
    office("restore stick.db --yes")
    office("participant rename 1 'Anna Weiß' --yes")
    assert any("restore stick.db" in entry["command"] for entry in office.json("log"))


def test_backups_can_still_be_let_go_when_the_name_is_forgotten(office: Office) -> None:
    """Whoever follows the advice to repeat the command with --backups does not know the name any more."""
    office.people("Arno Weiß")
    office("attend P1 1")
    office("participant rename 1 'Anna Weiß' --yes")
    copies = office.folder / "kokoma-backup"
    assert any(b"Arno" in file.read_bytes() for file in copies.iterdir())
    done = office.json("participant rename 1 'Anna Weiß' --yes --backups")
    assert done["backups_deleted"]
    assert not any(b"Arno" in file.read_bytes() for file in copies.iterdir())
