"""The credential of a certificate, before anybody has signed it."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kokoma_cli.domain.keys import Key
from kokoma_cli.signing import keys, proofs
from kokoma_cli.signing.credentials import Achieved, Issuer, credential, did_document, plain

DEMANDED = json.loads(
    (Path(__file__).parents[1] / "data/credentials/open-badges-3.0.json").read_bytes()
)
KEY = keys.from_secret(bytes(range(32)))
PAGE = "https://www.bamberg.example/pruefen"
ISSUER = Issuer(proofs.did_key(KEY.public), "Stadt Bamberg", "Maxplatz 3\n96047 Bamberg", PAGE)
SAID = Achieved(
    number="KOKOMA-2024-001",
    name="Dr. Jürgen Weiß",
    issued_on=date(2024, 3, 26),
    period=(date(2023, 3, 10), date(2024, 2, 24)),
    called="Bescheinigung: Kommunales Konfliktmanagement",
    series="Kommunales Konfliktmanagement",
    about="Bescheinigung, ausgestellt von: Stadt Bamberg.",
    criteria="Verlangt: vier Präsenzkurse und eine Online-Vertiefung.",
    narrative="Eigene Stunden: 57 Stunden.",
    completed=True,
)


def document(said: Achieved = SAID, issuer: Issuer = ISSUER) -> dict[str, Any]:
    return credential(said, issuer, "register", f"{PAGE}/status-list.json", 4711)


def signed(said: Achieved = SAID, issuer: Issuer = ISSUER) -> dict[str, Any]:
    method = proofs.method(issuer.did, KEY.public)
    return proofs.proven(document(said, issuer), KEY, method, date(2024, 3, 27))


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        (SAID, ISSUER),
        (replace(SAID, period=None, completed=False, narrative=""), ISSUER),
        (replace(SAID, name="Bo"), replace(ISSUER, did="did:web:www.bamberg.example", address="")),
        (SAID, replace(ISSUER, address="Postfach\nSomewhere 12")),
    ],
)
def test_it_is_what_the_standard_demands(said: Achieved, issuer: Issuer) -> None:
    found = signed(said, issuer)
    assert [error.message for error in Draft202012Validator(DEMANDED).iter_errors(found)] == []


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("validFrom", "26.3.2024"),
        ("type", ["VerifiableCredential"]),
        ("@context", ["https://www.w3.org/ns/credentials/v2"]),
        ("issuer", "Stadt Bamberg"),
        ("expires", "2030-01-01T00:00:00Z"),
    ],
)
def test_the_demands_are_some(where: str, value: object) -> None:
    assert list(Draft202012Validator(DEMANDED).iter_errors(signed() | {where: value}))


def test_it_says_who_what_and_when() -> None:
    found = document()
    subject = found["credentialSubject"]
    assert subject["identifier"] == [
        {
            "type": "IdentityObject",
            "identityType": "name",
            "hashed": False,
            "identityHash": "Dr. Jürgen Weiß",
        }
    ]
    assert found["validFrom"] == "2024-03-26T00:00:00Z"
    assert subject["activityStartDate"] == "2023-03-10T00:00:00Z"
    assert subject["activityEndDate"] == "2024-02-24T00:00:00Z"
    assert subject["licenseNumber"] == "KOKOMA-2024-001"
    assert subject["achievement"]["criteria"]["narrative"] == SAID.criteria
    assert found["issuer"] == subject["achievement"]["creator"]
    assert found["issuer"]["address"] == {
        "type": ["Address"],
        "streetAddress": "Maxplatz 3",
        "postalCode": "96047",
        "addressLocality": "Bamberg",
    }


def test_hours_are_never_called_credits() -> None:
    """Credits are those of a university; whose hours are meant, words say."""
    assert "credits" not in json.dumps(document()).lower()


def test_an_address_nobody_can_take_apart_stays_whole() -> None:
    found = document(issuer=replace(ISSUER, address="Rathaus\n1010 Wien\n12345 A\n12345 B"))
    assert found["issuer"]["address"] == {
        "type": ["Address"],
        "streetAddress": "Rathaus, 1010 Wien, 12345 A, 12345 B",
    }


def test_only_a_paper_with_a_rule_completes_anything() -> None:
    with_rule = document()["credentialSubject"]["achievement"]
    without = document(replace(SAID, completed=False))["credentialSubject"]["achievement"]
    assert with_rule["achievementType"] == "CertificateOfCompletion"
    assert "achievementType" not in without


def test_whoever_was_given_the_same_for_the_same_has_the_same_achievement() -> None:
    mine, hers = document(), document(replace(SAID, number="KOKOMA-2024-002", name="Bo"))
    other = document(replace(SAID, criteria="Verlangt: drei Präsenzkurse."))
    ids = [each["credentialSubject"]["achievement"]["id"] for each in (mine, hers, other)]
    assert ids[0] == ids[1] != ids[2]
    assert mine["id"] != hers["id"]


def test_a_text_is_one_line_of_composed_letters() -> None:
    assert plain(" Ju\u0308rgen\tWeiß\r\n\x00\u00a0II ") == "Jürgen Weiß II"


def test_the_document_of_a_domain_names_every_key_that_is_the_offices_own() -> None:
    day = date(2024, 1, 2)
    current = Key(3, KEY.kid, KEY.public, day)
    retired = Key(1, "1a2b3c4d", bytes(range(32)), day, retired_on=day)
    compromised = Key(2, "4d3c2b1a", bytes(32), day, compromised_on=day)
    did = "did:web:www.bamberg.example"
    found = did_document(did, [retired, compromised, current])
    methods = [proofs.method(did, each.public) for each in (retired, current)]
    assert found["assertionMethod"] == methods
    assert [each["id"] for each in found["verificationMethod"]] == methods
    assert all(each["controller"] == did == found["id"] for each in found["verificationMethod"])
    assert all(
        re.fullmatch("z6Mk.+", each["publicKeyMultibase"]) for each in found["verificationMethod"]
    )
