"""Publishing the page: what stands on it, and what it takes the place of."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.rendering.verify_page import read_page, render
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.storage import codes, keys
from kokoma_cli.storage.codes import Signed
from kokoma_cli.workflows.publish import Made, publish
from tests.conftest import CEREMONY, Office

FIRST, SECOND = (secret_keys.from_secret(bytes([number]) * 32) for number in (1, 2))
ADDRESS = "https://www.stadt.example/pruefen"


@pytest.fixture
def ready(office: Office) -> Office:
    """An office with a key, and two certificates whose codes were signed with it."""
    office("settings set issuer", "Stadt Bamberg")
    office("settings set place Bamberg")
    office("settings set verify_page", ADDRESS)
    office.people("Anna Weiß", "Bo Ek")
    office.earns("1", "2")
    office("certify --all")
    with office.desk().writing() as (db, _):
        key = keys.add(db, Key(0, FIRST.kid, FIRST.public, CEREMONY))
        for certificate, place in ((1, 70_000), (2, 12)):
            codes.keep(db, Signed(certificate, place, key, f"{certificate:064x}"))
    return office


def page(folder: Path) -> str:
    return (folder / "index.html").read_text("utf-8")


def published(office: Office, *, replace: bool = False) -> Made:
    return publish(office.desk(), office.folder / "netz", replace=replace)


def test_the_page_says_what_is_in_the_register(ready: Office) -> None:
    ready("certificate void 001 --reason verloren --yes")
    made = published(ready)
    said = read_page(page(ready.folder / "netz"))
    assert said == made.published
    assert [(key.kid, key.state, key.digests) for key in said.keys] == [(FIRST.kid, "current", ())]
    assert said.void == (70_000,)
    assert (said.as_of, said.issuer, said.page) == (CEREMONY, "Stadt Bamberg", ADDRESS)


def test_no_name_and_no_number_of_anybody_is_on_it(ready: Office) -> None:
    published(ready)
    text = page(ready.folder / "netz")
    assert not any(word in text for word in ("Weiß", "Anna", "Ek<", "KOKOMA-2024"))


def test_of_a_compromised_key_everything_the_office_signed_is_listed(ready: Office) -> None:
    with ready.desk().writing() as (db, _):
        (key,) = keys.everything(db)
        keys.change(db, replace(key, compromised_on=CEREMONY))
        keys.add(db, Key(0, SECOND.kid, SECOND.public, CEREMONY))
    first, second = published(ready).published.keys
    assert first.digests == ("A" * 16, "A" * 16)
    assert (second.state, second.digests) == ("current", ())


def test_of_a_retired_key_the_last_day_is_told(ready: Office) -> None:
    """And if certificates with a day still to come were signed with it, theirs."""
    with ready.desk().writing() as (db, _):
        (key,) = keys.everything(db)
        keys.change(db, replace(key, retired_on=CEREMONY))
    (said,) = published(ready).published.keys
    assert (said.state, said.retired_on, said.last_issued_on) == ("retired", CEREMONY, None)
    earlier = CEREMONY - timedelta(3)
    with ready.desk().writing() as (db, _):
        keys.change(db, replace(key, retired_on=earlier))
    (said,) = published(ready).published.keys
    assert (said.retired_on, said.last_issued_on) == (earlier, CEREMONY)
    assert read_page(page(ready.folder / "netz")).keys == (said,)


def test_doing_it_twice_changes_nothing(ready: Office) -> None:
    first = published(ready).file
    again = published(ready).file
    assert (first.outcome, again.outcome) == ("new", "unchanged")
    assert first.sha256 == again.sha256


def test_an_earlier_page_of_this_office_makes_way(ready: Office) -> None:
    published(ready)
    ready("certificate void 002 --reason verloren --yes")
    made = published(ready)
    assert made.file.outcome == "replaced"
    assert read_page(page(ready.folder / "netz")).void == (12,)


def test_the_page_of_another_office_stays(ready: Office) -> None:
    made = published(ready)
    foreign = tuple(replace(key, public=SECOND.public) for key in made.published.keys)
    file = made.file.file
    file.write_bytes(render(replace(made.published, keys=foreign)))
    before = file.read_bytes()
    with pytest.raises(Conflict) as refused:
        published(ready)
    assert refused.value.key == "publish.file_differs"
    assert file.read_bytes() == before
    assert published(ready, replace=True).file.outcome == "replaced"


def test_what_a_restored_backup_has_forgotten_is_told(ready: Office) -> None:
    made = published(ready)
    ready.close()
    ready("certificate void 002 --reason verloren --yes")
    published(ready)
    ready.close()
    ready("undo --yes")
    assert published(ready).lapsed.void == (12,)
    assert made.lapsed.void == ()


def test_without_a_key_there_is_nothing_to_verify(office: Office) -> None:
    with pytest.raises(NotFound) as refused:
        published(office)
    assert refused.value.key == "publish.no_key"


@pytest.mark.parametrize(("setting", "key"), [("verify_page", "page"), ("issuer", "issuer")])
def test_what_the_page_has_to_name_must_be_set(ready: Office, setting: str, key: str) -> None:
    ready.close()
    ready(f"settings set {setting}", "")
    with pytest.raises(NotFound) as refused:
        published(ready)
    assert refused.value.key == f"publish.no_{key}"


def test_the_register_does_not_lie_beside_what_is_uploaded(ready: Office) -> None:
    with pytest.raises(Conflict) as refused:
        publish(ready.desk(), ready.folder)
    assert refused.value.key == "publish.beside_register"


def test_a_file_is_no_folder(ready: Office) -> None:
    (ready.folder / "netz").write_text("", "utf-8")
    with pytest.raises(BadCall) as refused:
        published(ready)
    assert refused.value.key == "publish.no_folder"


def test_a_trial_leaves_nothing(ready: Office) -> None:
    made = publish(ready.desk(dry_run=True), ready.folder / "netz")
    assert made.file.outcome == "new"
    assert not (ready.folder / "netz").exists()


def test_the_day_of_the_list_is_today(ready: Office) -> None:
    ready.today = date(2025, 1, 2)
    assert published(ready).published.as_of == date(2025, 1, 2)
