"""English: categories of courses."""

TEXTS = {
    "heading_code": "Category",
    "heading_name": "Singular",
    "heading_plural": "Plural",
    "added": "Category {code} added: one course is called “{name}”, several “{plural}”. "
    "How many of them are needed is said by the setting rule.",
    "edited": "Category {code} changed: one course is called “{name}”, several “{plural}”.",
    "edited_nothing": "Nothing has changed about the category {code}.",
    "words_needed": "The category {code} needs its German singular, plural and gender, for example: "
    "kokoma category add {code} --name Exkursion --plural Exkursionen --gender f",
    "bad_code": "“{code}” will not do as the code of a category. Take at most 20 letters from a to z, "
    "figures or _, beginning with a letter, for example excursion.",
    "bad_gender": "“{gender}” is not a grammatical gender. Write m (der), f (die) or n (das).",
    "exists": "There is a category {code} already. Change it: kokoma category edit {code}",
    "nothing_to_edit": "It is missing what is to change about {code}, for example --name or --plural.",
    "unknown": "There is no category “{code}”. There are: {known}.",
}  # fmt: skip
