"""Bytes as letters nobody mistakes for others: base58btc, as Bitcoin has it and Multibase calls it `z`."""

_LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def written(content: bytes) -> str:
    """The letters for these bytes, `z` before them."""
    value, letters = int.from_bytes(content), ""
    while value:
        value, digit = divmod(value, 58)
        letters = _LETTERS[digit] + letters
    zeros = len(content) - len(content.lstrip(b"\0"))
    return f"z{_LETTERS[0] * zeros}{letters}"
