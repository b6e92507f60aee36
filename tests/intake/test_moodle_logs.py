"""The log of a BigBlueButton activity in Moodle, in whatever language Moodle speaks."""

import pytest

from kokoma_cli.domain.meetings import MeetingReport
from kokoma_cli.errors import BadInput
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.reports import read_report
from kokoma_cli.wording import LANGUAGES, Wording

GERMAN = (
    "Zeit,Vollständiger Name,Betroffene/r Nutzer/in,Ereigniskontext,Komponente,Ereignisname,"
    "Beschreibung,Herkunft"
)


def log(*rows: str, headings: str = GERMAN) -> MeetingReport:
    """The report in these rows: time, name, event, sentence."""
    lines = [headings]
    for row in rows:
        moment, name, event, sentence = row.split(" | ")
        lines.append(
            f'"04.03.26, {moment}",{name},-,BigBlueButton: Online-Raum,BigBlueButton,{event},"{sentence}",web'
        )
    return read_report(open_tables("\n".join(lines).encode()))


def minutes(found: MeetingReport) -> dict[str, list[int]]:
    return {
        each.name: [int((left - joined).total_seconds()) // 60 for joined, left in each.stays]
        for each in found.appearances
    }


@pytest.mark.parametrize(
    ("came", "went"),
    [
        (
            "Meeting beigetreten | Die Person mit der ID '3' ist in der Aktivität mit der ID '7' "
            "einem BigBlueButton-Meeting beigetreten.",
            "Meeting verlassen | Die Person mit der ID '3' hat in der Aktivität mit der ID '7' "
            "ein BigBlueButton-Meeting verlassen.",
        ),
        (
            # The sentence as Moodle has it in most languages.
            "Meeting beigetreten | The user with id '3' has joined a bigbluebutton meeting with id '7'.",
            "Meeting verlassen | The user with id '3' has left a bigbluebutton meeting with id '7'.",
        ),
        (
            "Réunion rejointe | L’utilisateur « 3 » a rejoint une réunion de l’activité « 7 ».",
            "Réunion quittée | L’utilisateur « 3 » a quitté une réunion de l’activité « 7 ».",
        ),
        (
            # A sentence of a language no list has, but for the name of the event.
            "Entrou numa conferência | Usor ‹3› ad conventum ‹7› venit.",
            "Deixou uma conferência | Usor ‹3› ex conventu ‹7› abiit.",
        ),
        (
            "ミーティングに参加しました | ID '3' のユーザがID '7' のミーティングに参加しました。",
            "ミーティングを退出しました | ID '3' のユーザがID '7' のミーティングを退出しました。",
        ),
    ],
)
def test_coming_and_going_is_understood_whatever_language_tells_it(came: str, went: str) -> None:
    viewed = "Kursmodul betrachtet | The user with id '3' viewed the activity with id '7'."
    found = log(
        f"11:30:00 | Anna Weber | {went}",
        f"11:00:00 | Anna Weber | {came}",
        f"10:30:00 | Anna Weber | {went}",
        f"09:00:00 | Anna Weber | {came}",
        f"08:59:00 | Anna Weber | {viewed}",
    )
    assert found.tool == "moodle-bigbluebutton"
    assert minutes(found) == {"Anna Weber": [90, 30]}
    assert found.problems == ()


def test_two_of_one_name_are_told_apart_by_their_numbers() -> None:
    rows = [
        f"{hour}:00:00 | Eva Klein | {event} | Die Person '{number}' hat das Meeting '7' {event}."
        for hour, number, event in [
            ("09", 3, "betreten"), ("09", 4, "betreten"), ("10", 3, "verlassen"), ("12", 4, "verlassen"),
        ]
    ]  # fmt: skip
    found = log(*rows)
    assert [each.name for each in found.appearances] == ["Eva Klein", "Eva Klein"]
    assert sorted(int((s.left - s.joined).seconds) // 60 for e in found.appearances for s in e.stays) == [
        60, 180,
    ]  # fmt: skip


def test_a_log_in_which_nobody_is_known_to_come_is_refused_with_what_to_do() -> None:
    with pytest.raises(BadInput) as error:
        log("09:00:00 | Anna Weber | Conventus | Usor '3' ad conventum '7' venit.")
    assert error.value.key == "meetings.log_without_comings"
    for language in LANGUAGES:
        assert "Moodle" in Wording(language)(error.value.key)


def test_what_happens_elsewhere_in_the_course_is_no_coming() -> None:
    told = "Die Person '4' hat den Chat '9' betreten."
    other = f'{GERMAN}\n"04.03.26, 09:00:00",Ben Koch,-,Chat: Pause,Chat,Chat betreten,"{told}",web'
    found = log(
        "09:00:00 | Anna Weber | Meeting beigetreten | Die Person '3' ist '7' beigetreten.",
        "10:00:00 | Anna Weber | Meeting verlassen | Die Person '3' hat '7' verlassen.",
        headings=other,
    )
    assert minutes(found) == {"Anna Weber": [60]}
