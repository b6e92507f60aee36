"""English: participants."""

TEXTS = {
    "heading_id": "No.",
    "heading_name": "Name",
    "heading_email": "E-mail",
    "heading_organisation": "Organisation",
    "heading_status": "Status",
    "field_name": "Name",
    "field_given": "Given name",
    "field_family": "Family name",
    "field_title": "Title",
    "field_other_names": "In reports also",
    "field_email": "E-mail",
    "field_organisation": "Organisation",
    "field_municipality": "Municipality",
    "field_target_group": "Target group",
    "field_salutation": "Salutation",
    "field_sort_key": "Sorted as",
    "field_pronunciation": "Pronunciation",
    "field_preparation": "Preparation and follow-up",
    "field_cohorts": "Cohorts",
    "status_enrolled": "enrolled",
    "status_withdrawn": "withdrawn",
    "still_open": "Nothing recorded yet: {courses}.",
    "nothing_recorded": "Nothing is recorded yet, neither attendance nor absence.",
    "issued": "Issued:",
    "none": "Nobody is enrolled in “{cohort}” yet. Enter somebody: kokoma participant add NAME",
    "count": ("One person in “{cohort}”.", "{count} people in “{cohort}”."),
    "count_erased": (
        "One person in “{cohort}”, {erased} of them erased.",
        "{count} people in “{cohort}”, {erased} of them erased.",
    ),
    "count_withdrawn_erased": (
        "One person in “{cohort}”, {withdrawn} of them withdrawn and {erased} erased.",
        "{count} people in “{cohort}”, {withdrawn} of them withdrawn and {erased} erased.",
    ),
    "count_withdrawn": (
        "One person in “{cohort}”, {withdrawn} of them withdrawn.",
        "{count} people in “{cohort}”, {withdrawn} of them withdrawn.",
    ),
    "added": "{name} is entered and enrolled in “{cohort}”, number {id}.",
    "would_add": "{name} would be entered and enrolled in “{cohort}”.",
    "parts": "Sorted by: {parts}. If that is not right: kokoma participant edit {id} "
    "--given … --family …",
    "part_given": "given name “{value}”",
    "part_family": "family name “{value}”",
    "part_title": "title “{value}”",
    "title_not_printed": "The title “{title}” is not part of the name. What prints is “{name}”. To have it "
    "on paper: kokoma participant edit {id} --name \"{title} {name}\"",
    "namesakes": "Careful: there is somebody of this name already:{people}\n"
    "If this is the same person, take the entry back (kokoma undo); if they are missing in this cohort, "
    "then: kokoma participant enrol NUMBER",
    "enrolled": ("{names} is enrolled in “{cohort}”.", "{names} are enrolled in “{cohort}”."),
    "withdrawn": (
        "{names} has withdrawn. What is recorded stays. Back again: kokoma participant enrol NAME",
        "{names} have withdrawn. What is recorded stays. Back again: kokoma participant enrol NAME",
    ),
    "edited": "{name} (number {id}): {changes}.",
    "changed_from_to": "{field} “{old}” → “{new}”",
    "changed_to": "{field} “{new}”",
    "changed_gone": "{field} removed (was “{old}”)",
    "changed_preparation": "preparation and follow-up {hours}",
    "changed_preparation_credited": "preparation and follow-up by the rule again",
    "edited_nothing": "Nothing has changed about {name} (number {id}).",
    "edited_certificates": (
        "Certificate {numbers} still carries the former name. If that was a mistake: kokoma certificate "
        "replace {numbers}\nIf the person has changed their name by law and the former one is to stand nowhere "
        "any more: kokoma participant rename {id}",
        "Certificates {numbers} still carry the former name. If that was a mistake: kokoma certificate "
        "replace NUMBER\nIf the person has changed their name by law and the former one is to stand nowhere "
        "any more: kokoma participant rename {id}",
    ),
    "merged": "{other} (number {other_id}) is now part of {name} (number {id}).",
    "unknown": "Nobody in the cohort fits “{who}”. kokoma participant list shows who is enrolled.",
    "unknown_anywhere": "Nobody in the register fits “{who}”. kokoma participant list --all shows everybody.",
    "none_in_cohort": "Nobody in this cohort fits “{who}”, but several in the register do:{candidates}\n"
    "Enrol: kokoma participant enrol NUMBER",
    "did_you_mean": "Nobody is called “{who}”. Did you mean:{suggestions}",
    "ambiguous": "“{who}” fits {count} people:{candidates}\n"
    "Give the number, the e-mail address or more of the name.",
    "not_in_cohort": "{name} (number {id}) is in the register, but not in this cohort. "
    "Enrol: kokoma participant enrol {id}",
    "enrolled_already": "{name} (number {id}) is enrolled already.",
    "address_taken": "The address {email} belongs to {name} (number {id}) already. If this is the same "
    "person, change the entry there is: kokoma participant edit {id}",
    "no_address": "“{email}” is not an e-mail address. It needs an @ and a dot in its last part.",
    "nothing_to_edit": "It is missing what is to change, for example --email or --organisation.",
    "merge_with_herself": "Both mean {name} (number {id}). Name two different entries.",
    "merge_certified": "Both entries have a valid certificate of the same kind: {numbers}. One person gets "
    "it only once. Declare one of them void first: kokoma certificate void NUMBER",
    "merge_contradicts": "For {name}, numbers {id} and {other_id} say different things about the same "
    "course day in “{cohort}”. Correct one of the entries first with kokoma attend.",
    "name_refused_empty": "The name is missing. Write it as it is to be printed.",
    "name_refused_long": "The name has {count} characters; more than 200 are not possible: “{text}”.",
    "name_refused_letters": "The name holds characters that cannot be printed: {letters}. "
    "Write it without them.",
    "name_refused_comma": "In “{text}” something is missing before or after the comma. Write “Weiß, Jürgen” "
    "or “Jürgen Weiß”.",
    "detail_refused_long": "{field} has {count} characters; more than 200 are not possible.",
    "detail_refused_letters": "{field} holds characters that cannot be printed: {letters}. "
    "Write it without them.",
    "ask_merge": "The names differ:{people}\nIs this really the same person?",
    "not_merged": "Nothing was merged.",
    "merge_dropped": "Not taken over, as something else is there already: {details}.",
    "count_everybody": ("One person in the register.", "{count} people in the register."),
    "namesakes_ahead": "Careful: there is somebody of this name already:{people}\n"
    "If this is the same person, enrol them instead of entering them again: "
    "kokoma participant enrol NUMBER",
    "not_printable": "Careful: none of the fonts has a sign for {letters}, so certificates with this name cannot be "
    "printed. To change the spelling: kokoma participant edit {id} --name",
    "too_much_preparation": "{hours} of preparation and follow-up are more than the whole series ({series}).",
    "merged_by_mistake": "If that was a mistake: kokoma undo",
    # --- kokoma participant rename
    "rename_needs_yes": "A former name that is deleted does not come back, and there is nobody for kokoma to ask. "
    "If it is to be: --yes",
    "nothing_to_forget": "“{name}” is only another spelling of the name so far; there would be nothing to delete. For a "
    "correction: kokoma participant edit {id} --name …, then kokoma certificate replace NUMBER",
    "rename_kind_gone": "How {number} looked was not kept, and the kind “{kind}” is no more (there are: {known}). "
    "Nothing was changed. Make the folder templates/certificates/{kind} again (kokoma kind copy bescheinigung "
    "{kind}), or make the certificate void first: kokoma certificate void {number}",
    "rename_file_differs": (
        "{file} is there already and holds something else. Nothing was changed and nothing "
        "overwritten. Move that file, and repeat the command.",
        "These {count} files are there already and hold something else:{files}\nNothing was changed and nothing "
        "overwritten. Move them, and repeat the command.",
    ),
    "rename_file_refused": "{file} cannot be written. Nothing was changed. The new certificates go where the old ones "
    "are: make that folder one you may write in, and repeat the command.",
    "ask_rename": "This cannot be taken back. Shall it be done?",
    "not_renamed": "Nothing was changed.",
    "would_rename": "Number {id} will be {name}, also in everything that was entered before.",
    "would_reissue": (
        "Certificate {numbers} will be issued again with its old date and a new number, which "
        "replaces it:{certificates}",
        "Certificates {numbers} will be issued again with their old dates and new numbers, which "
        "replace them:{certificates}",
    ),
    "would_forget": "The former name will go from the register, the journal and the sheets that are kept. Files that "
    "bear it will be deleted, the common print file included.",
    "mentions_ahead": "What somebody wrote and may have meant otherwise will stay:{mentions}\n"
    "If it means the person, change it before; of what is changed later the journal keeps the old words.",
    "renamed": "Number {id} is {name} now.",
    "nowhere": "No former name stands in the register any more.",
    "reissued": (
        "Certificate {numbers} is replaced and issued again with its old date:{certificates}",
        "Certificates {numbers} are replaced and issued again with their old dates:{certificates}",
    ),
    "files_deleted": (
        "One file with the former name is deleted.",
        "{count} files with the former name are deleted.",
    ),
    "old_sheets": (
        "Please destroy whatever is printed of {numbers}, duplicates included.",
        "Please destroy whatever is printed of {numbers}, duplicates included.",
    ),
    "print_file_gone": "The print file that was deleted had sheets of others too. Their single files still hold and can "
    "be printed; if one is missing: kokoma certificate reprint {numbers}",
    "mentions_left": "A former name, or a word of one, still stands here, perhaps meant otherwise:{mentions}\n"
    "If it means the person, change it; for a sheet then: kokoma certificate replace NUMBER",
    "mention_certificates": "{number} ({person}), {field}: “{text}”",
    "mention_attendance": "{person}, course {course}, {field}: “{text}”",
    "mention_participants": "{person} (number {person_id}), {field}: “{text}”",
    "mention_courses": "course {course}, {field}: “{text}”",
    "mention_sessions": "course {course}, {field}: “{text}”",
    "mention_cohorts": "cohort “{text}”",
    "mention_series": "series “{text}”",
    "mention_categories": "category {course}, {field}: “{text}”",
    "mention_layouts": "remembered headings of lists taken in: “{text}”",
    "mention_disposals": "what the archive answered about “{cohort}”: “{text}”",
    "mention_lost_numbers": "lost number {number}, {field}: “{text}”",
    "mention_papers": "on the sheet {number} ({person}): “{text}”",
    "written_reason": "reason",
    "written_exception_reason": "reason of the exception",
    "written_exception_by": "who decided about the exception",
    "written_note": "remark",
    "written_organisation": "organisation",
    "written_municipality": "municipality",
    "written_target_group": "target group",
    "written_title": "title",
    "written_title_en": "English title",
    "written_place": "place",
    "written_answer": "answer",
    "written_plural": "plural",
    "written_dative_plural": "dative plural",
    "written_name_en": "English name",
    "written_plural_en": "English plural",
    "written_headings": "headings",
    "written_columns": "columns",
    "written_name": "name",
    "credentials_given": (
        "A credential file with the former name was given out:{given}\nAsk the person to delete it, and give out a new one of the new "
        "certificate: kokoma certificate credential NUMBER. From the next kokoma publish on the former one does not hold any more.",
        "Credential files with the former name were given out:{given}\nAsk the person to delete them, and give out new ones of the new "
        "certificates: kokoma certificate credential NUMBER. From the next kokoma publish on the former ones do not hold any more.",
    ),
    "files_left": "The former name still stands here, because something was changed, is open, or is a copy. Close and "
    "delete it yourself:{files}",
    "files_doubtful": "There may be something with the former name here too; have a look:{files}",
    "lists_left": "kokoma wrote these earlier, and the former name may stand in them. Write anew what you still need, and "
    "destroy the old ones, on paper too:{files}",
    "details_left": "See whether these details are still right: {fields}. To change one and delete what it was: "
    "kokoma participant rename {id} NAME, with the detail behind it, such as --email …",
    "settings_left": "The former name stands in the settings too ({keys}). If they mean the same person, change them: "
    "kokoma settings set",
    "not_compacted": "Older traces may still be in the register's file: {cause}. Repeat the command afterwards: "
    "kokoma participant rename {id} NAME",
    "because_locked": "somebody else is working with it",
    "because_disk_full": "the disk has no room to write it anew",
    "because_other": "it could not be written anew",
    "paper_left": "What kokoma cannot reach: printed sheets, lists in other places, e-mails, backup copies, other programs. "
    "Destroy or correct those yourself.",
}  # fmt: skip
