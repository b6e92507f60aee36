"""Which columns of a list hold names, where their headings leave it open."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kokoma_cli.intake.list_guesses import Guess
from kokoma_cli.intake.list_shapes import Values, text_of, words_of
from kokoma_cli.intake.name_order import given_share, pieces_of
from kokoma_cli.wording.values import Phrase

#: From this share on it is so of a column.
_MOST = 0.6
_NAMES = frozenset({"given", "family", "full_name", "family_first", "name_and_email"})


def settle_names(guesses: list[Guess]) -> list[Guess]:
    """„Name“ is the family name beside a given name, the given name beside a family name, else the whole
    name. A person to ask is somebody who comes only if nobody else has a column."""
    given = next((each for each in guesses if each.meaning == "given"), None)
    family = next((each for each in guesses if each.meaning == "family"), None)
    out = []
    for guess in guesses:
        settled = guess
        if guess.meaning == "name":
            meaning = "full_name"
            if not (given and family) and (given or family):
                other = given or family
                assert other is not None
                if not _holds(guess.values, other.values):
                    meaning = "family" if given else "given"
            settled = replace(guess, meaning=meaning)
            if settled.doubt:
                settled = settled.doubtful(settled.doubt.key, meaning, **_rest(settled))
        elif guess.because == "heading" and _stands_for_all(guess, guesses):
            settled = guess.doubtful(f"lists.doubt_whole_{guess.meaning}", "full_name")
        out.append(settled)
    out = [_one_word_beside_somebody(guess, out) for guess in out]
    named = any(each.meaning in _NAMES for each in out)
    return [_somebody(guess, named) if guess.meaning == "somebody" else guess for guess in out]


def _stands_for_all(guess: Guess, guesses: Sequence[Guess]) -> bool:
    """True for a column of family or of given names that is alone and holds whole names."""
    if guess.meaning not in ("family", "given"):
        return False
    others = {each.meaning for each in guesses if each.at != guess.at}
    return not others & {"name", "full_name", "family", "given"} and (
        guess.values.mostly("listed_name") or guess.values.several_words >= _MOST
    )


def _one_word_beside_somebody(guess: Guess, guesses: Sequence[Guess]) -> Guess:
    """„Name“ with one word each, beside an „Ansprechpartner“ with whole names: likely „Bamberg“, and who is
    there."""
    values = guess.values
    if (
        guess.meaning != "full_name"
        or guess.because != "heading"
        or values.count < 2
        or values.several_words > 1 - _MOST
    ):
        return guess
    if any(each.meaning in _NAMES for each in guesses if each.at != guess.at):
        return guess
    beside = [each.values for each in guesses if each.meaning == "somebody"]
    if not any(
        each.mostly("words", "listed_name") and each.several_words >= _MOST for each in beside
    ):
        return guess
    samples = Phrase("lists.samples", {"values": list(values.samples)})
    return guess.doubtful("lists.doubt_one_word", "organisation", samples=samples)


def _somebody(guess: Guess, named: bool) -> Guess:
    if named or not guess.values.mostly("words", "listed_name"):
        return replace(guess, meaning=None, doubt=None)
    return guess.doubtful("lists.doubt_somebody", "full_name")


def _rest(guess: Guess) -> dict[str, object]:
    assert guess.doubt
    return {
        key: value for key, value in guess.doubt.values.items() if key not in ("column", "meaning")
    }


def _holds(values: Values, others: Values) -> bool:
    """True if the words of the other column stand in this one as well: then it has the whole name."""
    words = words_of(others.cells)
    cells = values.cells
    holding = sum(
        len(found := words_of([cell])) > 1 and not words.isdisjoint(found) for cell in cells
    )
    return bool(cells) and 2 * holding >= len(cells)


def find_names(guesses: list[Guess]) -> list[Guess]:
    """Proposes by their values the columns that names seem to be in, where no heading names one, or only one
    part of the name has a column. The office is always asked."""
    meanings = {guess.meaning for guess in guesses}
    if (
        meanings & {"full_name", "family_first", "name_and_email"}
        or {"given", "family"} <= meanings
    ):
        return guesses
    missing = "family" if "given" in meanings else "given" if "family" in meanings else None
    open_ = [
        guess
        for guess in guesses
        if guess.meaning is None
        and guess.because == "nothing"
        and guess.values.mostly("words", "listed_name")
        and guess.values.shapes["workplace"] * 4 <= guess.values.count
    ]
    if missing:
        found = {guess.at: missing for guess in open_[:1]}
    else:
        found = _likely(open_, [guess for guess in guesses if guess.meaning == "email"])
    return _proposed(guesses, found)


def find_offices(guesses: list[Guess]) -> list[Guess]:
    """Proposes the first column with offices as the organisation, where no heading names one."""
    if any(guess.meaning == "organisation" for guess in guesses):
        return guesses
    offices = [
        guess.at
        for guess in guesses
        if guess.meaning is None
        and guess.because == "nothing"
        and guess.values.mostly("workplace")
        and (guess.values.count > 1 or not guess.heading)
    ]
    return _proposed(guesses, dict.fromkeys(offices[:1], "organisation"))


def _proposed(guesses: list[Guess], found: Mapping[int, str]) -> list[Guess]:
    return [
        replace(guess, because="shape").doubtful("lists.doubt_guess", found[guess.at])
        if guess.at in found
        else guess
        for guess in guesses
    ]


def ask_for_names(guesses: list[Guess]) -> list[Guess]:
    """Where no column is known to hold names, the one that is likeliest to is asked about: of those nobody
    knows anything of the one with most words."""
    if any(guess.meaning in _NAMES for guess in guesses):
        return guesses
    open_ = [
        guess
        for guess in guesses
        if guess.meaning is None and guess.because == "nothing" and _words_in(guess) > 1
    ]
    if not open_:
        return guesses
    likeliest = max(open_, key=lambda each: (_words_in(each), -each.at))
    samples = Phrase("lists.samples", {"values": list(likeliest.values.samples)})
    typed = f'"{likeliest.key}"' if re.search(r"[\s,;=]", likeliest.key) else likeliest.key
    asked = likeliest.doubtful("lists.doubt_no_names", "full_name", samples=samples, typed=typed)
    return [asked if guess is likeliest else guess for guess in guesses]


def _words_in(guess: Guess) -> float:
    """How many words, on the average, its values have."""
    texts = [re.findall(r"[^\W\d_]{2,}", text_of(cell)) for cell in guess.values.cells]
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def _likely(open_: Sequence[Guess], emails: Sequence[Guess]) -> dict[int, str]:
    """What the columns of words are likely to be."""
    whole = [each for each in open_ if each.values.mostly("listed_name")] or [
        each for each in open_ if each.values.several_words >= _MOST
    ]
    single = [each for each in open_ if each not in whole]
    if emails:
        local = emails[0].values
        whole = sorted(whole, key=lambda each: -_told_by(each.values, local, lambda _: True))
        single = sorted(single, key=lambda each: -_told_by(each.values, local, lambda _: True))[:2]
        if (
            len(single) == 2
            and min(_told_by(each.values, local, lambda _: True) for each in single) > 0.3
        ):
            front = [_told_by(each.values, local, lambda at: at == 0) for each in single]
            first = 0 if front[0] >= front[1] else 1
            return {single[first].at: "given", single[1 - first].at: "family"}
    if whole:
        return {whole[0].at: "full_name"}
    single = sorted(single, key=lambda each: each.at)[:2]
    if len(single) == 2:
        shares = [given_share(map(text_of, each.values.cells)) for each in single]
        first = 0 if shares[0] >= shares[1] else 1
        return {single[first].at: "given", single[1 - first].at: "family"}
    return {each.at: "full_name" for each in single}


def _told_by(values: Values, emails: Values, counts: Callable[[int], bool]) -> float:
    """How many values stand in some address, at a place that counts: before the first dot, or anywhere."""
    places: dict[str, set[int]] = {}
    for cell in emails.cells:
        for at, piece in enumerate(pieces_of(text_of(cell))):
            places.setdefault(piece, set()).add(at)
    hits = 0
    for cell in values.cells:
        words = pieces_of(text_of(cell).replace(" ", "."))
        hits += any(counts(at) for word in words for at in places.get(word, ()))
    return hits / len(values.cells) if values.cells else 0.0
