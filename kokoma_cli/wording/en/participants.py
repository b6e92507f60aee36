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
    "none": "Nobody is enrolled in “{cohort}” yet. Enter somebody: kokoma participant add NAME",
    "count": ("One person in “{cohort}”.", "{count} people in “{cohort}”."),
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
    "If this is the same person, take the entry back (kokoma undo); if she is missing in this cohort, "
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
        "replace {numbers}\nIf the person has changed her name by law and the former one is to stand nowhere "
        "any more: kokoma participant rename {id}",
        "Certificates {numbers} still carry the former name. If that was a mistake: kokoma certificate "
        "replace NUMBER\nIf the person has changed her name by law and the former one is to stand nowhere "
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
    "If this is the same person, enrol her instead of entering her again: "
    "kokoma participant enrol NUMBER",
    "not_printable": "Careful: none of the fonts has a sign for {letters}, so certificates with this name cannot be "
    "printed. To change the spelling: kokoma participant edit {id} --name",
    "too_much_preparation": "{hours} of preparation and follow-up are more than the whole series ({series}).",
    "merged_by_mistake": "If that was a mistake: kokoma undo",
    # --- kokoma participant rename
    "rename_needs_yes": "A former name that is deleted does not come back, and there is nobody for kokoma to ask. "
    "If it is to be: --yes",
    "nothing_to_forget": "“{name}” has all the words of the name so far; there would be nothing to delete. For a "
    "correction: kokoma participant edit {id} --name …, then kokoma certificate replace NUMBER",
    "ask_rename": "This cannot be taken back. Shall it be done?",
    "not_renamed": "Nothing was changed.",
    "would_rename": "Number {id} will be {name} for good.",
    "would_reissue": (
        "Certificate {numbers} will be issued again with its old date and a new number, which "
        "replaces it:{certificates}",
        "Certificates {numbers} will be issued again with their old dates and new numbers, which "
        "replace them:{certificates}",
    ),
    "would_forget": "The former name will go from the register, the journal and the sheets that are kept. Files that "
    "bear it will be deleted, the common print file included.",
    "renamed": "Number {id} is {name} now. No former name stands in the register any more.",
    "reissued": (
        "Certificate {numbers} is replaced and issued again with its old date:{certificates}",
        "Certificates {numbers} are replaced and issued again with their old dates:{certificates}",
    ),
    "files_deleted": (
        "One file with the former name is deleted.",
        "{count} files with the former name are deleted.",
    ),
    "files_left": (
        "This file still holds the former name. It was changed, is open, or is a copy; "
        "close and delete it yourself:{files}",
        "These files still hold the former name. They were changed, are open, or are copies; "
        "close and delete them yourself:{files}",
    ),
    "files_doubtful": "The old sheet may be in here too; have a look:{files}",
    "details_left": "See whether these details are still right: {fields}. To change one and delete what it was: "
    "kokoma participant rename {id} NAME, with the detail behind it, such as --email …",
    "settings_left": "The former name stands in the settings too ({keys}). If they mean the same person, change them: "
    "kokoma settings set",
    "not_compacted": "Somebody else is working with the register, so older traces may still be in the file. Repeat the "
    "command afterwards: kokoma participant rename {id} NAME",
    "paper_left": "What kokoma cannot reach: printed sheets, lists written earlier (attendance, ceremony, register), e-mails, "
    "backup copies, other programs. Destroy or correct those yourself.",
}  # fmt: skip
