"""A year of the series, from an empty folder to nine hands on nine certificates."""

from datetime import date

from tests.conftest import Office


def test_ein_jahr_in_bamberg(empty_office: Office) -> None:
    kokoma = empty_office
    kokoma.today = date(2023, 2, 1)

    # Im Februar legt das Büro ein Register an. Vorher gibt es nichts zu sehen.
    assert "kokoma init" in kokoma("status", code=3).err
    begun = kokoma("init --cohort 'Bamberg 2023/24' --issuer 'Stadt Bamberg' --place Bamberg").out
    assert "Durchgang „Bamberg 2023/24“ mit 8 Kursen, 80\u00a0Stunden." in begun
    kokoma("settings set signatories", "Henrike Vogelsang | Zweiter Bürgermeister | i. V.")
    kokoma("init", code=5)

    # Drei Menschen melden sich an, zwei Termine stehen fest.
    added = kokoma("participant add 'Dr. Jürgen Weiß' --organisation Ordnungsamt")
    assert added.out == (
        "Dr. Jürgen Weiß ist aufgenommen und in „Bamberg 2023/24“ angemeldet, Nummer 1.\n"
    )
    assert "Familienname „Weiß“, Vorname „Jürgen“ und Titel „Dr.“" in added.err
    kokoma("participant add 'Öztürk, Ayşe'")
    kokoma("participant add 'Bo Ek'")
    assert kokoma("course schedule P1 10.3.2023 '11. März 2023' --from 9 --to 17.00").out == (
        "P1: 10./11.03.2023, 09:00 bis 17:00 Uhr.\n"
    )
    kokoma("course schedule V1 2024-02-21 --from 17:00 --place online")

    # Am Abend nach dem ersten Kurs wird eingetragen, wer da war; zweimal schadet nicht.
    kokoma.today = date(2023, 3, 11)
    assert kokoma("attend p1 --all --except ek").out == (
        "P1 (10./11.03.2023): 2 Personen sind als anwesend eingetragen: Dr. Jürgen Weiß und Ayşe Öztürk.\n"
    )
    assert "2 Personen waren schon so eingetragen" in kokoma("attend p1 --all --except ek").out
    kokoma("attend P1 Ek --day 1")
    kokoma("attend P1 Ek --day 2 --excused")

    # Ein Tippfehler wird erklärt.
    slip = kokoma("attend P1 Ötztürk", code=3).err
    assert slip == "Niemand heißt „Ötztürk“. Meinten Sie:\n  2  Ayşe Öztürk\n"

    # Das Jahr vergeht.
    for course in ("P2", "P3", "P4"):
        kokoma(f"attend {course} --all")
    kokoma("attend P5 Weiß Öztürk")
    kokoma("attend P5 Ek --absent")
    assert kokoma.json("check")["participants"][0]["outcome"] == "impossible"

    # Ohne die Online-Vertiefung hat es noch niemand erreicht.
    assert "Nichts auszustellen." in kokoma("certify --all").out
    assert "Online-Vertiefungen: 0 von 1" in kokoma("certify Weiß", code=6).err
    kokoma.today = date(2024, 2, 21)
    kokoma("attend V1 --all")
    kokoma("certify --all --date 20.2.2024", code=5)

    # Am 26. März 2024 wird gefeiert.
    kokoma.today = date(2024, 3, 26)
    dry = kokoma("certify --all --confirm-others --dry-run")
    assert "3 Bescheinigungen würden ausgestellt" in dry.out
    assert kokoma.pdfs() == set()
    done = kokoma("certify --all --confirm-others")
    assert done.out == (
        "3 Bescheinigungen ausgestellt, Durchgang „Bamberg 2023/24“, 26.\u00a0März\u00a02024:\n"
        "  KOKOMA-2024-001  Bo Ek (Teilnahmebestätigung)\n"
        "  KOKOMA-2024-002  Ayşe Öztürk (Bescheinigung)\n"
        "  KOKOMA-2024-003  Dr. Jürgen Weiß (Bescheinigung)\n"
        "Einzeln: Bescheinigungen/Bamberg 2023_24\n"
        "Zum Drucken, in der Reihenfolge der Feier: "
        "Bescheinigungen/Bamberg 2023_24/Druckdatei KOKOMA-2024-001 – KOKOMA-2024-003.pdf\n"
    )
    assert done.err.startswith(
        "Auf dem Papier fehlen Termine (P2, P3, P4 und P5): kokoma course schedule P2"
    )
    assert kokoma.pdfs() == {
        "KOKOMA-2024-001 Bo Ek.pdf", "KOKOMA-2024-002 Ayşe Öztürk.pdf",
        "KOKOMA-2024-003 Dr. Jürgen Weiß.pdf", "Druckdatei KOKOMA-2024-001 – KOKOMA-2024-003.pdf",
    }  # fmt: skip
    assert "3 Bescheinigungen im Verzeichnis." in kokoma("certificate list").out
    shown = kokoma("certificate show 003").out
    assert "80\u00a0Stunden" in shown
    assert "Haben sie schon" in kokoma("certify --all").out


def test_a_year_in_english(empty_office: Office) -> None:
    kokoma = empty_office
    kokoma.language, kokoma.today = "en", date(2023, 2, 1)

    assert "kokoma init" in kokoma("status", code=3).err
    begun = kokoma("init --cohort 'Bamberg 2023/24' --issuer 'City of Bamberg' --place Bamberg").out
    assert "8 courses, 80\u00a0hours" in begun
    kokoma("participant add 'Dr. Jürgen Weiß'")
    kokoma("participant add 'Bo Ek'")
    scheduled = kokoma(
        "course schedule P1 '10 March 2023' 'March 11, 2023' --from 9am --to 5pm"
    ).out
    assert "10–11\u00a0Mar\u00a02023" in scheduled

    kokoma.today = date(2023, 3, 11)
    assert "2 people are recorded as present" in kokoma("attend P1 --all").out
    for course in ("P2", "P3", "P4"):
        kokoma(f"attend {course} --all --except Ek")
    assert "P2" in kokoma("check Ek").out
    kokoma("attend V1 Weiss")

    kokoma.today = date(2024, 3, 26)
    kokoma("certify Ek", code=6)
    done = kokoma("certify --all").out
    assert "One certificate issued" in done
    assert "26\u00a0March\u00a02024" in done
    assert "Bo Ek" in done
    assert "KOKOMA-2024-001 Dr. Jürgen Weiß.pdf" in kokoma.pdfs()
    assert (kokoma.folder / "Certificates").is_dir()
    (entry,) = kokoma.json("certificate list")
    assert (entry["number"], entry["status"]) == ("KOKOMA-2024-001", "prepared")
