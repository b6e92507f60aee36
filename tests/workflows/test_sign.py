"""Codes from the order to the register: who signs what, when the passphrase is wanted, and what is kept."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from kokoma_cli.domain import codes
from kokoma_cli.domain.certificates import Content
from kokoma_cli.domain.statements import MOST_INDEX
from kokoma_cli.errors import BadInput, Conflict, NotEarned, Several
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.signing import keys, tokens
from kokoma_cli.storage import certificates
from kokoma_cli.storage import codes as stored_codes
from kokoma_cli.storage import keys as stored_keys
from kokoma_cli.workflows import sign
from kokoma_cli.workflows.certify import certify
from kokoma_cli.workflows.compose import from_json
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.rename import rename
from kokoma_cli.workflows.replace import Correction
from kokoma_cli.workflows.replace import replace as replace_
from kokoma_cli.workflows.sign import Signer, coded
from tests.conftest import Office
from tests.credentials.offices import OTHER, SECRET, has_key
from tests.rendering.codes import PAGE
from tests.rendering.sheets import content


@dataclass
class Asked:
    """Gives out the key, and notes for what it was asked."""

    office: Office
    calls: list[str] = field(default_factory=list)
    afterwards: Callable[[], None] = lambda: None
    #: What somebody else does once the passphrase was typed.

    def __call__(self, *, tried: bool) -> Signer:
        self.calls.append("tried" if tried else "unlocked")
        with self.office.desk().register.reading() as db:
            key = stored_keys.current(db)
        assert key
        if not tried:
            self.afterwards()
        return Signer(key.id, key.kid, PAGE, None if tried else SECRET.signing)


def earned(office: Office) -> None:
    office.people("Dr. Jürgen Weiß", "Anna Ohm", "Bo Ek")
    office(f"settings set verify_page {PAGE}")
    office.earns("Weiß", "Ohm")


@pytest.fixture
def bamberg(office: Office) -> Office:
    """Weiß and Ohm have earned it, Ek has not; there is a key."""
    office.after(earned)
    has_key(office)
    return office


@pytest.fixture
def asked(bamberg: Office) -> Asked:
    return Asked(bamberg)


ORDER = Order(issued_on=date(2024, 3, 26))


def sheets(office: Office) -> list[Content]:
    with office.desk().register.reading() as db:
        return [from_json(each.content) for each in certificates.everything(db)]


def kept(office: Office) -> list[stored_codes.Signed]:
    with office.desk().register.reading() as db:
        return list(stored_codes.everything(db))


def read(code: str) -> tokens.Token:
    taken = codes.taken_apart(code)
    assert taken
    assert taken.page == PAGE
    return tokens.read(taken.token)


def test_every_certificate_has_a_code_that_says_what_stands_on_it(
    bamberg: Office, asked: Asked
) -> None:
    certify(bamberg.desk(), ORDER, signing=asked)
    found = sheets(bamberg)
    assert len(found) == 2
    for sheet, entry in zip(found, kept(bamberg), strict=True):
        token = read(sheet.code)
        assert keys.holds(SECRET.public, token.message, token.signature)
        assert (token.said.name, token.said.number) == (sheet.name, sheet.number)
        assert token.said.index == entry.place
        taken = codes.taken_apart(sheet.code)
        assert taken
        assert entry.sha256 == hashlib.sha256(taken.token).hexdigest()


def test_the_passphrase_is_wanted_once_for_all(bamberg: Office, asked: Asked) -> None:
    certify(bamberg.desk(), ORDER, signing=asked)
    assert asked.calls == ["tried", "unlocked"]


def test_nobody_is_asked_in_vain(bamberg: Office, asked: Asked) -> None:
    certify(bamberg.desk(dry_run=True), ORDER, signing=asked)
    with pytest.raises(NotEarned):
        certify(bamberg.desk(), ORDER, ["Ek"], signing=asked)
    assert "unlocked" not in asked.calls
    certify(bamberg.desk(), ORDER, signing=asked)
    before = list(asked.calls)
    certify(bamberg.desk(), ORDER, signing=asked)
    assert asked.calls == before


def test_a_name_that_shows_less_than_it_says_is_refused_for_all_at_once(
    bamberg: Office, asked: Asked
) -> None:
    desk = bamberg.desk()
    with desk.register.writing(desk.origin) as db:
        db.execute("UPDATE participants SET name = 'Anna' || char(8203) || ' Ohm' WHERE id = 2")
        db.execute("UPDATE participants SET name = 'Weiß' || char(8238) || 'x' WHERE id = 1")
    with pytest.raises(Several) as refused:
        certify(desk, ORDER, signing=asked)
    assert [each.key for each in refused.value.errors] == ["codes.unseen_name"] * 2
    assert asked.calls == ["tried"]
    assert sheets(bamberg) == []
    assert bamberg.pdfs() == set()


def test_a_key_that_was_given_up_meanwhile_signs_nothing(bamberg: Office, asked: Asked) -> None:
    asked.afterwards = lambda: has_key(bamberg, OTHER)
    with pytest.raises(Conflict) as refused:
        certify(bamberg.desk(), ORDER, signing=asked)
    assert refused.value.key == "certificates.changed_meanwhile"
    assert sheets(bamberg) == []
    assert bamberg.pdfs() == set()


def test_places_are_given_once_and_by_chance(bamberg: Office, asked: Asked) -> None:
    signer = asked(tried=False)
    taken = set(range(MOST_INDEX + 1)) - {5, 70, 99, 4711}
    batch = [content(number=f"2024-{at}") for at in range(3)]
    places = {each.index for each in coded(signer, batch, kinds(), taken)}
    assert len(places) == 3
    assert places <= {5, 70, 99, 4711}
    with pytest.raises(Conflict, match=r"codes\.list_full"):
        coded(signer, batch, kinds(), set(range(MOST_INDEX)))


def test_a_specimen_is_as_large_as_it_gets_and_never_genuine(asked: Asked) -> None:
    (tried,) = coded(asked(tried=True), [content()], kinds(), ())
    (real,) = coded(asked(tried=False), [content()], kinds(), ())
    assert len(tried.content.code) >= len(real.content.code)
    token = read(tried.content.code)
    assert not keys.holds(SECRET.public, token.message, token.signature)
    assert tried.key_id is None


def test_what_would_have_too_many_bytes_for_a_code_names_the_longest_text(asked: Asked) -> None:
    long = content(name="Ǖ" * 199)
    with pytest.raises(BadInput) as refused:
        coded(asked(tried=False), [replace(long, series="Ẩ" * 40)], kinds(), ())
    assert refused.value.key == "codes.too_long_name"


def test_a_certificate_issued_anew_has_a_code_of_its_own(bamberg: Office, asked: Asked) -> None:
    certify(bamberg.desk(), ORDER, ["Weiß"], signing=asked)
    bamberg("participant edit 1 --name", "Jürgen Weiss")
    before = len(asked.calls)
    done = replace_(bamberg.desk(), "KOKOMA-2024-001", Correction(), asked)
    assert asked.calls[before:] == ["tried", "unlocked"]
    old, new = sheets(bamberg)
    assert read(new.code).said.name == "Jürgen Weiss"
    assert read(old.code).said.name == "Dr. Jürgen Weiß"
    assert [each.certificate_id for each in kept(bamberg)] == [done.old.id, done.new.id]
    place = kept(bamberg)[0].place
    with bamberg.desk().register.reading() as db:
        assert stored_codes.void(db) == [place]


def test_a_code_alone_is_no_difference(bamberg: Office, asked: Asked) -> None:
    certify(bamberg.desk(), ORDER, ["Weiß"])
    with pytest.raises(Conflict) as refused:
        replace_(bamberg.desk(), "KOKOMA-2024-001", Correction(), asked)
    assert refused.value.key == "certificates.nothing_differs"
    assert asked.calls == []
    done = replace_(bamberg.desk(), "KOKOMA-2024-001", Correction(sure=True), asked)
    assert done.differs == ()
    assert json.loads(done.new.content)["code"]


def test_after_a_legal_change_of_name_the_new_code_says_the_new_name_and_the_old_one_is_gone(
    bamberg: Office, asked: Asked
) -> None:
    certify(bamberg.desk(), ORDER, ["Weiß"], signing=asked)
    certify(bamberg.desk(), replace(ORDER, kind="urkunde"), ["Weiß"], signing=asked)
    planned = rename(bamberg.desk(dry_run=True), "1", "Ariane Weiß", {}, signing=asked)
    assert len(planned.issued) == 2
    before = list(asked.calls)
    done = rename(bamberg.desk(), "1", "Ariane Weiß", {}, signing=asked)
    assert asked.calls == [*before, "tried", "unlocked"]
    assert done.is_nowhere
    old, other, *new = sheets(bamberg)
    assert (old.code, other.code) == ("", "")
    assert [read(sheet.code).said.name for sheet in new] == ["Ariane Weiß"] * 2
    assert len({read(sheet.code).said.index for sheet in new}) == 2


def test_a_new_name_without_certificates_needs_no_passphrase(bamberg: Office, asked: Asked) -> None:
    rename(bamberg.desk(), "3", "Ida Ek", {}, signing=asked)
    assert asked.calls == []


def test_without_a_signer_nothing_has_a_code(bamberg: Office) -> None:
    certify(bamberg.desk(), ORDER, signing=sign.unsigned)
    assert [sheet.code for sheet in sheets(bamberg)] == ["", ""]
    assert kept(bamberg) == []
