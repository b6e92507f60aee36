"""What the columns of a list mean: by their headings, by what stands below them, by what the office says."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kokoma_cli.domain.lists import Column
from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import BadCall
from kokoma_cli.intake import addresses, salutations
from kokoma_cli.intake.headings import HOME, IGNORED, MEANINGS, answered, label, read
from kokoma_cli.intake.list_guesses import Guess
from kokoma_cli.intake.list_names import ask_for_names, find_names, find_offices, settle_names
from kokoma_cli.intake.list_shapes import Values, text_of
from kokoma_cli.wording.values import Phrase

#: Several columns may have these; what is in them is put together, or the first that is not empty counts.
JOINED = frozenset({"organisation", "title", "more_given"})
_WHOLE = frozenset({"full_name", "family_first"})


def letter(at: int) -> str:
    """The name a spreadsheet gives to a column, counted from 0: A, Z, AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


def decide(
    headings: Sequence[str],
    values: Sequence[Values],
    hidden: frozenset[int],
    told: Mapping[str, str],
    line: int,
) -> tuple[Column, ...]:
    """Every column that has a heading or a value, with its meaning. Raises BadCall if `told` names a column
    or a meaning that there is not, or one meaning twice."""
    folded = Counter(map(_plain, headings))
    guesses = [
        Guess(
            at,
            heading,
            letter(at),
            heading if heading and folded[_plain(heading)] == 1 else letter(at),
            below,
            read(heading),
        )
        for at, (heading, below) in enumerate(zip(headings, values, strict=True))
        if heading or below.count
    ]
    said = _said(told, guesses)
    guesses = [_by_itself(guess, said.get(guess.at), guess.at in hidden) for guess in guesses]
    guesses = _settle_workplaces(_settle_addresses(guesses))
    guesses = find_offices(ask_for_names(find_names(settle_names(guesses))))
    guesses = [_after_clashes(guess, guesses) for guess in guesses]
    return tuple(
        Column(
            guess.letter,
            guess.heading,
            guess.key,
            guess.meaning if guess.meaning in MEANINGS else None,
            guess.because,
            guess.values.samples,
            guess.doubt._replace(line=line) if guess.doubt else None,
        )
        for guess in guesses
    )


def _plain(heading: str) -> str:
    return fold(heading) or heading


def _said(told: Mapping[str, str], guesses: Sequence[Guess]) -> dict[int, str]:
    """What the office says, by index of the column. A heading need not be typed letter by letter, and the
    letter of a column does as well."""
    said: dict[int, str] = {}
    for name, word in told.items():
        meaning = answered(word)
        if meaning is None:
            raise BadCall(
                "lists.told_no_meaning", column=name, meaning=word, known=list(map(label, MEANINGS))
            )
        found = (
            [each for each in guesses if each.key == name]
            or [each for each in guesses if each.heading and _plain(each.heading) == _plain(name)]
            or [each for each in guesses if each.letter == _letter_in(name)]
        )
        if len(found) != 1:
            known = [each.shown for each in guesses]
            key = "lists.told_two_columns" if found else "lists.told_no_column"
            raise BadCall(key, column=name, known=known)
        twice = [at for at, other in said.items() if other == meaning and at != found[0].at]
        if twice and meaning not in JOINED | {IGNORED, "email"}:
            raise BadCall("lists.told_twice", column=name, meaning=label(meaning))
        said[found[0].at] = meaning
    return said


def _letter_in(name: str) -> str:
    """ "B" of "b", "Spalte B", "column B"."""
    return re.sub(r"(?:spalte|column)\s+", "", name.strip(), flags=re.IGNORECASE).upper()


def _by_itself(guess: Guess, told: str | None, hidden: bool) -> Guess:
    """What a column says for itself, without the others."""
    if told:
        return replace(guess, meaning=None if told == IGNORED else told, because="told")
    if hidden:
        return replace(guess, because="hidden")
    values, reading = guess.values, guess.reading
    if reading is None:
        for shape, meaning in (
            ("address", "email"), ("named_address", "name_and_email"), ("salutation", "salutation"),
            ("title", "title"),
        ):  # fmt: skip
            if values.mostly(shape):  # type: ignore[arg-type]
                return replace(guess, meaning=meaning, because="shape")
        return guess
    guess = replace(guess, meaning=reading.meaning, because="heading")
    contradiction = _contradiction(guess) if values.count else None
    return contradiction or guess


def _contradiction(guess: Guess) -> Guess | None:
    """The column in doubt if below its heading stands something else; settled if that is clear."""
    values, meaning = guess.values, guess.meaning
    samples = Phrase("lists.samples", {"values": list(values.samples)})
    addressed = values.share("address", "named_address")
    if meaning in ("email", "contact"):
        found = [addresses.address(text_of(cell)) for cell in values.cells]
        readable = sum(
            each.address is not None or each.trouble == "lists.several_addresses" for each in found
        )
        mistyped = sum(addresses.is_mistyped(text_of(cell)) for cell in values.cells)
        if 2 * readable >= values.count or (
            # A line that has it wrong says nothing of the others, nor of the heading.
            meaning == "email" and 2 * (readable + mistyped) >= values.count
        ):
            return replace(guess, meaning="email")
        if meaning == "contact":
            people = values.mostly("words", "listed_name")
            return replace(guess, meaning="somebody" if people else "not_needed")
        return guess.doubtful("lists.doubt_values", samples=samples)
    if meaning not in ("not_needed", "pronunciation", "sort_key") and addressed >= 0.5:
        named = values.share("named_address") >= 0.5
        return replace(guess, because="shape").doubtful(
            "lists.doubt_values", "name_and_email" if named else "email", samples=samples
        )
    if meaning in ("given", "family", *_WHOLE, "name") and values.are_workplaces:
        return guess.doubtful("lists.doubt_workplaces", "organisation", samples=samples)
    if meaning in ("given", "family", *_WHOLE, "name", "somebody", "more_given"):
        if values.mostly("salutation") and values.count > 2:
            # Pan and Herr are names; a column full of them is none.
            return replace(guess, because="shape").doubtful(
                "lists.doubt_values", "salutation", samples=samples
            )
        if values.mostly("number", "date"):
            return guess.doubtful("lists.doubt_values", samples=samples)
    if meaning in ("salutation", "title"):
        return _titles_and_salutations(guess, samples)
    return None


def _titles_and_salutations(guess: Guess, samples: Phrase) -> Guess | None:
    """A column of titles or salutations, which may hold both, or, as in English, the other one."""
    values = guess.values
    begins = sum(bool(_begins_like_one(text_of(cell))) for cell in values.cells)
    if 2 * (begins + values.shapes["title"]) < values.count:
        return guess.doubtful("lists.doubt_values", samples=samples)
    if guess.meaning == "title" and 2 * begins >= values.count:
        return replace(guess, meaning="salutation")
    return None


def _begins_like_one(text: str) -> bool:
    return salutations.is_salutation(text) or bool(salutations.apart(f"{text} X")[0])


def _settle_addresses(guesses: list[Guess]) -> list[Guess]:
    """Of several columns with addresses the one for work is taken, else the plain one; none found by its
    shape while another has the heading."""
    found = [guess for guess in guesses if guess.meaning == "email"]
    told = [guess for guess in found if guess.because == "told"]
    with_heading = [
        guess
        for guess in found
        if guess.because == "heading" and guess.values.count and not guess.doubt
    ]
    if told:
        taken = told
    elif with_heading:
        lowest = min(_rank(guess) for guess in with_heading)
        taken = [guess for guess in with_heading if _rank(guess) == lowest]
    else:
        with_values = [guess for guess in found if guess.values.count]
        taken = with_values if with_values else found[:1]
    out = []
    for guess in guesses:
        meaning = guess.meaning
        if meaning == "email" and guess not in taken:
            # Addresses below a heading that promises something else are asked about all the same.
            promised = guess.reading is not None and guess.reading.meaning != "email"
            guess = replace(guess, meaning=None, doubt=guess.doubt if promised else None)  # noqa: PLW2901
        elif (
            meaning == "not_needed"
            and not found
            and guess.values.mostly("address")
            and (guess.reading is None or guess.reading.rank < HOME)
        ):
            samples = Phrase("lists.samples", {"values": list(guess.values.samples)})
            guess = replace(guess, because="shape").doubtful(  # noqa: PLW2901
                "lists.doubt_values", "email", samples=samples
            )
        out.append(guess)
    return out


def _rank(guess: Guess) -> int:
    return guess.reading.rank if guess.reading else HOME


def _settle_workplaces(guesses: list[Guess]) -> list[Guess]:
    """Offices go with the organisation they are of; a district only stands for a municipality that has no
    column; a place may be either a municipality or somebody's home."""
    meanings = {guess.meaning for guess in guesses}
    plain = [fold(guess.heading) for guess in guesses]
    private = any(word in heading for heading in plain for word in ("strasse", "plz", "postleit"))
    out = []
    for guess in guesses:
        settled = guess
        if guess.meaning == "unit":
            settled = replace(guess, meaning="organisation")
        elif guess.meaning == "district":
            settled = replace(guess, meaning=None if "municipality" in meanings else "municipality")
        elif guess.meaning == "place":
            if private or meanings & {"municipality", "district"} or not guess.values.count:
                settled = replace(guess, meaning=None)
            else:
                settled = guess.doubtful("lists.doubt_place", "municipality")
        out.append(settled)
    return out


def _after_clashes(guess: Guess, guesses: Sequence[Guess]) -> Guess:
    """The column beside others of the same meaning: what the office said counts, empty columns do not, one
    that repeats another is not needed, and else only the office can say."""
    meaning = guess.meaning
    if meaning not in MEANINGS or meaning in JOINED or guess.because == "told":
        return guess
    alike = _WHOLE if meaning in _WHOLE else {meaning}
    others = [each for each in guesses if each.meaning in alike and each.at != guess.at]
    if any(each.because == "told" for each in others):
        return replace(guess, meaning=None, doubt=None)
    if guess.doubt:
        return guess
    if not guess.values.count and any(each.values.count for each in others):
        return replace(guess, meaning=None, doubt=None)
    others = [each for each in others if each.values.count or not guess.values.count]
    if guess.because == "shape" and any(each.because == "heading" for each in others):
        return replace(guess, meaning=None, doubt=None)
    others = [
        each for each in others if not (each.because == "shape" and guess.because == "heading")
    ]
    if not others:
        return guess
    if all(each.values.cells == guess.values.cells for each in others):
        first = all(each.at > guess.at for each in others)
        return guess if first else replace(guess, meaning=None, doubt=None)
    columns = [each.shown for each in sorted((guess, *others), key=lambda each: each.at)]
    return guess.doubtful("lists.doubt_two_columns", columns=columns)
