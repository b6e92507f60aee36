"""What kokoma tells of an entry stands beside what somebody said, and neither is taken for the other."""

import pytest

from kokoma_cli.domain.journal import reason_and_account, with_account


@pytest.mark.parametrize("reason", [None, "falsche Liste", "ein · Punkt"])
@pytest.mark.parametrize("account", [(), ("zurückgeholt",), ("zurückgeholt", "nichts verloren")])
def test_reason_and_account_are_read_as_they_were_written(
    reason: str | None, account: tuple[str, ...]
) -> None:
    assert reason_and_account(with_account(reason, account)) == (reason, account)


def test_an_entry_without_a_reason_has_neither() -> None:
    assert reason_and_account(None) == (None, ())
