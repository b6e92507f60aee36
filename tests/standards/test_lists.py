"""Sign-in sheets and the register can go to the archive and to a reader who listens."""

from kokoma_cli.domain.sheets import Signer
from kokoma_cli.rendering.disclosure import disclosure
from kokoma_cli.rendering.register_book import register_book
from kokoma_cli.rendering.sign_in import sign_in
from kokoma_cli.wording import LANGUAGES
from tests.rendering.disclosures import disclosed
from tests.rendering.lists import NAMES, book, sheet
from tests.standards.judge import assert_archivable


def test_sign_in_sheets_of_every_form_are_archivable() -> None:
    there = (Signer(1, "Weiß", "Jürgen", "present", 180), Signer(2, "Zarmina", "", "partly", 95))
    forms = {
        "three people": sheet(),
        "all names": sheet(NAMES),
        "without names": sheet((), blank=True, date=None, time="", place=""),
        "one per person": sheet(NAMES[:3], apart=True),
        "online": sheet(NAMES[:3], online=True),
        "record": sheet(people=there, online=True, recorded=True),
        "nothing optional": sheet(issuer="", project="", cohort=""),
    }
    assert_archivable(
        {
            f"{form}, {language}": sign_in(made._replace(language=language)).file
            for form, made in forms.items()
            for language in LANGUAGES
        }
    )


def test_the_register_is_archivable_on_one_page_and_on_many() -> None:
    books = {
        "six": book(),
        "all names, gaps": book(NAMES, lacking=(3, 4, 9)),
        "nothing optional": book(issuer="", series="", cohort=""),
    }
    assert_archivable(
        {
            f"{name}, {language}": register_book(made._replace(language=language)).file
            for name, made in books.items()
            for language in LANGUAGES
        }
    )


def test_what_is_kept_of_a_person_is_archivable_however_much_it_is() -> None:
    papers = {
        "some": disclosed(),
        "much": disclosed(entries=120, days=40),
        "nothing": disclosed(entries=0, days=0, empty=True),
    }
    assert_archivable(
        {
            f"{name}, {language}": disclosure(made._replace(language=language)).file
            for name, made in papers.items()
            for language in LANGUAGES
        }
    )
