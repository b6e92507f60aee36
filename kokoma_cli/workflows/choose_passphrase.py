"""Choose passphrase: what a new one must not consist of, because it is guessed first."""

from kokoma_cli.domain.passphrases import PassphraseProblem, passphrase_problem
from kokoma_cli.storage import cohorts, settings
from kokoma_cli.wording import LANGUAGES, Wording
from kokoma_cli.workflows.desk import Desk

#: What the register says of the office to anybody who holds one of its certificates.
_PUBLIC = (
    "issuer", "address", "place", "sender", "verify_page", "signatories", "funding_line",
    "project_name",
)  # fmt: skip


def problem(desk: Desk, passphrase: str) -> PassphraseProblem | None:
    """Why this is no passphrase for the key of this office."""
    with desk.register.reading() as db:
        known = [settings.of_register(db, name) for name in _PUBLIC]
        known += cohorts.names(db).values()
    examples = (Wording(language)("keys.example") for language in LANGUAGES)
    return passphrase_problem(passphrase, [*known, desk.register.path.stem], examples)
