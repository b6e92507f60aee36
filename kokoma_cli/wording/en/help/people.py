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
}
