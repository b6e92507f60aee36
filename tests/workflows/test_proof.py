"""Looking at what is about to be printed, on a real register and with the real fonts."""

from pathlib import Path

import pytest

from kokoma_cli.errors import Conflict, NotFound, Unusable
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.proof import Proof, proof, write_sheet
from tests.conftest import Office

GERMAN = Wording("de")
DATES = {
    "P1": "9.3.2023 10.3.2023", "P2": "11.5.2023 12.5.2023", "P3": "7.7.2023", "P4": "29.9.2023",
    "P5": "23.11.2023 24.11.2023", "V1": "21.6.2023", "V2": "18.10.2023", "V3": "21.2.2024",
}  # fmt: skip


def a_year(office: Office) -> None:
    """A year in good order: everything set and dated."""
    for code, dates in DATES.items():
        office(f"course schedule {code} {dates}")
    office("settings set issuer 'Stadt Bamberg'")
    office("settings set signatories 'Ruth Beispiel | Oberbürgermeisterin'")
    office("settings set place Bamberg")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def asked(found: Proof) -> list[tuple[str, str | None]]:
    return [(d.key, d.participant.name if d.participant else None) for d in found.doubts]


def test_a_year_in_good_order_leaves_no_question(bamberg: Office) -> None:
    bamberg.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    bamberg.earns("Anna", "Clara")
    found = proof(bamberg.desk(), Order())
    assert [sheet.participant.name for sheet in found.batch.sheets] == ["Anna Weiß", "Clara Zeh"]
    assert (found.doubts, found.skipped) == ((), ())


def test_what_is_looked_at_is_what_certify_would_issue(bamberg: Office) -> None:
    bamberg.people("Anna Weiß", "Bo Ek", "Clara Zeh", "Dora Ull")
    bamberg.earns("Anna", "Clara", "Dora")
    bamberg("attend P1 Bo")
    bamberg("participant withdraw Clara")
    bamberg("certify Dora")
    order = Order(confirm_others=True)
    found = proof(bamberg.desk(), order)
    kinds = {sheet.participant.name: sheet.kind for sheet in found.batch.sheets}
    assert kinds == {"Anna Weiß": "bescheinigung", "Bo Ek": "teilnahmebestaetigung"}
    assert {e.participant.name: e.reason for e in found.skipped} == {
        "Dora Ull": "already_certified", "Clara Zeh": "withdrawn",
    }  # fmt: skip
    assert asked(found) == [("left_but_earned", "Clara Zeh")]
    issued = bamberg.json("certify --all --confirm-others")["issued"]
    assert {entry["name"]: entry["kind"] for entry in issued} == kinds


def test_letters_are_looked_for_in_the_fonts_that_print(bamberg: Office) -> None:
    bamberg.people("Anna Weiß", "K͟halid Ṣ̄eyf", "Анна Вайс", "ნინო ბერიძაშვილი")
    bamberg.earns("1", "2", "3", "4")
    found = proof(bamberg.desk(), Order())
    assert asked(found) == [("letters_missing", "ნინო ბერიძაშვილი"), ("other_script", "Анна Вайс")]
    assert set("ნი") <= set(str(found.doubts[0].values["letters"]))
    refused = bamberg("certify --all", code=4)
    assert "ნინო" in refused.err


def test_widths_are_measured_as_they_are_printed(bamberg: Office) -> None:
    long = "Maximiliane-Konstanze Wilhelmine von Schleswig-Holtenbrink-Überlingersdorf"
    endless = f"Anna {'Hohenstein-' * 8}Weiß"
    bamberg.people("Anna Weiß", long, endless)
    bamberg.earns("1", "2", "3")
    found = proof(bamberg.desk(), Order())
    assert asked(found) == [("too_wide", endless), ("smaller", long)]
    size = found.doubts[1].values["size"]
    assert isinstance(size, float)
    assert 16 <= size < found.batch.sheets[0].designed
    bamberg("certify --all", code=4)
    bamberg("participant edit 3 --name 'Anna Hohenstein'")
    bamberg("certify --all")
    assert bamberg.json("certificate show 001")["content"]["name_size"] == size


def test_what_nobody_has_set_is_asked_for(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    found = proof(office.desk(), Order())
    wanted = ["no_issuer", "no_signatories", "no_place"]
    assert [key for key, _ in asked(found)] == [*wanted, *["undated"] * 5]
    office("settings set place Bamberg")
    assert ("no_place", None) not in asked(proof(office.desk(), Order()))
    set_ad_hoc = proof(office.desk(), Order(place="Hof"))
    assert ("no_place", None) not in asked(set_ad_hoc)


def test_looking_changes_nothing(bamberg: Office, tmp_path: Path) -> None:
    bamberg.people("Anna WEISS")
    bamberg.earns("Anna")
    before = bamberg.content()
    found = proof(bamberg.desk(), Order())
    assert write_sheet(found, tmp_path / "Namen.pdf", GERMAN)
    assert bamberg.content() == before


def test_an_unknown_kind_is_refused(bamberg: Office) -> None:
    with pytest.raises(NotFound):
        proof(bamberg.desk(), Order(kind="diplom"))


def test_without_names_there_is_no_sheet(bamberg: Office, tmp_path: Path) -> None:
    bamberg.people("Anna Weiß")
    file = tmp_path / "Namen.pdf"
    assert not write_sheet(proof(bamberg.desk(), Order()), file, GERMAN)
    assert not file.exists()


def test_a_sheet_is_never_written_over_another(bamberg: Office, tmp_path: Path) -> None:
    bamberg.people("Anna Weiß", "Bo Ek")
    bamberg.earns("Anna")
    file = tmp_path / "neu" / "Namen.pdf"
    first = proof(bamberg.desk(), Order())
    assert write_sheet(first, file, GERMAN)
    sheet = file.read_bytes()
    # The same names give the same sheet, so nothing is lost by asking twice.
    assert write_sheet(first, file, GERMAN)
    bamberg.earns("Bo")
    second = proof(bamberg.desk(), Order())
    with pytest.raises(Conflict):
        write_sheet(second, file, GERMAN)
    assert file.read_bytes() == sheet
    assert write_sheet(second, file, GERMAN, replace=True)
    assert file.read_bytes() != sheet
    assert [path.name for path in file.parent.iterdir()] == ["Namen.pdf"]


def test_a_folder_that_is_a_file_is_explained(bamberg: Office, tmp_path: Path) -> None:
    bamberg.people("Anna Weiß")
    bamberg.earns("Anna")
    (tmp_path / "voll").write_text("x")
    with pytest.raises(Unusable):
        write_sheet(proof(bamberg.desk(), Order()), tmp_path / "voll" / "n.pdf", GERMAN)
