"""A verifier that is not ours takes our credentials, and takes nothing else."""

import copy
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.signing import keys, proofs
from kokoma_cli.signing.credentials import Achieved, Issuer
from kokoma_cli.signing.credentials import credential as document_of
from tests.conftest import Office
from tests.credentials.judge import verdicts
from tests.credentials.offices import OTHER, PAGE, SECRET, given, has_key, prepared

LIST = f"{PAGE}/status-list.json"
WEB = "did:web:www.bamberg.example:pruefen"


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(prepared)
    has_key(office)
    return office


def credential(office: Office, number: str = "001", *words: str) -> Any:
    return json.loads(Path(given(office, number, *words)["file"]).read_bytes())


def published(office: Office) -> dict[str, object]:
    """What is found on the web after `publish`, by address."""
    office("publish netz --passphrase-file passphrase.txt")
    folder = office.folder / "netz"
    found: dict[str, object] = {LIST: json.loads((folder / "status-list.json").read_bytes())}
    if (folder / "did.json").exists():
        found[WEB] = json.loads((folder / "did.json").read_bytes())
    return found


def verdict(document: Mapping[str, Any], web: Mapping[str, object]) -> dict[str, Any]:
    (answer,) = verdicts([document], web)
    return answer


def with_proof_of(document: dict[str, Any], key: keys.SecretKey, method: str) -> dict[str, Any]:
    unsigned = {name: value for name, value in document.items() if name != "proof"}
    return proofs.proven(unsigned, key, method, date(2024, 3, 26))


def test_what_is_given_out_holds_and_so_does_the_list(bamberg: Office) -> None:
    hers, his = credential(bamberg), credential(bamberg, "002")
    web = published(bamberg)
    answers = verdicts([hers, his, web[LIST]], web)  # type: ignore[list-item]
    assert [(each["verified"], each["status"], each["errors"]) for each in answers] == [
        (True, False, []),
        (True, False, []),
        (True, None, []),
    ]


def test_what_is_signed_is_the_same_for_both(bamberg: Office) -> None:
    document = credential(bamberg)
    unsigned = {name: value for name, value in document.items() if name != "proof"}
    ours = hashlib.sha256(proofs.canonical(unsigned).encode()).hexdigest()
    assert verdict(document, published(bamberg))["sha256"] == ours


def test_nothing_can_be_changed(bamberg: Office) -> None:
    document = credential(bamberg)
    web = published(bamberg)
    subject = document["credentialSubject"]
    changes: list[tuple[dict[str, Any], str, object]] = [
        (subject["identifier"][0], "identityHash", "Dr. Jürgen Weiss"),
        (subject["identifier"][0], "hashed", True),
        (subject, "licenseNumber", "KOKOMA-2024-002"),
        (subject, "narrative", subject["narrative"].replace("57 Stunden", "80 Stunden")),
        (subject["achievement"], "name", "Mediation"),
        (document["issuer"], "name", "Stadt Bamburg"),
        (document, "validFrom", "2024-03-25T00:00:00Z"),
        (document["credentialStatus"], "statusListIndex", "0"),
        (document["proof"], "created", "2024-03-26T00:00:00Z"),
    ]
    changed = []
    for where, name, value in changes:
        before = where[name]
        assert before != value, name
        where[name] = value
        changed.append(copy.deepcopy(document))
        where[name] = before
    answers = verdicts([*changed, document], web)
    assert [each["verified"] for each in answers] == [False] * len(changes) + [True]


def test_nobody_elses_key_will_do(bamberg: Office) -> None:
    document = credential(bamberg)
    web = published(bamberg)
    pretended = with_proof_of(document, OTHER, document["proof"]["verificationMethod"])
    assert not verdict(pretended, web)["verified"]
    issuer = proofs.did_key(OTHER.public)
    foreign = with_proof_of(document, OTHER, proofs.method(issuer, OTHER.public))
    assert not verdict(foreign, web)["verified"]


def test_what_became_void_is_void(bamberg: Office) -> None:
    hers, his = credential(bamberg), credential(bamberg, "002")
    bamberg("certificate void 001 --reason Probe --yes")
    answers = verdicts([hers, his], published(bamberg))
    assert [each["status"] for each in answers] == [True, False]


def test_a_list_of_somebody_else_is_none(bamberg: Office) -> None:
    document = credential(bamberg)
    web = published(bamberg)
    listed: Any = web[LIST]
    issuer = proofs.did_key(OTHER.public)
    theirs = {**listed, "issuer": issuer}
    theirs = with_proof_of(theirs, OTHER, proofs.method(issuer, OTHER.public))
    assert not verdict(document, {LIST: theirs})["verified"]
    assert not verdict(document, {LIST: {**listed, "id": f"{LIST}2"}})["verified"]


def test_under_a_domain_one_key_may_follow_another(bamberg: Office) -> None:
    """What was given out before holds, and its status is known; with `did:key` it would not be."""
    bamberg(f"settings set credential_issuer {WEB}")
    before = credential(bamberg)
    has_key(bamberg, OTHER, date(2024, 3, 20))
    after = credential(bamberg, "002")
    assert before["proof"]["verificationMethod"] == proofs.method(WEB, SECRET.public)
    assert after["proof"]["verificationMethod"] == proofs.method(WEB, OTHER.public)
    web = published(bamberg)
    answers = verdicts([before, after], web)
    assert [(each["verified"], each["status"]) for each in answers] == [(True, False)] * 2


def test_given_out_anew_it_holds_with_another_key(bamberg: Office) -> None:
    before = credential(bamberg)
    has_key(bamberg, OTHER, date(2024, 3, 20))
    after = credential(bamberg, "001", "--yes")
    web = published(bamberg)
    answers = verdicts([before, after], web)
    assert [each["verified"] for each in answers] == [False, True]
    assert "do not match" in " ".join(answers[0]["errors"])


@pytest.mark.parametrize(
    "name",
    [
        "K͟han-Ðorđe ẹ̀ “O’Neill”",
        'a "b" \\n \\\\ c',
        "漢\U0001f600 \u2028 \u202e",
        "\t\x7f a\r\nb\x0c",
    ],
)
def test_letters_of_every_kind_are_signed_alike(name: str) -> None:
    """Whoever writes N-Quads must write them the same."""
    issuer = proofs.did_key(SECRET.public)
    said = Achieved(
        "1", name, date(2024, 3, 26), None, name, name, name, name, name, completed=False
    )
    document = document_of(said, Issuer(issuer, name, name, PAGE), "a", LIST, 7)
    del document["credentialStatus"]
    proven = with_proof_of(document, SECRET, proofs.method(issuer, SECRET.public))
    answer = verdict(proven, {})
    assert answer["verified"], answer["errors"]
