"""Issuing certificates: to whom, under which number, all or none."""

import errno
import hashlib
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.errors import (
    BadCall,
    BadInput,
    Conflict,
    KokomaError,
    NotEarned,
    NotFound,
    Unusable,
)
from kokoma_cli.rendering.files import Stage
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.certify import Run, certify
from kokoma_cli.workflows.configure import put
from kokoma_cli.workflows.entitle import Order, Waiver
from kokoma_cli.workflows.undo import undo
from kokoma_cli.workflows.void import void
from tests.conftest import CEREMONY, Office


def a_year(office: Office) -> None:
    """Anna and Jürgen have earned it, Bo lacks a course, Clara has never come, Dora has left."""
    office.people("Jürgen Weiß", "Anna Schwarz", "Bo Ek", "Clara Zeh", "Dora Ahn")
    office.earns("Jürgen", "Anna", "Dora")
    for course in ("P1", "P2", "P3", "V1"):
        office(f"attend {course} Bo")
    office("participant withdraw Dora")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def issued(run: Run) -> list[tuple[str, str]]:
    return [(certificate.number, certificate.name) for certificate in run.issued]


def skipped(run: Run) -> dict[str, str]:
    return {entry.participant.name: entry.reason for entry in run.skipped}


def refused(error: type[KokomaError], office: Office, *who: str, **order: Any) -> KokomaError:
    """The refusal, after which neither rows nor files are different."""
    before, files = office.content(), sorted(office.folder.rglob("*"))
    with pytest.raises(error) as caught:
        certify(office.desk(), Order(**order), who)
    assert office.content() == before
    assert sorted(office.folder.rglob("*")) == files
    return caught.value


def test_only_who_has_earned_it_gets_one(bamberg: Office) -> None:
    run = certify(bamberg.desk(), Order())
    assert issued(run) == [("KOKOMA-2024-001", "Anna Schwarz"), ("KOKOMA-2024-002", "Jürgen Weiß")]
    assert skipped(run) == {
        "Bo Ek": "not_earned", "Clara Zeh": "not_earned", "Dora Ahn": "withdrawn",
    }  # fmt: skip


def test_register_and_files_agree(bamberg: Office) -> None:
    run = certify(bamberg.desk(), Order(print_name="Druckdatei"))
    for certificate in run.issued:
        file = bamberg.folder / certificate.file
        assert hashlib.sha256(file.read_bytes()).hexdigest() == certificate.sha256
        assert file.name == f"{certificate.number} {certificate.name}.pdf"
    assert run.print_file == (
        bamberg.folder / "certificates" / "Bamberg 2023_24"
        / "Druckdatei KOKOMA-2024-001 – KOKOMA-2024-002.pdf"
    )  # fmt: skip
    assert len(bamberg.pdfs()) == 3
    assert not list(bamberg.folder.rglob("*.tmp"))


def test_a_second_run_issues_nothing_twice(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    before, files = bamberg.content(), bamberg.pdfs()
    again = certify(bamberg.desk(), Order())
    assert again.issued == ()
    assert skipped(again)["Anna Schwarz"] == "already_certified"
    assert certify(bamberg.desk(), Order(), ["Anna"]).issued == ()
    assert (bamberg.content(), bamberg.pdfs()) == (before, files)


def test_what_was_declared_void_is_issued_again_only_to_who_is_named(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    void(bamberg.desk(), "1", "für die falsche Person")
    again = certify(bamberg.desk(), Order())
    assert again.issued == ()
    assert skipped(again)["Anna Schwarz"] == "void"
    assert len(certify(bamberg.desk(), Order(kind="urkunde")).issued) == 2
    assert issued(certify(bamberg.desk(), Order(), ["Anna"])) == [
        ("KOKOMA-2024-005", "Anna Schwarz")
    ]
    undo(bamberg.desk())
    assert skipped(certify(bamberg.desk(), Order()))["Anna Schwarz"] == "void"


def test_what_is_void_because_issuing_was_taken_back_is_issued_again(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    undo(bamberg.desk())
    assert [name for _, name in issued(certify(bamberg.desk(), Order()))] == [
        "Anna Schwarz", "Jürgen Weiß",
    ]  # fmt: skip


def test_another_kind_is_another_document(bamberg: Office) -> None:
    certify(bamberg.desk(), Order())
    run = certify(bamberg.desk(), Order(kind="URKUNDE"))
    assert [number for number, _ in issued(run)] == ["KOKOMA-2024-003", "KOKOMA-2024-004"]


def test_the_others_get_a_confirmation_in_the_same_run(bamberg: Office) -> None:
    run = certify(bamberg.desk(), Order(confirm_others=True))
    assert [(entry.name, entry.kind) for entry in run.issued] == [
        ("Bo Ek", "teilnahmebestaetigung"),
        ("Anna Schwarz", "bescheinigung"),
        ("Jürgen Weiß", "bescheinigung"),
    ]
    assert skipped(run) == {"Clara Zeh": "not_earned", "Dora Ahn": "withdrawn"}


def test_whoever_gets_there_later_gets_hers_later(bamberg: Office) -> None:
    certify(bamberg.desk(), Order(confirm_others=True))
    bamberg("attend P4 Bo")
    run = certify(bamberg.desk(), Order(confirm_others=True))
    assert [(entry.name, entry.kind) for entry in run.issued] == [("Bo Ek", "bescheinigung")]


def test_a_person_named_who_has_not_earned_it_is_refused_with_what_is_missing(
    bamberg: Office,
) -> None:
    error = refused(NotEarned, bamberg, "Anna", "Bo")
    assert error.exit_code == 6
    assert error.document["missing"] == [{"category": "in_person", "required": 4, "reached": 3}]
    assert error.document["still_helps"] == ["P4", "P5"]
    assert refused(Conflict, bamberg, "Dora").key == "certificates.withdrawn"
    assert refused(NotEarned, bamberg, "Clara", kind="teilnahmebestaetigung").exit_code == 6
    assert refused(NotFound, bamberg, "Anna", "Zacharias").exit_code == 3
    assert refused(NotFound, bamberg, kind="diplom").key == "certificates.unknown_kind"


def test_all_who_are_refused_are_said_together(bamberg: Office) -> None:
    error = refused(KokomaError, bamberg, "Clara", "Bo", "Dora")
    assert [type(each) for each in getattr(error, "errors", ())] == [NotEarned, NotEarned, Conflict]


def test_the_people_come_in_the_order_that_is_set(bamberg: Office) -> None:
    put(bamberg.desk(), "print_order", "enrolment")
    assert [name for _, name in issued(certify(bamberg.desk(), Order()))] == [
        "Jürgen Weiß", "Anna Schwarz",
    ]  # fmt: skip


# ----------------------------------------------------------------------------------------- numbers


def test_a_number_is_never_given_twice_not_even_after_undo(bamberg: Office) -> None:
    first = certify(bamberg.desk(), Order())
    undone = undo(bamberg.desk())
    assert undone.void == ("KOKOMA-2024-001", "KOKOMA-2024-002")
    second = certify(bamberg.desk(), Order())
    assert [number for number, _ in issued(second)] == ["KOKOMA-2024-003", "KOKOMA-2024-004"]
    assert [(entry.number, entry.status) for entry in consult.register_of(bamberg.desk())] == [
        ("KOKOMA-2024-001", "void"), ("KOKOMA-2024-002", "void"),
        ("KOKOMA-2024-003", "prepared"), ("KOKOMA-2024-004", "prepared"),
    ]  # fmt: skip
    assert {first.issued[0].file, second.issued[0].file} <= {
        str(path.relative_to(bamberg.folder)) for path in bamberg.folder.rglob("*.pdf")
    }


def test_numbers_run_by_year_of_issue(bamberg: Office) -> None:
    certify(bamberg.desk(), Order(), ["Anna"])
    run = certify(bamberg.desk(), Order(issued_on=date(2025, 1, 2)), ["Jürgen"])
    assert issued(run) == [("KOKOMA-2025-001", "Jürgen Weiß")]


def test_another_pattern_never_repeats_a_number(bamberg: Office) -> None:
    put(bamberg.desk(), "number_pattern", "BA/{number}")
    assert issued(certify(bamberg.desk(), Order(), ["Anna"])) == [("BA/1", "Anna Schwarz")]
    run = certify(bamberg.desk(), Order(issued_on=date(2025, 1, 2)), ["Jürgen"])
    assert issued(run) == [("BA/2", "Jürgen Weiß")]
    put(bamberg.desk(), "number_pattern", "BA/{number:02}")
    run = certify(bamberg.desk(), Order(kind="urkunde", issued_on=date(2026, 1, 2)))
    assert [number for number, _ in issued(run)] == ["BA/01", "BA/02"]
    put(bamberg.desk(), "number_pattern", "BA/{number}")
    order = Order(confirm_others=True, issued_on=date(2026, 1, 2))
    assert issued(certify(bamberg.desk(), order, ["Bo"])) == [("BA/3", "Bo Ek")]
    assert (bamberg.folder / "certificates/Bamberg 2023_24/BA_3 Bo Ek.pdf").is_file()


# --------------------------------------------------------------------------------- all or nothing


def test_a_name_that_cannot_be_printed_stops_the_whole_batch(bamberg: Office) -> None:
    bamberg.people("ნინო ბერიძე", "山田 太郎")
    bamberg.earns("6", "7")
    error = refused(BadInput, bamberg)
    assert error.key == "printing.letters_missing"
    assert "ნინო ბერიძე" in str(error.values["people"])
    assert "山田 太郎" in str(error.values["people"])
    assert len(certify(bamberg.desk(), Order(), ["Anna", "Jürgen"]).issued) == 2


def test_a_file_with_other_content_is_not_overwritten(bamberg: Office) -> None:
    folder = bamberg.folder / "aus"
    folder.mkdir()
    taken = folder / "KOKOMA-2024-002 Jürgen Weiß.pdf"
    taken.write_text("von voriger Woche")
    error = refused(Conflict, bamberg, folder=folder)
    assert error.key == "certificates.file_unregistered"
    assert error.values["file"] == str(taken)
    assert taken.read_text() == "von voriger Woche"


def test_a_print_file_with_other_content_is_not_overwritten(bamberg: Office) -> None:
    taken = bamberg.folder / "Druck.pdf"
    taken.write_text("von voriger Woche")
    assert refused(Conflict, bamberg, print_file=taken).key == "certificates.file_unregistered"
    assert taken.read_text() == "von voriger Woche"


def test_a_file_that_belongs_to_an_entry_is_not_called_superfluous(bamberg: Office) -> None:
    """Neither the print file of an earlier run, nor a copy of a certificate under another's name."""
    together = bamberg.folder / "Druck.pdf"
    (first,) = certify(bamberg.desk(), Order(print_file=together), ["Anna"]).issued
    assert refused(Conflict, bamberg, print_file=together).key == "certificates.file_differs"
    copy = bamberg.folder / "aus" / "KOKOMA-2024-002 Jürgen Weiß.pdf"
    copy.parent.mkdir()
    copy.write_bytes((bamberg.folder / first.file).read_bytes())
    assert refused(Conflict, bamberg, folder=copy.parent).key == "certificates.file_differs"


#: Certifies, and is killed when the files have their names and the register does not know of them yet.
_KILLED = """
import os, signal, sys
from kokoma_cli.cli import run
from kokoma_cli.rendering.files import Stage
publish = Stage.publish
def publish_and_die(stage):
    publish(stage)
    os.kill(os.getpid(), signal.SIGKILL)
Stage.publish = publish_and_die
run(["certify", "--all", "--date", "26.3.2024", "--lang", "de"])
"""


@pytest.mark.skipif(os.name != "posix", reason="no such signal here")
def test_files_of_a_killed_run_are_said_to_belong_to_no_entry(bamberg: Office) -> None:
    died = subprocess.run([sys.executable, "-c", _KILLED], cwd=bamberg.folder, check=False)
    assert died.returncode == -signal.SIGKILL
    assert bamberg.json("certificate list") == []
    left = bamberg.pdfs()
    assert len(left) == 3
    # Another day is another sheet.
    said = " ".join(bamberg("certify --all --date 27.3.2024", code=5).err.split())
    assert "Sie gehören zu keinem Eintrag in diesem Register" in said
    named = bamberg.json("certify --all --date 27.3.2024", code=5)["error"]["files"]
    assert {Path(file).name for file in named} == left
    assert bamberg.pdfs() == left
    for file in bamberg.folder.rglob("*.pdf"):
        file.unlink()
    bamberg("certify --all --date 27.3.2024")
    assert len(bamberg.json("certificate list")) == 2


def test_a_place_where_no_file_can_be(bamberg: Office) -> None:
    (bamberg.folder / "Liste").write_text("Einkauf")
    assert refused(Unusable, bamberg, folder=bamberg.folder / "Liste").exit_code == 7
    assert refused(Unusable, bamberg, folder=bamberg.folder / "Liste" / "x").exit_code == 7
    assert refused(Unusable, bamberg, print_file=bamberg.folder).exit_code == 7


@pytest.mark.parametrize(
    ("refusal", "key"),
    [
        (PermissionError(errno.EACCES, "denied"), "certificates.file_refused"),
        (OSError(errno.EROFS, "read-only"), "certificates.file_failed"),
        (OSError(errno.ENOSPC, "full"), "certificates.file_failed"),
    ],
)
def test_a_folder_that_takes_no_file_gets_nothing(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch, refusal: OSError, key: str
) -> None:
    def refuse(*_: object) -> None:
        raise refusal

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert refused(Unusable, bamberg, folder=bamberg.folder / "aus").key == key


def test_a_file_that_fails_late_takes_the_others_back(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = Stage.publish

    def published_but(stage: Stage) -> None:
        publish(stage)
        assert len(bamberg.pdfs()) == 3
        raise Unusable("register.disk_full", file="x")

    monkeypatch.setattr(Stage, "publish", published_but)
    assert refused(Unusable, bamberg).key == "register.disk_full"


def test_a_dry_run_writes_neither_rows_nor_files(bamberg: Office) -> None:
    before, files = bamberg.content(), sorted(bamberg.folder.rglob("*"))
    tried = certify(bamberg.desk(dry_run=True), Order())
    assert (bamberg.content(), sorted(bamberg.folder.rglob("*"))) == (before, files)
    run = certify(bamberg.desk(), Order())
    assert issued(run) == issued(tried)
    assert [entry.sha256 for entry in tried.issued] == ["", ""]


def test_the_same_content_gives_the_same_file(bamberg: Office) -> None:
    """A run taken back by restoring a copy of the register can be repeated."""
    bamberg.close()
    copy = bamberg.file.read_bytes()
    certify(bamberg.desk(), Order())
    bamberg.close()
    bamberg.file.write_bytes(copy)
    assert len(certify(bamberg.desk(), Order()).issued) == 2


# ----------------------------------------------------------------------------------- date, waiver


def test_a_certificate_is_not_older_than_what_it_certifies(bamberg: Office) -> None:
    bamberg("course schedule V1 26.3.2024")
    error = refused(Conflict, bamberg, issued_on=date(2024, 3, 25))
    assert (error.key, error.values["last"]) == ("certificates.too_early", CEREMONY)
    assert len(certify(bamberg.desk(), Order()).issued) == 2


def test_a_course_somebody_missed_does_not_hold_her_certificate_up(bamberg: Office) -> None:
    bamberg("attend V3 Anna --absent")
    bamberg("course schedule V3 1.4.2024")
    assert len(certify(bamberg.desk(), Order()).issued) == 2


def test_an_exception_needs_a_person_and_is_kept_with_reason_and_name(bamberg: Office) -> None:
    waiver = Waiver("Elternzeit", "Henrike Vogelsang")
    assert refused(BadCall, bamberg, waiver=waiver).key == "certificates.waiver_needs_names"
    run = certify(bamberg.desk(), Order(waiver=waiver), ["Bo", "Anna"])
    assert {entry.name: (entry.exception_reason, entry.exception_by) for entry in run.issued} == {
        "Bo Ek": ("Elternzeit", "Henrike Vogelsang"),
        "Anna Schwarz": (None, None),
    }
    assert run.issued[0].kind == "bescheinigung"


def test_an_exception_for_somebody_who_never_came_has_nothing_to_print(bamberg: Office) -> None:
    waiver = Waiver("Elternzeit", "Henrike Vogelsang")
    assert refused(BadInput, bamberg, "Clara", waiver=waiver).key == "printing.nothing_attended"
