"""`kokoma init`, `kokoma demo`, and where the register is."""

import pytest

from tests.cli.shapes import CERTIFICATES, CHECK, ERROR, STATUS, misfit
from tests.conftest import Office


def test_init_says_where_and_what_next(empty_office: Office) -> None:
    answer = empty_office("init --cohort 'Hof 2024'")
    assert (
        answer.out.startswith("Neues Register: kokoma.db\n") or str(empty_office.file) in answer.out
    )
    assert "kokoma participant add" in answer.out
    again = empty_office("init", code=5)
    assert "nichts wurde überschrieben" in again.err
    assert empty_office.json("cohort list")[0]["name"] == "Hof 2024"


def test_init_answers_with_a_document(empty_office: Office) -> None:
    document = empty_office.json("init büro.db")
    shape = {"file": str, "cohort": str, "series": str, "courses": int, "minutes": int}
    assert misfit(document, shape) is None
    assert document["minutes"] == 4800


@pytest.mark.parametrize(
    ("line", "code"),
    [("init x/y.db", 3), ("init --cohort", 2), ("init a b", 2), ("status", 3), ("status --db x.db", 3),
     ("status --db .", 3), ("status --db ''", 2)],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    empty_office: Office, line: str, code: int
) -> None:
    assert empty_office(line, code=code).err
    assert misfit(empty_office.json(line, code=code), ERROR) is None
    assert list(empty_office.folder.iterdir()) == []


def test_the_register_is_the_one_named_or_the_one_above(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = office.folder / "Kurse" / "2024"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    office.people("Anna")
    office("init anders.db --cohort Hof")
    assert office.json("status")["cohort"] == "Bamberg 2023/24"
    assert office.json("status --db anders.db")["cohort"] == "Hof"
    monkeypatch.setenv("KOKOMA_DB", "anders.db")
    assert office.json("status")["cohort"] == "Hof"
    assert office.json("status --db ../../kokoma.db")["participants"][0]["name"] == "Anna"


def test_status_and_check_have_the_shape_of_the_contract(office: Office) -> None:
    office.people("Anna", "Bo", "Clara", "Dora")
    office("course schedule P1 10.3.2023 11.3.2023")
    office.earns("Anna")
    office("attend P1 Bo --day 1")
    office("attend P2 Bo --absent")
    office("attend P3 Bo --excused")
    office("course cancel P5")
    office("course edit V3 --compulsory")
    office("participant withdraw Dora")
    status, check = office.json("status"), office.json("check")
    assert misfit(status, STATUS) is None
    assert misfit(check, CHECK) is None
    bo = next(person for person in status["participants"] if person["name"] == "Bo")
    assert bo["courses"] == {
        "P1": "partly", "P2": "absent", "P3": "excused", "P4": "open", "P5": "open",
        "V1": "open", "V2": "open", "V3": "open",
    }  # fmt: skip
    assert bo["counts"] == {"in_person": 0, "deepening": 0}
    assert (bo["minutes"], bo["outcome"], bo["still_helps"]) == (420, "impossible", [])
    assert status["series"]["minutes"] == 4800
    assert status["courses"][0]["sessions"][0]["date"] == "2023-03-10"
    assert misfit(office.json("status Anna"), STATUS) is None
    assert misfit(office.json("status --without P1"), STATUS) is None


def test_the_demonstration_ends_with_nine_certificates(empty_office: Office) -> None:
    answer = empty_office("demo --out Vorführung")
    assert "9 Bescheinigungen ausgestellt" in answer.out
    assert len(empty_office.pdfs()) == 10
    (file,) = empty_office.folder.glob("*/*.db")
    listed = empty_office.json("certificate list --db", str(file))
    assert misfit(listed, CERTIFICATES) is None
    assert len(listed) == 9
    assert "nicht leer" in empty_office("demo --out Vorführung", code=5).err
    commands = [entry["command"] for entry in empty_office.json("log --db", str(file))]
    assert all(command.startswith("kokoma ") for command in commands)


def test_where_no_folder_can_be_made_the_demonstration_says_which(empty_office: Office) -> None:
    (empty_office.folder / "Datei").touch()
    refused = empty_office("demo --out Datei/Vorführung", code=7).err
    assert str(empty_office.folder / "Datei" / "Vorführung") in refused
    assert "ein Teil des Pfades ist kein Ordner" in refused
    assert "--out ORDNER" in refused


def test_a_beginning_with_an_issuer_does_not_ask_for_it(empty_office: Office) -> None:
    assert "settings set issuer" in empty_office("init a.db").out
    assert "settings set issuer" not in empty_office("init b.db --issuer 'Stadt Hof'").out


def test_a_register_that_is_gone_is_brought_back_not_begun_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.people("Anna", "Bo")
    office.file.unlink()
    copies = {path: path.read_bytes() for path in office.folder.glob("kokoma-backup/*")}
    for line in ("status", "attend P1 --all", "doctor", "backup", "status --db kokoma.db"):
        document = office.json(line, code=3)
        assert document["error"]["key"] == "register.lost"
        assert "kokoma restore" in document["error"]["message"]
    for line in ("init", "init --dry-run", "init kokoma.db"):
        assert office.json(line, code=5)["error"]["key"] == "register.begun_before"
    assert not office.file.exists()
    assert {path: path.read_bytes() for path in office.folder.glob("kokoma-backup/*")} == copies
    below = office.folder / "Kurse"
    below.mkdir()
    monkeypatch.chdir(below)
    office("restore 1")
    assert [row["name"] for row in office.json("participant list")] == ["Anna"]
    assert not list(below.iterdir())


def test_whoever_wants_a_new_register_all_the_same_gets_one(office: Office) -> None:
    office.people("Anna")
    office.file.unlink()
    office("init anders.db")
    office("init --yes")
    assert office.json("participant list") == []


@pytest.mark.parametrize("content", [b"", b"no register"])
def test_what_is_no_register_is_said_with_what_to_do(office: Office, content: bytes) -> None:
    office.file.write_bytes(content)
    said = " ".join(office("status", code=7).err.split())
    assert "kokoma doctor" in said
    assert "kokoma restore" in said
