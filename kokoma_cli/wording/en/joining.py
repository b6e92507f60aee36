"""English: taking in a list of people."""

TEXTS = {
    # Sheets and columns
    "only_hidden": "All sheets of the file are hidden. Show the right one in Excel and save the file. Nothing was entered.",
    "empty": "The file is empty. Nothing was entered.",
    "which_sheet": "The file has several sheets:{sheets}\nSay which one is meant with --sheet NAME. Nothing was entered.",
    "no_such_sheet": "There is no sheet “{name}” in the file. There are: {sheets}.",
    "ask_sheet": "The file has several sheets:{sheets}\nWhich one is to be taken in? (number or name; Enter: cancel)",
    "ask_sheet_again": "There is no sheet “{answer}”. Which one is to be taken in? (1–{count} or name; Enter: cancel)",
    "unsure": (
        "Only you can say what one column holds:{columns}\n"
        "Say so with --map, for example: --map \"{heading}={meaning}\". “=-” leaves a column out. Nothing was entered.",
        "Only you can say what {count} columns hold:{columns}\n"
        "Say so with --map, once for each, for example: --map \"{heading}={meaning}\". “=-” leaves a column out. Nothing "
        "was entered.",
    ),
    "doubt": "{why}{samples}{meanings}",
    "doubt_line": "{why}{samples}",
    "samples": " Below it there is: {samples}.",
    "not_a_meaning": "“{answer}” is none of them. What is wanted is a number from 1 to {count}.",
    "no_meaning": "“{text}” does not say what a column means. What is wanted is “heading=meaning”, for example: "
    "--map \"Name=Family name\". Meanings: {meanings}; “-” leaves the column out.",
    "ask_meaning": "What is “{column}”? (number; Enter: {likely})",
    "because_heading": "heading",
    "because_shape": "content",
    "because_told": "your answer",
    "because_hidden": "hidden",
    "because_nothing": "–",
    "heading_column": "Column",
    "heading_meaning": "Meaning",
    "heading_because": "told by",
    "heading_samples": "Examples",
    "left_out": "Not taken in:{lines}",
    "look_at": "Please look at:{lines}",
    # Answers of before
    "same_sheet": "The sheet “{sheet}” is read, as last time; another one with --sheet NAME.",
    # Lines
    "problem": "line {line}: {why}",
    "problems": (
        "One line cannot be used:{problems}\nNothing was entered. Correct the list, or take the good lines only: "
        "--only-good",
        "{count} lines cannot be used:{problems}\nNothing was entered. Correct the list, or take the good lines only: "
        "--only-good",
    ),
    "problems_listed": ("One line cannot be used:{problems}", "{count} lines cannot be used:{problems}"),
    "address_taken": "{email} belongs to {name} ({id}) already; an address belongs to one person only",
    "same_with_two": "{name} also stands in line {line}, but with another address; leave only one of the lines",
    "nobody_listed": "There is nobody in the list, only headings or notes. Nothing was entered.",
    "address_twice": "{email} also stands with {name} in line {line}; an address belongs to one person only",
    "nobody_of_address": "The line has nothing but an address, {email}, which nobody in the register has, and no name",
    "known_twice": "{name} ({id}) stands in line {line} already",
    "twice": "{name} stands in line {line} already and is counted once",
    "twice_spelled": "{listed} is by the address {name} of line {line} and is counted once",
    "twice_listed": "Twice:{lines}",
    # Who is meant
    "question": "line {line}, {name}: perhaps {people}",
    "spoken_for": ", like line {line}",
    "question_earlier": "line {line}, {name}: also stands in line {earlier}",
    "candidate": "{name} ({id}{known}{taken})",
    "numbered": "{name} ({id})",
    "answer_same": "same",
    "unanswered": (
        "Only you can say who is meant by one line:{questions}\nSay so with --assign {line}={answer}; if it is somebody "
        "else, with --assign {line}=new. Nothing was entered.",
        "Only you can say who is meant by {count} lines:{questions}\nSay so for each, for example with --assign "
        "{line}={answer}; if it is somebody else, with --assign {line}=new. Nothing was entered.",
    ),
    "no_answer": "“{text}” does not say who is meant. Write the line and the number of the person: --assign 7=12; for "
    "somebody new: --assign 7=new; for somebody further up in the list: --assign 7=same",
    "no_such_line": "In line {line} of the list there is nobody that --assign could be about.",
    "no_such_person": "There is no person with number {id} (--assign {line}={id}). Who has which number: kokoma participant list",
    "ask": "Line {line}: {name}, e-mail {email}, organisation {organisation}. Known already:{known}\n"
    "Who is it? (number; n: somebody new)",
    "ask_likely": "Line {line}: {name}, e-mail {email}, organisation {organisation}. Known already:{known}\n"
    "Who is it? (number; Enter: {likely}; n: somebody new)",
    "not_one_of_them": "“{answer}” is none of them.",
    "known_line": "{id}  {name}, e-mail {email}, organisation {organisation}{taken}",
    "ask_earlier": "Line {line}: {name}, e-mail {email}, organisation {organisation}. In line {earlier} there is somebody "
    "of the same name. Is it the same person?",
    # What is to happen
    "new": ("One person is new:", "{count} people are new:"),
    "updated": "{name} ({id}): {changes}",
    "enrolled_too": "will be enrolled",
    "withdrawn_too": "will be withdrawn",
    "difference": "{name} ({id}), {field}: {recorded} – in the list: {listed}",
    "differences": (
        "Other than recorded:{lines}\nIt stays as recorded. If the list is to count: --overwrite",
        "Other than recorded:{lines}\nIt stays as recorded. If the list is to count: --overwrite",
    ),
    "withdrawn": (
        "{names} has withdrawn, and it stays so. To enrol again: kokoma participant enrol {id}",
        "{names} have withdrawn, and it stays so. To enrol them again, one at a time: kokoma participant enrol {id}",
    ),
    "guessed": (
        "Of {names} it is not certain which word is the family name. The name is printed as it stands; for sorting, "
        "correct it with: kokoma participant edit WHO --family NAME",
        "Of {names} it is not certain which word is the family name. The names are printed as they stand; for sorting, "
        "correct them with: kokoma participant edit WHO --family NAME",
    ),
    "ask_good": ("Take in the one good line all the same?", "Take in the {count} good lines all the same?"),
    "good_refused": "Nothing was entered. Correct the list and take it in once more.",
    "ask_new": ("Enter one person{besides}?", "Enter {count} people{besides}?"),
    "ask_besides": (", and add something for one", ", and add something for {count}"),
    "ask_updated": ("Add something for one person?", "Add something for {count} people?"),
    "left_alone": "Nothing was entered.",
    "taken_in": (
        "One person is entered and enrolled in “{cohort}”{besides}.",
        "{count} people are entered and enrolled in “{cohort}”{besides}.",
    ),
    "would_have_taken_in": (
        "One person would be entered and enrolled in “{cohort}”{besides}.",
        "{count} people would be entered and enrolled in “{cohort}”{besides}.",
    ),
    "added_to": (
        "Nobody is new. Something was added for one person{besides}.",
        "Nobody is new. Something was added for {count} people{besides}.",
    ),
    "would_have_added_to": (
        "Nobody would be new. Something would be added for one person{besides}.",
        "Nobody would be new. Something would be added for {count} people{besides}.",
    ),
    "nothing_new": (
        "There is nothing new in the list; the one person is recorded like that in “{cohort}” already.",
        "There is nothing new in the list; all {count} people are recorded like that in “{cohort}” already.",
    ),
    "besides": ", {what}",
    "besides_updated": ("something added for one", "something added for {count}"),
    "besides_unchanged": ("one was recorded like that already", "{count} were recorded like that already"),
    "left_behind": ("One line was not taken in; it stands above.", "{count} lines were not taken in; they stand above."),
}  # fmt: skip
