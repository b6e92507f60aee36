"""English, help pages: people and courses."""

TEXTS = {
    "cohort": "Cohorts: the runs of the series.",
    "cohort list": "Shows all cohorts.",
    "cohort add": "Adds a cohort.",
    "cohort add.examples": 'kokoma cohort add "Bamberg 2024/25"',
    "cohort add.param.name": "name of the cohort, for example “Bamberg 2024/25”",
    "cohort use": "Chooses the cohort to work with from now on.",
    "cohort use.examples": 'kokoma cohort use "Bamberg 2024/25"',
    "cohort use.param.name": "name of the cohort",
    "participant": "The people who take part.",
    "participant add": "Adds a person and enrols them in the cohort.",
    "participant add.about": "The name is printed as you type it. Given and family name are proposed "
    "by kokoma; they serve for sorting and finding only.",
    "participant add.examples": 'kokoma participant add "Dr. Jürgen Weiß"\n'
    'kokoma participant add "Huber, Anna" --email huber@example.org',
    "participant add.param.name": "name as it should be printed, or “Weiß, Jürgen”",
    "participant list": "Shows the participants of the cohort.",
    "participant show": "Shows one person and everything recorded about them.",
    "participant edit": "Changes what is recorded about a person.",
    "participant edit.about": "Only what you give is changed. An empty value takes out what is there; "
    '--preparation "" has preparation and follow-up credited by the rule again.',
    "participant edit.examples": 'kokoma participant edit Weber --organisation "City of Bamberg"\n'
    'kokoma participant edit Weber --preparation ""',
    "participant enrol": "Enrols a known person in the cohort.",
    "participant withdraw": "Withdraws a person. What is recorded stays.",
    "participant rename": "Enters a legal change of name, and takes out the former name.",
    "participant rename.about": "As in SBGG §§ 10 and 13: every certificate that holds is issued again with its old "
    "date, and the former name goes from the register, the journal and the files. Where somebody wrote only a word "
    "of it, that stays and is shown beforehand. None of this can be taken back. For a slip of the pen there is kokoma "
    "participant edit.",
    "participant rename.examples": 'kokoma participant rename 3 "Sabine Huber" --yes',
    "participant rename.param.name": "the name that holds from now on",
    "participant merge": "Makes one of two entries of the same person.",
    "participant merge.examples": "kokoma participant merge 3 12",
    "participant merge.param.keep": "the person who stays",
    "participant merge.param.other": "the entry that becomes part of the other",
    "category": "Kinds of courses and their names.",
    "category list": "Shows the categories of the series.",
    "category add": "Adds a category.",
    "category add.examples": "kokoma category add excursion --name Exkursion --plural Exkursionen --gender f",
    "category edit": "Changes what a category is called.",
    "category edit.examples": "kokoma category edit in_person --name Seminar --plural Seminare --gender n",
    "course": "Courses and their sessions.",
    "course list": "Shows all courses of the cohort with their sessions.",
    "course show": "Shows one course with its sessions.",
    "course add": "Adds a course.",
    "course add.examples": 'kokoma course add V5 --title "Deepening: participation" --hours 3',
    "course edit": "Changes a course.",
    "course cancel": "Cancels a course. It no longer counts as still possible.",
    "course schedule": "Says when and where a course takes place.",
    "course schedule.examples": "kokoma course schedule P1 2023-03-10 2023-03-11 --from 9:00 --to 17:00",
    "course schedule.about": "Only what you give is changed. An empty value takes out what is there: "
    '--place "" the place, an empty date ("") all dates.',
    "course schedule.param.dates": "date of each course day, in order",
    "participant export": "Writes all people with all details, for Excel and for taking in again.",
    "participant export.examples": "kokoma participant export\nkokoma participant export --out people.csv",
    "participant export.param.out": "file; “-” prints it",
    "participant export.param.form": "format, if not that of the ending",
    "participant export.param.yes": "replaces an earlier version of the file",
    "participant import": "Takes in a list as it is and enrols the people in the cohort.",
    "participant import.about": "Excel (xlsx, xls), LibreOffice (ods), CSV, text, or what is in the clipboard. kokoma shows "
    "what it has understood and asks where only you know. It remembers what a column means and whom "
    "an address means; which sheet it asks each time. Of people who are known only what is new is added. While a line cannot be used nothing is entered.",
    "participant import.examples": "kokoma participant import registrations.xlsx\n"
    'kokoma participant import list.csv --map "Name=Family name"\nGet-Clipboard | kokoma participant import -',
    "participant import.param.file": "the list; “-” reads what is piped in",
    "participant import.param.sheet": "the sheet, if there are several",
    "participant import.param.mapping": "what a column holds, for example “Name=Family name”; “-” leaves it out",
    "participant import.param.assign": "whom a line means: “7=12”, “7=new” or, like an earlier line, “7=same”",
    "participant import.param.only_good": "the good lines only",
    "participant import.param.overwrite": "the list counts where something else is recorded",
    "participant import.param.yes": "without asking whether to enter it",
}
