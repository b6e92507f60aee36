"""The formats of meeting reports that are known, one module each."""

from kokoma_cli.intake.readers import (
    bigbluebutton,
    google_meet,
    kokoma,
    moodle_attendance,
    moodle_bigbluebutton,
    pilos,
    teams_list,
    teams_live_event,
    teams_sections,
    teams_summary,
    teams_webinar,
    webex,
    zoom_classic_joins,
    zoom_classic_unique,
    zoom_flat_joins,
    zoom_new_joins,
    zoom_new_unique,
    zoom_webinar,
)
from kokoma_cli.intake.reports import Reader

#: In no order: whoever claims a file claims it alone.
READERS: tuple[Reader, ...] = (
    bigbluebutton.READER,
    google_meet.READER,
    kokoma.READER,
    moodle_attendance.READER,
    moodle_bigbluebutton.READER,
    pilos.READER,
    teams_list.READER,
    teams_live_event.READER,
    teams_sections.READER,
    teams_summary.READER,
    teams_webinar.READER,
    webex.READER,
    zoom_classic_joins.READER,
    zoom_classic_unique.READER,
    zoom_flat_joins.READER,
    zoom_new_joins.READER,
    zoom_new_unique.READER,
    zoom_webinar.READER,
)
