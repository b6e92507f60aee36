"""What has become of a key, and how its file is called."""

from dataclasses import replace
from datetime import date

import pytest

from kokoma_cli.domain.keys import Key, file_name, kid_in_file_name

KEY = Key(1, "1a2b3c4d", bytes(32), date(2024, 1, 1))


def test_a_leaked_key_is_that_before_all() -> None:
    assert KEY.state == "current"
    assert replace(KEY, retired_on=date(2024, 2, 1)).state == "retired"
    leaked = replace(KEY, retired_on=date(2024, 2, 1), compromised_on=date(2024, 1, 5))
    assert leaked.state == "compromised"


@pytest.mark.parametrize("register", ["kokoma", "Reihe 2024", "a.key", "kokoma-1a2b3c4d", "r[0-9]"])
def test_the_name_of_a_file_tells_the_key(register: str) -> None:
    assert kid_in_file_name(register, file_name(register, "1a2b3c4d")) == "1a2b3c4d"


@pytest.mark.parametrize(
    "name",
    [
        "1a2b3c4d.key",
        "kokoma-1a2b3c4d",
        "kokoma-1A2B3C4D.key",
        "kokoma-1a2b3c4.key",
        "kokoma-1a2b3c4d5.key",
        "kokoma-1a2b3c4d.key.bak",
        "other-1a2b3c4d.key",
        "kokoma-kokoma-1a2b3c4d.key",
        "kokoma-1a2b3c4d.key\n",
    ],
)
def test_any_other_name_is_that_of_no_key(name: str) -> None:
    assert kid_in_file_name("kokoma", name) is None
