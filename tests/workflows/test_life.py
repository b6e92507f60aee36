"""What becomes of a certificate: handed over, withheld, void."""

from dataclasses import replace
from datetime import date

import pytest

from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, Several
from kokoma_cli.wording import Language, Wording
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import refusal
from kokoma_cli.workflows.certify import certify
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.hand_over import hand_over
from kokoma_cli.workflows.undo import undo
from kokoma_cli.workflows.void import void
from kokoma_cli.workflows.withhold import withhold
from tests.conftest import CEREMONY, Office

ALL = ("Anna Schwarz", "Bo Ek", "Clara Zeh", "Jürgen Weiß")


def four_certificates(office: Office) -> None:
    """Four people have earned it and got it, and Anna the Urkunde too."""
    office.people(*ALL)
    office.earns("--all")
    office("certify --all")
    office("certify Anna --kind urkunde")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(four_certificates)


def statuses(office: Office) -> dict[str, str]:
    return {
        f"{entry.name.split()[0]} {entry.kind}": entry.status
        for entry in consult.register_of(office.desk())
    }


def refused(office: Office, words: list[str], **order: object) -> KokomaError:
    before = office.content()
    with pytest.raises(KokomaError) as caught:
        hand_over(office.desk(), words, **order)  # type: ignore[arg-type]
    assert office.content() == before
    return caught.value


def test_after_the_ceremony_all_are_handed_over_but_those_of_who_was_absent(
    bamberg: Office,
) -> None:
    withhold(bamberg.desk(), ["Clara"], "Ausweis fehlt")
    done = hand_over(bamberg.desk(), [], everybody=True, excepted=["Anna"])
    assert {entry.name for entry in done.turned.changed} == {"Bo Ek", "Jürgen Weiß"}
    assert {(entry.name, why) for entry, why in done.left} == {
        ("Anna Schwarz", "excepted"), ("Clara Zeh", "withheld"),
    }  # fmt: skip
    assert len(done.left) == 3
    assert statuses(bamberg) == {
        "Anna bescheinigung": "prepared", "Anna urkunde": "prepared",
        "Bo bescheinigung": "handed_over", "Clara bescheinigung": "withheld",
        "Jürgen bescheinigung": "handed_over",
    }  # fmt: skip


def test_who_is_noted_as_absent_is_left_out_without_being_named_again(bamberg: Office) -> None:
    bamberg("ceremony absent Clara")
    done = hand_over(bamberg.desk(), [], everybody=True, excepted=["Anna"])
    assert {(entry.name, why) for entry, why in done.left} == {
        ("Anna Schwarz", "excepted"), ("Clara Zeh", "absent"),
    }  # fmt: skip
    assert [entry.name for entry in hand_over(bamberg.desk(), ["Clara"]).turned.changed] == [
        "Clara Zeh"
    ]


def test_whoever_comes_later_gets_all_of_hers_by_name(bamberg: Office) -> None:
    hand_over(bamberg.desk(), [], everybody=True, excepted=["Anna"])
    done = hand_over(bamberg.desk(), ["schwarz"], on=date(2024, 3, 26))
    assert [entry.kind for entry in done.turned.changed] == ["bescheinigung", "urkunde"]
    assert set(statuses(bamberg).values()) == {"handed_over"}


def test_doing_it_twice_does_no_harm(bamberg: Office) -> None:
    hand_over(bamberg.desk(), [], everybody=True)
    before = bamberg.content()
    again = hand_over(bamberg.desk()._replace(today=date(2024, 3, 28)), ["2", "Bo"])
    assert (again.turned.changed, len(again.turned.unchanged)) == ((), 2)
    assert hand_over(bamberg.desk(), [], everybody=True).turned.changed == ()
    with pytest.raises(Conflict, match=r"certificates\.is_handed_over"):
        withhold(bamberg.desk(), ["1"], "x")
    assert bamberg.content() == before


def test_another_date_on_the_line_corrects_the_first(bamberg: Office) -> None:
    hand_over(bamberg.desk()._replace(today=date(2024, 3, 28)), ["Bo"])
    done = hand_over(bamberg.desk(), ["Bo"], on=CEREMONY)
    assert [entry.handed_over_on for entry in done.turned.changed] == [CEREMONY]


def test_a_date_that_cannot_be_is_refused(bamberg: Office) -> None:
    certify(bamberg.desk(), Order(kind="urkunde", issued_on=date(2024, 4, 1)), ["Bo"])
    assert refused(bamberg, ["1"], on=date(2024, 3, 27)).key == "certificates.handed_over_ahead"
    early = refused(bamberg, ["6"])
    assert (early.key, early.values["issued"]) == (
        "certificates.handed_over_early", date(2024, 4, 1),
    )  # fmt: skip
    assert [why for _, why in hand_over(bamberg.desk(), [], everybody=True).left] == ["dated_later"]
    assert hand_over(bamberg.desk(), ["6"], sure=True).turned.changed[0].number[-3:] == "006"


def test_what_is_withheld_keeps_its_reason_and_can_be_handed_over(bamberg: Office) -> None:
    (held,) = withhold(bamberg.desk(), ["2"], "Ausweis fehlt").changed
    assert (held.status, held.reason, held.status_on) == ("withheld", "Ausweis fehlt", CEREMONY)
    assert withhold(bamberg.desk(), ["2"], "Ausweis fehlt").changed == ()
    assert withhold(bamberg.desk(), ["2"], "Foto fehlt").changed[0].reason == "Foto fehlt"
    (given,) = hand_over(bamberg.desk(), ["2"]).turned.changed
    assert (given.status, given.reason, given.handed_over_on) == ("handed_over", None, CEREMONY)


def test_void_is_for_good_and_keeps_number_reason_and_the_day_it_was_handed_over(
    bamberg: Office,
) -> None:
    hand_over(bamberg.desk(), ["Bo"])
    (gone,) = void(bamberg.desk()._replace(today=date(2024, 4, 2)), "Bo", "verloren").changed
    assert (gone.status, gone.reason, gone.status_on, gone.handed_over_on) == (
        "void", "verloren", date(2024, 4, 2), CEREMONY,
    )  # fmt: skip
    before = bamberg.content()
    assert void(bamberg.desk(), gone.number, "anderes").unchanged[0].reason == "verloren"
    for error in (refused(bamberg, [gone.number]), refused(bamberg, ["1", gone.number])):
        assert error.key == "certificates.is_void"
    assert bamberg.content() == before
    run = certify(bamberg.desk(), Order(), ["Bo"])
    assert run.issued[0].number not in {entry.number for entry in (gone,)}
    assert len({entry.number for entry in consult.register_of(bamberg.desk())}) == 6


def test_a_status_can_be_taken_back_and_certificates_with_a_status_stop_the_undo_of_their_issue(
    bamberg: Office,
) -> None:
    hand_over(bamberg.desk(), [], everybody=True)
    with pytest.raises(Conflict) as caught:
        undo(bamberg.desk(), 11)
    assert caught.value.key == "journal.certificates_built_upon"
    undone = undo(bamberg.desk())
    assert undone.void == ()
    assert set(statuses(bamberg).values()) == {"prepared"}
    void(bamberg.desk(), "5", "verloren")
    undo(bamberg.desk())
    assert statuses(bamberg)["Anna urkunde"] == "prepared"
    assert consult.show(bamberg.desk(), "5").reason is None
    assert len(undo(bamberg.desk(), 11).void) == 4
    gone = consult.show(bamberg.desk(), "1")
    assert (gone.status, gone.status_on, gone.reason) == ("void", CEREMONY, None)


def test_a_dry_run_changes_nothing(bamberg: Office) -> None:
    before = bamberg.content()
    tried = hand_over(bamberg.desk(dry_run=True), [], everybody=True)
    assert len(tried.turned.changed) == 5
    withhold(bamberg.desk(dry_run=True), ["1"], "x")
    void(bamberg.desk(dry_run=True), "1", "x")
    assert bamberg.content() == before


# ------------------------------------------------------------------------------ which one is meant


@pytest.mark.parametrize("word", ["KOKOMA-2024-002", "kokoma-2024-002", "002", "2", "Bo", "bo ek"])
def test_a_certificate_goes_by_number_by_its_end_or_by_its_person(
    bamberg: Office, word: str
) -> None:
    number = "KOKOMA-2024-001" if word[0] in "Bb" else "KOKOMA-2024-002"
    found = {entry.name: entry.number for entry in consult.register_of(bamberg.desk())}
    assert consult.show(bamberg.desk(), word).number in {number, found["Bo Ek"]}


def test_a_person_with_two_is_asked_about_and_one_without_is_named(bamberg: Office) -> None:
    bamberg.people("Dora Ahn")
    for word, error, key in (
        ("Anna", Conflict, "certificates.ambiguous"),
        ("Dora", NotFound, "certificates.none_for"),
        ("99", NotFound, "certificates.unknown"),
        ("KOKOMA-2025-001", NotFound, "certificates.unknown"),
        ("", NotFound, "certificates.unknown"),
        ("Zo", NotFound, "participants.did_you_mean"),
        ("2024", Conflict, "certificates.ambiguous"),
    ):
        with pytest.raises(error) as caught:
            consult.show(bamberg.desk(), word)
        assert caught.value.key == key or word == "Zo"
    two = refused(bamberg, ["99", "Dora", "1"])
    assert isinstance(two, Several)
    assert len(two.errors) == 2


def test_words_that_do_not_go_together_are_refused_in_the_call(bamberg: Office) -> None:
    for line in (
        "hand-over", "hand-over 1 --all", "hand-over 1 --except 2", "withhold 1", "void 1",
        "void 1 --reason ''", "hand-over 1 --date 2099-01-01",
    ):  # fmt: skip
        assert bamberg(f"certificate {line}", code=BadCall.exit_code).err


# ------------------------------------------------------------------------------ what is said of it


def said(error: KokomaError, language: Language = "de") -> str:
    return Wording(language)(error.key, **error.values)


def test_a_date_is_that_of_the_status_and_never_that_of_the_handing_over(bamberg: Office) -> None:
    hand_over(bamberg.desk(), ["Bo"])
    (bo,) = void(bamberg.desk()._replace(today=date(2026, 11, 22)), "Bo", "verloren").changed
    error = refused(bamberg, [bo.number])
    assert f"{bo.number} (Bo Ek) ist ungültig, seit 22.\u00a0November\u00a02026;" in said(error)
    assert "is void, since 22\u00a0November\u00a02026;" in said(error, "en")
    # The day it is entered is another than that on which it was handed over.
    hand_over(bamberg.desk()._replace(today=date(2024, 4, 9)), ["Clara"], on=date(2024, 4, 2))
    with pytest.raises(Conflict) as caught:
        withhold(bamberg.desk(), ["Clara"], "x")
    assert "ist schon übergeben, am 2.\u00a0April\u00a02024;" in said(caught.value)


def test_without_a_date_none_is_said(bamberg: Office) -> None:
    (bo,) = void(bamberg.desk(), "Bo", "verloren").changed
    sentences: dict[Language, str] = {"de": "ist ungültig; das", "en": "is void; it"}
    for language, sentence in sentences.items():
        error = refusal(replace(bo, status_on=None, handed_over_on=CEREMONY))
        assert sentence in said(error, language)
        assert "2024;" not in said(error, language)


def test_with_all_nothing_of_a_later_date_is_handed_over_whatever_one_is_sure_of(
    bamberg: Office,
) -> None:
    early = date(2024, 3, 20)
    assert hand_over(bamberg.desk(dry_run=True), [], everybody=True, on=early).turned.changed == ()
    error = refused(bamberg, [], everybody=True, on=early, sure=True)
    assert error.key == "certificates.handed_over_early_all"
    assert (
        "5 Bescheinigungen tragen ein späteres Datum als 20.\u00a0März\u00a02024:\n  KOKOMA"
        in said(error)
    )
    assert len(hand_over(bamberg.desk(), [], everybody=True, sure=True).turned.changed) == 5


def test_after_two_corrections_the_last_one_is_named_and_whether_it_holds(bamberg: Office) -> None:
    first = bamberg.json("certificate show Bo")["number"]
    for name in ("Bo Eck", "Bo Egg"):
        bamberg("participant edit Bo --name", name)
        bamberg("certificate replace Bo")
    assert "an ihrer Stelle gilt KOKOMA-2024-007." in said(refused(bamberg, [first]))
    assert "Jetzt gilt     KOKOMA-2024-007\n" in bamberg(f"certificate show {first}").out
    assert "Jetzt gilt" not in bamberg("certificate show 6").out
    void(bamberg.desk(), "7", "verloren")
    error = refused(bamberg, [first])
    assert "auch KOKOMA-2024-007, die zuletzt an ihrer Stelle stand, ist ungültig" in said(error)
    assert "kokoma certify 2 --kind bescheinigung" in said(error)
    for number in (first, "6"):
        shown = bamberg(f"certificate show {number}").out
        assert "Jetzt gilt     keine; auch KOKOMA-2024-007 ist ungültig\n" in shown
    assert "KOKOMA-2024-007, the last to stand in its place, is void too" in said(error, "en")
    bamberg("certify 2 --kind bescheinigung")
    assert consult.show(bamberg.desk(), "8").name == "Bo Egg"


def test_the_print_file_is_named_with_the_sheet_that_does_not_hold(office: Office) -> None:
    four_certificates(office)
    held = office("certificate void Bo --reason verloren --yes").out
    assert "Drucken Sie sie nicht noch einmal ganz: " in held
    assert "Druckdatei KOKOMA-2024-001" in held
    office("participant edit Anna --name 'Anna Schwartz'")
    alone = office("certificate replace 5 --yes").out
    assert "Auch die Druckdatei mit dem Blatt von KOKOMA-2024-005 gilt nicht mehr: " in alone
    # The new one stands in no print file.
    gone = office("certificate void 6 --reason verloren --yes").out
    assert "Druckdatei" not in gone


def test_taking_back_names_the_files_there_are_and_no_other(bamberg: Office) -> None:
    alone = bamberg("undo --yes").out
    assert "löschen Sie diese Dateien:\n" in alone
    assert "Druckdatei KOKOMA-2024-005.pdf" in alone
    bamberg("participant edit Bo --name 'Bo Eck'")
    bamberg("certificate replace Bo")
    replaced = bamberg("undo --yes").out
    assert "löschen Sie diese Datei:\n" in replaced
    assert "Druckdatei" not in replaced


def test_a_correction_that_is_taken_back_replaces_nothing(bamberg: Office) -> None:
    bamberg("participant edit Bo --name 'Bo Eck'")
    bamberg("certificate replace Bo")
    assert "Ersetzt" in bamberg("certificate show 6").out
    bamberg("undo --yes")
    assert "Ersetzt" not in bamberg("certificate show 6").out
    bamberg("certificate replace Bo")
    assert "Ersetzt" not in bamberg("certificate show 6").out
    assert "Ersetzt" in bamberg("certificate show 7").out


def test_what_is_ready_is_not_called_issued(bamberg: Office) -> None:
    for language, word in (("de", "bereit"), ("en", "prepared")):
        bamberg.language = language
        assert bamberg("certificate list").out.count(word) == 5
        assert word in bamberg("certificate show 1").out


def test_the_command_that_mends_the_record_is_whole(bamberg: Office) -> None:
    error = bamberg("certificate replace Bo", code=5).err
    assert 'kokoma participant edit 2 --name "…"' in " ".join(error.split())
