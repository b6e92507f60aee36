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
        "Certificate {numbers} still carries the former name. What is printed does not change by itself.",
        "Certificates {numbers} still carry the former name. What is printed does not change by itself.",
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
    "it only once. Take one of the issuings back first: kokoma log, then kokoma undo NUMBER",
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
}  # fmt: skip
