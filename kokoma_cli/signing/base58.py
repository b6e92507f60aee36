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


def read(text: str) -> bytes:
    """The bytes for which `written` gives this text. Raises ValueError for any other."""
    if not text.startswith("z") or not set(text[1:]) <= set(_LETTERS):
        raise ValueError
    value, letters = 0, text[1:]
    for letter in letters:
        value = value * 58 + _LETTERS.index(letter)
    zeros = len(letters) - len(letters.lstrip(_LETTERS[0]))
    return bytes(zeros) + value.to_bytes((value.bit_length() + 7) // 8)
