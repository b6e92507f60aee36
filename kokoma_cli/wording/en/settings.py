"""English: settings."""

TEXTS = {
    "empty": "–",
    "default": "{value} (default)",
    "hint": "Change: kokoma settings set {key} VALUE. A semicolon separates several entries.",
    "about_issuer": "who issues the certificates",
    "about_address": "address of the issuer; separate lines by semicolons",
    "about_place": "town before the date",
    "about_sender": "who drafts of e-mails are from: address or name <address>; empty: left to the mail program",
    "about_verify_page": "address of the page that codes point to, for example https://www.town.example/verify; stands on every "
    "sheet",
    "about_credential_issuer": "who issues credential files, as the did:web of your own domain, for example did:web:www.town.example; "
    "empty: the key itself",
    "about_signatories": "who signs, up to three: name | office | i. V.; next name | office",
    "about_logos": "images at the top (PNG, JPEG, SVG), up to three: file | words for those "
    "who do not see it",
    "about_funding_line": "funding note at the foot",
    "about_number_pattern": "what numbers look like; {{year}} and {{number}} are filled in",
    "about_project_name": "name of the project on attendance lists, exactly as applied for; empty: the title of the series",
    "about_series_title": "title of the series",
    "about_series_title_en": "title of the series in English",
    "about_series_hours": "published volume of the series; empty: what its courses add up to",
    "about_document_language": "language of the certificates: auto (as you work), de or en",
    "about_hour_unit": "60 (hours) or 45 (teaching units)",
    "about_hours_shown": "hours on paper: both, series (volume of the series) or personal",
    "about_print_order": "order of printing and calling up: name, enrolment, or list (your own, see "
    "kokoma ceremony order)",
    "about_rule": "requirements: how many courses of which category",
    "about_attended_share": "share of a course's time from which it counts as attended",
    "about_online_share": "share of the planned time from which the report of an online meeting makes somebody present",
    "about_preparation_credit": "preparation and follow-up: per_course (attended), flat (all of it for "
    "everybody) or none",
    "unknown": "There is no setting “{key}”. There are: {known}.",
    "not_empty": "{key} must not be empty.",
    "not_a_choice": "“{value}” does not fit {key}. Possible: {choices}.",
    "not_a_share": "“{value}” is not a share. Write for example 0.8 or 80 %.",
    "not_a_mailbox": "“{value}” is not an e-mail address. Write for example kokoma@town.example or "
    "Town of Bamberg <kokoma@town.example>.",
    "page_moved": "Sheets with a code that are printed already still point to {before}. The page for verifying has to stay there too, "
    "or that address has to lead on to it.",
    "not_a_page": "“{value}” cannot be the address of the page that codes point to. It begins with https://, has at most 120 "
    "characters and neither ? nor #; umlauts only as xn--…. For example: https://www.town.example/verify",
    "not_an_issuer": "“{value}” is no did:web. Behind did:web: comes the domain, and a folder after another colon, for example "
    "did:web:www.town.example or did:web:www.town.example:verify",
    "not_hours": "“{value}” is not a number of hours. Write for example 7, 3.5 or 3:30.",
    "about_retention_from": "the day from which this cohort's records are to be kept: when the final report to the "
    "funder was handed in; empty: not handed in",
    "about_retention_years": "for how many years after that contact details, attendance and remarks are to be kept",
    "about_disclosure_notes": "what a disclosure says besides: legal basis, source of the data, "
    "recipients; separate paragraphs by semicolons",
    "about_certificate_years": "for how many years after that the register of certificates is to be kept",
    "not_yet": "{date} is still to come. Enter {key} when it has happened.",
    "not_a_day": "“{value}” is no date. Write for example 30.6.2024, today or 2024-06-30.",
    "not_years": "“{value}” is no number of years between 1 and 100. Write for example 5.",
    "about_backups": "backups to keep: the last ones, one each for so many days and months, and how many MB all of them may "
    "take; or off",
    "not_a_rotation": "“{value}” does not say how many backups to keep. Write for example: last=20 daily=14 monthly=12 "
    "megabytes=500; or off for none",
    "not_a_rule": "“{value}” is not a rule that can be read. Write for example: in_person=4 deepening=1",
    "rule_out_of_reach": "There are not so many courses: {category}={number}, the cohort has {count}. "
    "Nothing was changed.",
    "pattern_no_number": "“{value}” needs {{number}} exactly once, for example: "
    "KOKOMA-{{year}}-{{number:03}}",
    "pattern_unknown_field": "“{value}” can only hold {{year}} and {{number}}, for example: "
    "KOKOMA-{{year}}-{{number:03}}",
    "pattern_unprintable": "“{value}” holds characters that cannot be printed.",
    "signatory_nameless": "A name is missing in “{value}”. Write: name | office",
    "signatory_parts": "“{value}” cannot be read. Write: name | office, with i. V. as a third part",
    "too_many_signatories": "There is no room for more than three signatures.",
    "logo_without_words": "Each image needs words for those who do not see it: file | description",
    "too_many_logos": "There is no room for more than three images.",
    "letters_refused": "The value holds characters that cannot be printed: {letters}.",
    "set_from": "{key}: {before} → {value}",
    "set_same": "{key}: {value} (as before)",
    "logo_missing": "There is no image {file}. Paths start at the folder of the register.",
    "signatory_comma": "“{value}” lacks the line between name and office. Write: name | office",
}  # fmt: skip
