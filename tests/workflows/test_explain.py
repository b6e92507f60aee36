"""Why a certificate was issued, and what is recorded otherwise since."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from kokoma_cli import __version__
from kokoma_cli.domain import evidence
from kokoma_cli.domain.chain import checksum
from kokoma_cli.storage import certificates
from kokoma_cli.workflows.explain import Explanation, explain
from tests.conftest import Office


def issued(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")
    office("attend P1 Bo")
    office("certify --all --confirm-others")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(issued)


def asked(office: Office, number: str = "Anna") -> Explanation:
    office.close()
    return explain(office.desk(), number)


def since(office: Office, number: str = "Anna") -> dict[str, list[str]]:
    """What is otherwise, each with the commands that made it so."""
    return {
        f"{each.difference.course} {each.difference.what}".strip(): [
            batch.command.removeprefix("kokoma ") for batch in each.entries
        ]
        for each in asked(office, number).since
    }


def entries(office: Office) -> int:
    return len(office.content()["batches"])


def test_a_certificate_keeps_what_it_was_issued_on(bamberg: Office) -> None:
    found = asked(bamberg)
    assert found.evidence is not None
    assert found.evidence.outcome == "earned"
    assert {each.category: each.required for each in found.evidence.rule.counts} == {
        "in_person": 4,
        "deepening": 1,
    }
    counted = [each.code for each in found.evidence.courses if each.counted]
    assert counted == ["P1", "P2", "P3", "P4", "V1"]
    assert found.evidence.hours == evidence.HoursThen(2700, 720, 4800, 4800)
    assert (found.evidence.template.kind, found.evidence.kokoma) == ("bescheinigung", __version__)
    assert (found.files, found.since) == ("same", ())
    assert found.entry is not None
    assert found.entry.command == "kokoma certify --all --confirm-others"
    assert "Bo" not in (found.certificate.evidence or "")
    others = asked(bamberg, "Bo").evidence
    assert others is not None
    assert (others.template.requires, others.outcome) == ("nothing", "possible")


def test_the_register_vouches_for_it(bamberg: Office) -> None:
    with closing(sqlite3.connect(bamberg.file)) as db:
        rows = db.execute("SELECT content, evidence, papers_sha256 FROM certificates").fetchall()
    assert rows
    assert all(kept == checksum(content, grounds) for content, grounds, kept in rows)


@pytest.mark.parametrize(
    ("commands", "told"),
    [
        (
            ["attend P3 Anna --absent --yes"],
            {"P3 attendance": ["attend P3 Anna --absent --yes"], "earned": []},
        ),
        (["attend P5 Anna"], {"P5 attendance": ["attend P5 Anna"]}),
        (
            ["attend V1 Anna --unknown --yes", "attend V1 Anna --minutes 60"],
            {
                "V1 attendance": [
                    "attend V1 Anna --unknown --yes", "attend V1 Anna --minutes 60",
                ],
                "earned": [],
            },
        ),
        (
            ["settings set rule 'in_person=3 deepening=1'"],
            {"counts": ['settings set rule "in_person=3 deepening=1"']},
        ),
        (["settings set attended_share 0.8"], {"attended_share": ["settings set attended_share 0.8"]}),
        (["course edit P1 --compulsory"], {"P1 compulsory": ["course edit P1 --compulsory"]}),
        (["course edit P1 --title Neu"], {}),
        (["course schedule P3 7.7.2023"], {"P3 date": ["course schedule P3 7.7.2023"]}),
        (["course cancel P5"], {"P5 cancelled": ["course cancel P5"]}),
        (
            ["participant edit Anna --preparation 3"],
            {"entered": ["participant edit Anna --preparation 3"]},
        ),
        (["attend P1 Bo --absent --yes"], {}),
        (["attend P3 Anna --absent --yes", "undo"], {}),
        (["certificate hand-over Anna --yes", "participant add 'Clara Zeh'"], {}),
    ],
)  # fmt: skip
def test_what_was_changed_later_is_named_with_who_and_when(
    bamberg: Office, commands: list[str], told: dict[str, list[str]]
) -> None:
    for command in commands:
        bamberg(command)
    assert since(bamberg) == told


def test_what_was_changed_and_changed_back_is_no_difference(bamberg: Office) -> None:
    bamberg("attend P3 Anna --absent --yes")
    bamberg("attend P3 Anna --yes")
    assert since(bamberg) == {}


def test_a_new_certificate_rests_on_the_record_of_its_own_day(bamberg: Office) -> None:
    bamberg("attend P5 Anna")
    bamberg("certificate replace Anna")
    new, old = asked(bamberg, "003"), asked(bamberg, "002")
    assert new.evidence is not None
    assert old.evidence is not None
    assert [each.code for each in new.evidence.courses if each.counted][4] == "P5"
    assert new.since == ()
    assert new.entry is not None
    assert new.entry.command == "kokoma certificate replace Anna"
    assert {(each.difference.course, each.difference.day) for each in old.since} == {
        ("P5", 1),
        ("P5", 2),
    }


def test_a_hardship_exception_is_told_as_one(bamberg: Office) -> None:
    bamberg("certify Bo --exception 'Elternzeit' --approved-by 'Dr. Huber'")
    found = asked(bamberg, "003")
    assert found.evidence is not None
    assert found.evidence.outcome == "possible"
    assert [each.met for each in found.evidence.findings] == [False, False]
    assert found.certificate.exception_reason == "Elternzeit"
    # Who decided stands in the register's line, once.
    assert "Huber" not in (found.certificate.evidence or "")


def test_after_a_change_of_name_the_grounds_are_those_of_then_without_the_name(
    bamberg: Office,
) -> None:
    bamberg("attend V2 Anna --elsewhere 'Anna Weiß war in Hof'")
    bamberg("certificate replace Anna --yes")
    bamberg("attend P3 Anna --absent --yes")
    bamberg("participant rename Anna 'Arno Weiß' --yes")
    bamberg.close()
    with bamberg.desk().register.reading() as db:
        kept = [entry.evidence or "" for entry in certificates.everything(db)]
    assert not [text for text in kept if "Anna" in text]
    found = asked(bamberg, "004")
    assert found.evidence is not None
    assert found.evidence.first == "KOKOMA-2024-003"
    assert found.evidence.outcome == "earned"
    assert since(bamberg, "004") == {
        "P3 attendance": ["attend P3 1 --absent --yes"],
        "earned": [],
    }
    assert "wie bei KOKOMA-2024-003" in bamberg("certificate show 004").out
    former = asked(bamberg, "002")
    assert former.certificate.forgotten
    assert former.since == ()


def test_two_entries_made_one_are_still_understood(office: Office) -> None:
    office.people("Anna Weiß", "Anna Weiss")
    office.earns("2")
    office("certify 2")
    office("participant merge 1 2 --yes")
    assert since(office, "001") == {}
    office("attend P3 1 --absent --yes")
    assert since(office, "001")["P3 attendance"] == ["attend P3 1 --absent --yes"]


def test_a_template_that_has_changed_says_so(bamberg: Office) -> None:
    bamberg("kind copy bescheinigung eigene")
    bamberg("attend P5 Anna")
    bamberg("certify Anna --kind eigene")
    assert asked(bamberg, "003").files == "same"
    words = bamberg.folder / "templates" / "certificates" / "eigene" / "de.jinja"
    text = words.read_text("utf-8")
    words.write_text(text.replace("Bescheinigung", "Urkunde"), "utf-8")
    assert asked(bamberg, "003").files == "changed"
    assert "seither geändert" in " ".join(bamberg("certificate show 003").out.split())
    words.write_text(text, "utf-8")
    assert asked(bamberg, "003").files == "same"
    for file in words.parent.iterdir():
        file.unlink()
    assert asked(bamberg, "003").files == "gone"
    assert "es gibt sie nicht mehr" in " ".join(bamberg("certificate show 003").out.split())
    # An own kind in the place of a shipped one is another template.
    bamberg("kind copy urkunde bescheinigung --yes")
    assert asked(bamberg, "002").files == "changed"


def older(office: Office) -> None:
    """As an earlier kokoma has left it."""
    office.close()
    with closing(sqlite3.connect(office.file)) as db, db:
        name = "journal_certificates_update"
        (trigger,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        db.execute(f"DROP TRIGGER {name}")
        for id_, content in db.execute("SELECT id, content FROM certificates").fetchall():
            db.execute(
                "UPDATE certificates SET evidence = NULL, papers_sha256 = ? WHERE id = ?",
                (checksum(content, None), id_),
            )
        db.execute(trigger)


def test_what_an_earlier_kokoma_issued_works_with_everything(bamberg: Office) -> None:
    older(bamberg)
    found = asked(bamberg)
    assert (found.evidence, found.since, found.files) == (None, (), None)
    shown = bamberg("certificate show Anna").out
    assert "hat kokoma damals noch nicht aufgehoben" in " ".join(shown.split())
    assert "14 von 14" in shown
    document: dict[str, Any] = bamberg.json("certificate show Anna")
    assert document["evidence"] is None
    assert document["entry"]["number"] == entries(bamberg)
    bamberg("certificate reprint Anna --duplicate")
    bamberg("certificate hand-over Bo --yes")
    bamberg("attend P5 Anna")
    bamberg("certificate replace Anna")
    assert asked(bamberg, "003").evidence is not None
    bamberg("participant rename Bo 'Ba Ek' --yes")
    assert asked(bamberg, "004").evidence is None
    assert bamberg("check --as-of 002").out


def test_what_is_kept_is_the_documented_json(bamberg: Office) -> None:
    document = bamberg.json("certificate show Anna")
    with bamberg.desk().register.reading() as db:
        kept = certificates.everything(db)[1].evidence
    assert document["evidence"] == json.loads(kept or "")
    assert document["evidence"]["version"] == 1
    assert document["since"] == []
    assert document["template_files"] == "same"
