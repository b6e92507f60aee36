"""Giving out credential files: what they say, when they are refused, and what the register keeps."""

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.domain.published import Published
from kokoma_cli.rendering.verify_page import read_page
from kokoma_cli.signing import proofs
from kokoma_cli.signing.keys import multibase
from kokoma_cli.storage import keys as stored
from tests.conftest import COHORT, Office
from tests.credentials.offices import OTHER, PAGE, PASSPHRASE, SECRET, given, has_key, prepared

CALL = "certificate credential 001 --passphrase-file passphrase.txt"


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(prepared)
    has_key(office)
    return office


def content(answer: Any) -> Any:
    return json.loads(Path(answer["file"]).read_bytes())


def entries(office: Office) -> int:
    return len(office.content()["batches"])


def columns(office: Office) -> list[tuple[object, ...]]:
    return office.content()["codes"]


def test_it_lies_beside_the_certificate_and_says_what_that_says(bamberg: Office) -> None:
    answer = given(bamberg, "001")
    certificate = bamberg.json("certificate show 001")
    assert Path(answer["file"]) == Path(certificate["file"]).with_suffix(".json")
    assert (answer["number"], answer["given_on"]) == ("KOKOMA-2024-001", "2024-03-26")
    said = content(answer)
    subject = said["credentialSubject"]
    assert subject["narrative"] == (
        "Besuchte Kurse: Haltung, Rolle und Grundlagen der Konflikttheorie (10./11.03.2023); "
        "Systemische Konfliktanalyse (10./11.03.2023); Beratungsrollen, Fragetechniken, "
        "Perspektivwechsel (03.06.2023); Moderation und Beteiligung: Konflikte strategisch "
        "bearbeiten (04.06.2023); Konfliktanalyse am eigenen Fall (05.06.2023). Eigene Stunden: "
        "57 Stunden, davon 12 Stunden für Vor- und Nachbereitung. Nicht alle Kurse der Reihe "
        "wurden ganz besucht."
    )
    assert subject["achievement"]["criteria"]["narrative"].startswith(
        "Verlangt: vier Präsenzkurse und eine Online-Vertiefung. Ein Kurs zählt nur"
    )
    assert "80 Stunden" in subject["achievement"]["description"]
    assert said["credentialStatus"]["statusListCredential"] == f"{PAGE}/status-list.json"


def test_it_speaks_the_language_of_the_sheet(bamberg: Office) -> None:
    bamberg("settings set document_language en")
    bamberg("participant add 'Eva Fort'")
    bamberg.earns("Fort")
    bamberg("certify Fort --date 26.3.2024 --without-code")
    said = content(given(bamberg, "003"))
    assert said["name"].startswith("Certificate")
    assert "Personal hours: 57 hours, of which 12 hours" in said["credentialSubject"]["narrative"]


def test_hours_that_are_not_on_the_sheet_are_not_in_the_file(bamberg: Office) -> None:
    bamberg("settings set hours_shown series")
    bamberg("certify Weiß --kind urkunde --date 26.3.2024 --without-code")
    said = content(given(bamberg, "003"))
    assert "Stunden" not in said["credentialSubject"]["narrative"]
    assert "80 Stunden" in said["credentialSubject"]["achievement"]["description"]


def test_who_has_only_attended_has_completed_nothing(bamberg: Office) -> None:
    achievement = content(given(bamberg, "002"))["credentialSubject"]["achievement"]
    assert "Voraussetzungen gibt es dafür keine" in achievement["criteria"]["narrative"]
    assert "achievementType" not in achievement


def test_twice_it_is_the_same_file_and_one_entry(bamberg: Office) -> None:
    first = given(bamberg, "001")
    before, kept = entries(bamberg), columns(bamberg)
    bamberg.today = date(2024, 5, 2)
    again = given(bamberg, "001", "--out", "noch einmal.json")
    assert again["sha256"] == first["sha256"]
    assert again["given_on"] == "2024-03-26"
    assert given(bamberg, "001")["outcome"] == "unchanged"
    assert (entries(bamberg), columns(bamberg)) == (before, kept)


def test_the_register_keeps_its_place_and_the_day(bamberg: Office) -> None:
    assert columns(bamberg) == []
    before = entries(bamberg)
    status = content(given(bamberg, "001"))["credentialStatus"]
    ((_, certificate, place, key, sha256, on),) = columns(bamberg)
    assert (certificate, key, sha256, on) == (1, None, None, "2024-03-26")
    assert status["statusListIndex"] == str(place)
    assert entries(bamberg) == before + 1
    assert "Nachweisdatei zu KOKOMA-2024-001" in bamberg("log").out


def test_a_place_a_code_has_is_kept(bamberg: Office) -> None:
    bamberg("participant add 'Eva Fort'")
    bamberg.earns("Fort")
    bamberg("certify Fort --date 26.3.2024 --passphrase-file passphrase.txt")
    ((_, _, place, *_),) = columns(bamberg)
    assert content(given(bamberg, "003"))["credentialStatus"]["statusListIndex"] == str(place)
    ((_, _, same, _, sha256, on),) = columns(bamberg)
    assert (same, on) == (place, "2024-03-26")
    assert sha256


def test_a_dry_run_asks_nobody_and_leaves_nothing(bamberg: Office) -> None:
    things, before = bamberg.things(), bamberg.content()
    answer = bamberg.json("certificate credential 001 --dry-run")
    assert answer["sha256"] is None
    assert not Path(answer["file"]).exists()
    assert (bamberg.things(), bamberg.content()) == (things, before)


def test_another_file_is_not_overwritten_unasked(bamberg: Office) -> None:
    file = bamberg.folder / "x.json"
    file.write_text("von Hand")
    before = bamberg.content()
    refused = bamberg(f"{CALL} --out x.json", code=5)
    assert "x.json" in refused.err
    assert (file.read_text(), bamberg.content()) == ("von Hand", before)
    assert given(bamberg, "001", "--out", "x.json", "--yes")["outcome"] == "replaced"
    assert "OpenBadgeCredential" in file.read_text()


def test_what_cannot_be_written_is_not_entered(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bamberg.content()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kokoma_cli.rendering.files._appear", no_room)
    bamberg(CALL, code=7)
    assert bamberg.content() == before


def test_what_does_not_hold_is_not_given_out(bamberg: Office) -> None:
    given(bamberg, "002")
    bamberg("certificate void 001 --reason Probe --yes")
    bamberg("participant edit Ek --name 'Bo Eck'")
    bamberg("certificate replace 002 --reason Schreibfehler --without-code")
    for number, word in (("001", "ungültig"), ("002", "ersetzt")):
        refused = bamberg(f"certificate credential {number} --passphrase-file x", code=5)
        assert word in refused.err


def test_without_key_or_page_it_is_said_what_is_missing(office: Office) -> None:
    office.after(prepared)
    assert "kokoma key new" in office(CALL, code=3).err
    has_key(office)
    office("settings set verify_page ''")
    assert "verify_page" in office(CALL, code=3).err


def test_without_the_extra_nobody_is_asked_for_a_passphrase(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofs, "find_spec", lambda _: None)
    refused = bamberg("certificate credential 001", code=7)
    assert "[credential]" in refused.err


def test_a_wrong_passphrase_gives_nothing_out(bamberg: Office) -> None:
    (bamberg.folder / "passphrase.txt").write_text(PASSPHRASE[:-1], encoding="utf-8")
    before = bamberg.content()
    bamberg(CALL, code=4)
    assert bamberg.content() == before


def test_with_another_key_it_is_another_file_and_the_first_day_stays(bamberg: Office) -> None:
    first = given(bamberg, "001")
    has_key(bamberg, OTHER, date(2024, 4, 2))
    bamberg.today = date(2024, 5, 2)
    bamberg(CALL, code=5)
    second = given(bamberg, "001", "--yes")
    assert second["given_on"] == first["given_on"] == "2024-03-26"
    proof = content(second)["proof"]
    assert proof["verificationMethod"].startswith(proofs.did_key(OTHER.public))
    # Nobody signs with a key before there is one.
    assert proof["created"] == proofs.beginning(date(2024, 4, 2))


def test_giving_out_is_not_taken_back(bamberg: Office) -> None:
    given(bamberg, "001")
    bamberg("undo", code=5)
    assert len(columns(bamberg)) == 1


def test_whoever_is_erased_leaves_no_credential_behind(bamberg: Office) -> None:
    file = Path(given(bamberg, "002")["file"])
    moved = bamberg.folder / "woanders"
    moved.mkdir()
    copy = moved / "irgendwas.json"
    copy.write_bytes(file.read_bytes())
    other = Path(given(bamberg, "001")["file"])
    bamberg.today = date(2044, 3, 26)
    bamberg("settings set retention_from 30.6.2024")
    bamberg(f"privacy due --offer '{COHORT}'")
    told = bamberg("privacy erase Ek --yes")
    assert not file.exists()
    assert not copy.exists()
    assert other.exists()
    assert "KOKOMA-2024-002, herausgegeben am 26.\u00a0März\u00a02024" in told.both
    refused = bamberg("certificate credential KOKOMA-2024-002", code=5)
    assert "gelöscht" in refused.err


def test_a_former_name_goes_with_the_file_and_the_person_is_to_be_told(bamberg: Office) -> None:
    file = Path(given(bamberg, "002")["file"])
    told = bamberg("participant rename Ek 'Bea Ek' --passphrase-file passphrase.txt --yes")
    assert not file.exists()
    assert "KOKOMA-2024-002, herausgegeben am 26.\u00a0März\u00a02024" in told.both
    new = content(given(bamberg, "003"))
    assert new["credentialSubject"]["identifier"][0]["identityHash"] == "Bea Ek"
    assert "Bo Ek" not in json.dumps(new)


def test_a_disclosure_names_the_file(bamberg: Office) -> None:
    file = Path(given(bamberg, "002")["file"])
    told = bamberg.json("privacy show Ek")
    held = [each["file"] for each in told["files"] if each["what"] == "credential"]
    assert [Path(each).name for each in held] == [file.name]


def test_publishing_asks_for_no_key_before_the_first(bamberg: Office) -> None:
    bamberg("publish netz")
    assert {path.name for path in (bamberg.folder / "netz").iterdir()} == {"index.html"}
    given(bamberg, "001")
    bamberg("publish netz --passphrase-file passphrase.txt")
    listed = json.loads((bamberg.folder / "netz/status-list.json").read_bytes())
    assert listed["issuer"] == proofs.did_key(SECRET.public)


def page_of(office: Office) -> Published:
    return read_page((office.folder / "netz/index.html").read_text("utf-8"))


def withdrawn(office: Office) -> bytes:
    """Credentials are given out and published; then one becomes void. The list as it is on the web."""
    given(office, "001")
    office("publish netz --passphrase-file passphrase.txt")
    office("certificate void 001 --reason Probe --yes")
    return (office.folder / "netz/status-list.json").read_bytes()


def test_the_page_waits_for_nobody_who_knows_the_passphrase(bamberg: Office) -> None:
    before = withdrawn(bamberg)
    told = bamberg("publish netz")
    assert len(page_of(bamberg).void) == 1
    assert (bamberg.folder / "netz/status-list.json").read_bytes() == before
    assert "bleibt die bisherige" in told.err
    assert "kokoma publish netz --passphrase-file DATEI" in " ".join(told.err.split())
    document = bamberg.json("publish netz")
    assert (document["status_list"], document["status_list_missing"]) == (None, "nobody_to_ask")
    done = bamberg.json("publish netz --passphrase-file passphrase.txt")
    assert Path(done["status_list"]).read_bytes() != before
    assert done["status_list_missing"] is None


@pytest.mark.parametrize("missing", ["extra", "key file"])
def test_the_page_waits_for_nothing_that_is_missing(
    bamberg: Office, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = withdrawn(bamberg)
    if missing == "extra":
        monkeypatch.setattr(proofs, "installed", lambda: False)
        word, helps = "not_installed", "pip install"
    else:
        (bamberg.folder / f"kokoma-{SECRET.kid}.key").unlink()
        word, helps = "no_key_file", "kokoma key restore"
    told = bamberg("publish netz --passphrase-file passphrase.txt")
    assert helps in told.err
    assert len(page_of(bamberg).void) == 1
    assert (bamberg.folder / "netz/status-list.json").read_bytes() == before
    document = bamberg.json("publish netz --passphrase-file passphrase.txt")
    assert (document["status_list"], document["status_list_missing"]) == (None, word)


def test_a_wrong_passphrase_is_an_error_but_the_page_stands(bamberg: Office) -> None:
    before = withdrawn(bamberg)
    (bamberg.folder / "falsch.txt").write_text("ganz etwas anderes", "utf-8")
    refused = bamberg("publish netz --passphrase-file falsch.txt", code=4)
    assert "Die Prüfseite ist geschrieben" in refused.err
    assert len(page_of(bamberg).void) == 1
    assert (bamberg.folder / "netz/status-list.json").read_bytes() == before
    document = bamberg.json("publish netz --passphrase-file falsch.txt", code=4)
    assert [Path(each).name for each in document["error"]["written"]] == ["index.html"]


def test_a_key_in_other_hands_leaves_the_domain_at_once_and_says_whom_it_hurts(
    bamberg: Office,
) -> None:
    """Even where nobody is there to sign the list."""
    bamberg("settings set credential_issuer did:web:www.bamberg.example")
    given(bamberg, "001")
    given(bamberg, "002")
    bamberg("publish netz --passphrase-file passphrase.txt")
    document = bamberg.folder / "netz/did.json"
    assert multibase(SECRET.public) in document.read_text("utf-8")
    with bamberg.desk().writing() as (db, _):
        key = stored.current(db)
        assert key is not None
        stored.change(db, dataclasses.replace(key, compromised_on=bamberg.today))
    bamberg.close()
    told = bamberg("publish netz")
    assert multibase(SECRET.public) not in document.read_text("utf-8")
    assert "2 Nachweisdateien" in told.err
    assert SECRET.kid in told.err
    again = bamberg.json("publish netz")
    assert (again["keys_dropped"], again["credentials_dropped"]) == ([], 0)
    assert again["status_list_missing"] == "no_key"


def test_publishing_does_not_overwrite_what_is_not_the_list(bamberg: Office) -> None:
    given(bamberg, "001")
    file = bamberg.folder / "netz" / "status-list.json"
    file.parent.mkdir()
    file.write_text('{"id": "something else"}')
    bamberg("publish netz --passphrase-file passphrase.txt", code=5)
    assert file.read_text() == '{"id": "something else"}'
    assert (bamberg.folder / "netz/index.html").exists()
    bamberg("publish netz --passphrase-file passphrase.txt --yes")
    bamberg("publish netz --passphrase-file passphrase.txt")


def test_a_dry_run_of_publishing_signs_nothing(bamberg: Office) -> None:
    given(bamberg, "001")
    bamberg("settings set credential_issuer did:web:www.bamberg.example")
    tried = bamberg.json("publish netz --dry-run")
    assert [Path(each["file"]).name for each in tried["files"]] == [
        "index.html",
        "did.json",
        "status-list.json",
    ]
    assert [each["sha256"] is None for each in tried["files"]] == [False, False, True]
    assert not (bamberg.folder / "netz").exists()


def test_a_domain_that_is_none_cannot_be_set(bamberg: Office) -> None:
    refused = bamberg("settings set credential_issuer https://www.bamberg.example", code=2)
    assert "did:web:www.stadt.example" in refused.err
