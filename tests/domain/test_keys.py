"""What has become of a key."""

from dataclasses import replace
from datetime import date

from kokoma_cli.domain.keys import Key

KEY = Key(1, "1a2b3c4d", bytes(32), date(2024, 1, 1))


def test_a_leaked_key_is_that_before_all() -> None:
    assert KEY.state == "current"
    assert replace(KEY, retired_on=date(2024, 2, 1)).state == "retired"
    leaked = replace(KEY, retired_on=date(2024, 2, 1), compromised_on=date(2024, 1, 5))
    assert leaked.state == "compromised"
