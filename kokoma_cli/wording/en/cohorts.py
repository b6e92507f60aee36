"""English: cohorts."""

TEXTS = {
    "heading_name": "Cohort",
    "heading_period": "Period",
    "heading_people": "People",
    "heading_certificates": "Certificates",
    "period": "{first} to {last}",
    "no_dates": "no dates yet",
    "current": "{name} (current)",
    "added": "Cohort “{name}” added, with the courses and requirements of “{source}”. "
    "It is in use from now on. Next, its dates: kokoma course schedule P1 DATE",
    "used": "“{name}” is in use from now on.",
    "none_yet": "There is no cohort in this register yet. Add one: kokoma cohort add NAME",
    "exists": "There is a cohort “{name}” already. Take another name, or go on with it: "
    "kokoma cohort use \"{name}\"",
    "unknown": "There is no cohort “{wanted}”. There are: {known}.",
    "ambiguous": "“{wanted}” fits several cohorts: {candidates}. Write more of the name.",
    "no_name": "The cohort needs a name, for example “Bamberg 2024/25”.",
}  # fmt: skip
