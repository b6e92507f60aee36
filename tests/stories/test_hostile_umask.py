"""What kokoma makes beside the register is for its owner only, whatever the computer would allow others."""

import os
import stat
from collections.abc import Iterator

import pytest

from kokoma_cli.storage.holder import note_of
from tests.conftest import WHO_TYPES, Office

pytestmark = pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_nobody_else_may_read_what_lies_beside_the_register(empty_office: Office) -> None:
    office = empty_office
    office("init")
    office.people("Anna Weiß", "Bo Ek")
    with office.desk().register.writing(WHO_TYPES) as db:
        db.execute("UPDATE cohorts SET name = 'Bamberg'")
        assert stat.S_IMODE(note_of(office.file).stat().st_mode) == 0o600
    office("undo --yes")
    modes = {
        path.relative_to(office.folder): stat.S_IMODE(path.stat().st_mode)
        for path in office.folder.rglob("*")
    }
    assert len(modes) > 4
    for path, mode in modes.items():
        assert mode == (0o700 if (office.folder / path).is_dir() else 0o600), path


@pytest.mark.usefixtures("umask")
def test_the_register_keeps_the_mode_that_its_owner_gave_it(office: Office) -> None:
    office.file.chmod(0o660)
    office.people("Anna Weiß")
    office("undo --yes")
    assert stat.S_IMODE(office.file.stat().st_mode) == 0o660
