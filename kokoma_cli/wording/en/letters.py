"""English: drafts of e-mails."""

TEXTS = {
    # --- files
    "folder": "Letters",
    "name_invitation": "Invitation {code}",
    "name_missing": "What is missing",
    "name_certificate": "Certificate",
    "dates_of": "Dates {code}",
    # --- in the letter
    "weekday_0": "Monday",
    "weekday_1": "Tuesday",
    "weekday_2": "Wednesday",
    "weekday_3": "Thursday",
    "weekday_4": "Friday",
    "weekday_5": "Saturday",
    "weekday_6": "Sunday",
    "online": "online",
    "day_open": "The date is still open.",
    "day_open_of": "Day {day}: the date is still open.",
    "undated": "The date is still open.",
    "met": "{score} – reached",
    "short": "{score} – {gap}",
    "compulsory_met": "Compulsory course {code} “{title}” – attended",
    "compulsory_missing": "Compulsory course {code} “{title}” – still missing",
    "way_compulsory": "Compulsory course:",
    "way_only": "{category}:",
    "way_both": "{category}, both are needed:",
    "way_all": "{category}, all {number} are needed:",
    "way_any_m": "{category}, one of them is enough:",
    "way_any_f": "{category}, one of them is enough:",
    "way_any_n": "{category}, one of them is enough:",
    "way_some": "{category}, {number} of them are needed:",
    "certificate": "{kind}, number {number}, of {date}",
    # --- what the commands say
    "written": ("One draft in {folder}:", "{count} drafts in {folder}:"),
    "would_write": ("One draft would be written in {folder}:", "{count} drafts would be written in {folder}:"),
    "line": "{file}",
    "line_unchanged": "{file}, as before",
    "line_replaced": "{file}, in place of the one before",
    "not_sent": "Nothing has been sent: Outlook opens each file as a draft. Look at it, and send it yourself. The folder "
    "holds names and details of people; delete it once everything is sent.",
    "none": "No letter was written.",
    "over": "Note: the last day of {code} has passed already.",
    "why_no_address": (
        "Without an e-mail address, and therefore without a letter: {names}. To enter one: "
        "kokoma participant edit {id} --email ADDRESS",
        "Without an e-mail address, and therefore without a letter: {names}. To enter one: "
        "kokoma participant edit WHO --email ADDRESS",
    ),
    "why_bad_address": (
        "No mail program takes this address, so there is no letter: {names}. To correct it: "
        "kokoma participant edit {id} --email ADDRESS",
        "No mail program takes these addresses, so there is no letter: {names}. To correct one: "
        "kokoma participant edit WHO --email ADDRESS",
    ),
    "why_attended": (
        "One person has attended {code} already and is not invited. To invite somebody all the same, name her.",
        "{count} people have attended {code} already and are not invited. To invite somebody all the same, name her.",
    ),
    "why_earned": (
        "{names} has reached everything and gets no letter.",
        "{count} people have reached everything and get no letter.",
    ),
    "why_impossible": (
        "Out of reach in this cohort, so there is no letter: {names}. The reasons: kokoma check {id}",
        "Out of reach in this cohort, so there is no letter: {names}. The reasons: kokoma check",
    ),
    "why_unrecorded": (
        "No letter, as it is not recorded yet who attended {what}: {names}. To record it: kokoma attend COURSE",
        "No letter, as it is not recorded yet who attended {what}: {names}. To record it: kokoma attend COURSE",
    ),
    "why_no_certificate": (
        "Has no certificate yet, so there is no letter: {names}.",
        "Have no certificate yet, so there is no letter: {names}.",
    ),
    "why_withheld": (
        "Withheld, so there is no letter: {names}. To send the certificate all the same, give its number ({what}): "
        "kokoma letter certificate NUMBER",
        "Withheld, so there is no letter: {names}. To send a certificate all the same, give its number ({what}): "
        "kokoma letter certificate NUMBER",
    ),
    "stale": (
        "The same folder holds a draft from earlier that there would be no more: {names}. Delete it, lest it be sent.",
        "The same folder holds drafts from earlier that there would be no more: {names}. Delete them, lest they be sent.",
    ),
    "copied": "The words of this letter are now in {folder}, and are taken from there.",
    "would_copy": "The words of this letter would be in {folder} then, and be taken from there.",
    "what_to_edit": "de.txt.j2 is the German text, en.txt.j2 the English one; the first line is the subject. Change what you "
    "need; once it is deleted, the shipped text holds again.",
    # --- what cannot be done
    "cancelled": "{code} is cancelled, so nobody is invited. If it takes place after all: "
    "kokoma course cancel {code} --back",
    "no_dates": "{code} has no date yet, so nobody can be invited. To enter one: kokoma course schedule {code} DATE",
    "withdrawn": "{name} (number {id}) has withdrawn and gets no letter. To enrol again: kokoma participant enrol {id}",
    "pdf_missing": "The file {file} of {number} is missing. Nothing was written. To get it back: "
    "kokoma certificate reprint {number}",
    "pdf_changed": "{file} is no longer the file that was issued as {number}. Nothing was written. Rename it, and get the "
    "issued one back: kokoma certificate reprint {number}",
    "own_already": (
        "This file has words of your own already:{files}\nNothing was written. Rename it if you want to begin anew.",
        "These files have words of your own already:{files}\nNothing was written. Rename them if you want to begin anew.",
    ),
    "no_body": "Something is missing in the template “{file}”: the first line is the subject, the letter comes after it. "
    "Nothing was written.",
    "not_a_text": "From line {line} of the template “{file}” something is to be written that is no text; it is for conditions "
    "only: {{% if … %}} … {{% endif %}}. Nothing was written.",
    "too_long": "The letter from “{file}” has more than {most} letters. Nothing was written. Please shorten it.",
}  # fmt: skip
