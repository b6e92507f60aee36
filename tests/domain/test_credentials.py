"""Who issues credentials, and where what belongs to them is found."""

import pytest

from kokoma_cli.domain.credentials import beside, document_address, id_of, is_one, web_issuer


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("https://www.stadt.example/pruefen", "https://www.stadt.example/pruefen/a.json"),
        ("https://www.stadt.example/pruefen/", "https://www.stadt.example/pruefen/a.json"),
        (
            "https://www.stadt.example/pruefen/index.html",
            "https://www.stadt.example/pruefen/a.json",
        ),
        ("https://www.stadt.example/pruefen.html", "https://www.stadt.example/a.json"),
        ("https://www.stadt.example/", "https://www.stadt.example/a.json"),
        ("https://www.stadt.example", "https://www.stadt.example/a.json"),
    ],
)
def test_a_file_is_in_the_folder_of_the_page(page: str, found: str) -> None:
    assert beside(page, "a.json") == found


@pytest.mark.parametrize(
    ("did", "found"),
    [
        ("did:web:www.stadt.example", "https://www.stadt.example/.well-known/did.json"),
        ("did:web:stadt.example:a:b", "https://stadt.example/a/b/did.json"),
        ("did:web:stadt.example%3A8443", "https://stadt.example:8443/.well-known/did.json"),
        ("did:web:stadt.example%3A8443:a", "https://stadt.example:8443/a/did.json"),
    ],
)
def test_the_document_of_a_domain_is_where_the_method_says(did: str, found: str) -> None:
    assert web_issuer(did) == did
    assert document_address(did) == found


def test_a_domain_is_written_small_and_a_folder_as_it_is() -> None:
    assert web_issuer("  did:web:WWW.Stadt.Example%3a8443:Prüf".replace("ü", "u")) == (
        "did:web:www.stadt.example%3A8443:Pruf"
    )


@pytest.mark.parametrize(
    "text",
    [
        "", "did:web:", "did:web:stadt", "www.stadt.example", "https://www.stadt.example",
        "did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd", "did:web:stadt.example/a",
        "did:web:stadt.example#a", "did:web:stadt.example:", "did:web:bücher.example",
        "did:web:stadt.example%3A", "x did:web:stadt.example", "did:web:stadt.example:a?b",
        f"did:web:stadt.example:{'a' * 200}",
    ],
)  # fmt: skip
def test_nothing_else_is_a_domain_that_issues(text: str) -> None:
    assert web_issuer(text) is None


def test_an_id_tells_registers_and_numbers_apart() -> None:
    ids = {id_of("a", "1"), id_of("a", "2"), id_of("b", "1"), id_of("a", "1")}
    assert len(ids) == 3
    assert all(id_.startswith("urn:uuid:") for id_ in ids)


def test_a_credential_is_told_by_its_type_and_id() -> None:
    document = {"id": "urn:a", "type": ["VerifiableCredential", "OpenBadgeCredential"]}
    assert is_one(document)
    assert is_one(document, frozenset({"urn:a", "urn:b"}))
    assert not is_one(document, frozenset({"urn:b"}))
    assert not is_one({**document, "type": ["VerifiableCredential"]})
    assert not is_one([document])
    assert not is_one(None)
