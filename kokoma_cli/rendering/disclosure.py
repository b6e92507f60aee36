"""What is kept of a person on paper, in the order in which she would ask: about me, where I was, what I got,
what for and for how long, where it stands, who did what when, and my rights."""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.domain.privacy import Day, Disclosure, Held, Paper, Told
from kokoma_cli.domain.retention import Duty
from kokoma_cli.rendering import fonts, paper
from kokoma_cli.rendering.journal import moment
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM
from kokoma_cli.rendering.paper import Cell, Document, Ends, Line, Part
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import Setting, Typesetter
from kokoma_cli.wording import Language, Wording

FOLDER = "reports/disclosure"
_COLUMNS = ("number", "when", "who", "what")
_PARTS = ("details", "taking_part", "papers", "purposes", "files", "elsewhere", "journal", "rights")
_HEADS = (
    "field", "value", "course", "date", "presence", "note", "certificate", "kind", "status", "printed",
    "file", "until", "records", "period", "where", "text",
)  # fmt: skip
_NOTHING = ("not_entered", "no_days", "no_papers", "no_files", "no_duties", "nowhere")
_SAID = ("purpose", "basis", "source", "recipients", "after", "your_rights", "complaint")
#: The blocks its words may have.
BLOCKS = (
    "title", "person", "id", "as_of", "controller", "intro", *_PARTS, *_HEADS, *_COLUMNS, *_NOTHING, *_SAID,
    "running", "foot",
)  # fmt: skip


def disclosure(found: Disclosure, home: Path | None = None) -> Document:
    """The paper, the same on the same day. BadInput for a mistake in its template, which an office may have
    of its own in `home`, the folder of the register. Letters that no font has do not stop it."""
    return _Writer(found, home).document()


class _Writer:
    def __init__(self, found: Disclosure, home: Path | None) -> None:
        self.found = found
        self.language = cast(Language, found.language)
        self.say = Wording(self.language)
        self.look: Look = look(FOLDER, _COLUMNS, home=home)
        self.says = paper.words(self.look, self.language, self.values(), BLOCKS, _PARTS)
        self.setter = Typesetter()
        self.settings = paper.settings(self.look)
        self.small = self.settings.small._replace(colour=self.look.colours["ink"])

    def values(self) -> dict[str, object]:
        """What its words may name: plain texts. Her name is none of them: it stands at the head alone."""
        return {
            "issuer": self.found.issuer,
            "id": str(self.found.person.id),
            "as_of": self.say.long_date(self.found.made_on),
        }

    def document(self) -> Document:
        found, says = self.found, self.says
        about = About(says["title"], found.issuer, says["running"], self.language, found.made_on)
        controller = ", ".join(filter(None, (found.issuer, *found.address.split("\n"))))
        facts = [
            (says["person"], _printable(found.person.name, self.settings.text)),
            (says["id"], str(found.person.id)),
            (says["as_of"], self.say.long_date(found.made_on)),
            (says["controller"], _printable(controller, self.settings.text)),
        ]
        parts: list[Part] = [
            *paper.letterhead(found.issuer, says["title"], self.look, self.setter),
            *paper.facts([pair for pair in facts if all(pair)], self.look, self.setter),
            self._text(says["intro"], gap=7 * MM),
            *self._details(),
            *self._taking_part(),
            *self._papers(),
            *self._purposes(),
            *self._files(),
            *self._elsewhere(),
            *self._journal(),
            self._heading("rights"),
            self._text(says["your_rights"]),
            self._text(says["complaint"]),
        ]
        ends = Ends(says["running"], says["foot"])
        pages = paper.flow(parts, (), ends, self.look, self.setter, self.language)
        return Document(about, tuple(pages), tuple(dict.fromkeys(self.setter.problems)))

    # --- one method for each part

    def _details(self) -> Iterator[Part]:
        person = self.found.person
        yield self._heading("details")
        rows = [("name", person.name)]
        rows += [(key, value) for key in DETAILS if (value := getattr(person, key))]
        rows += [("other_names", each) for each in self.found.other_names]
        yield from self._table(
            "details",
            {"field": 0.3, "value": 0.7},
            [
                {
                    "field": self._cell(self.say(f"participants.field_{key}")),
                    "value": self._cell(value),
                }
                for key, value in rows
            ],
        )
        if len(rows) == 1:
            yield self._note("not_entered")

    def _taking_part(self) -> Iterator[Part]:
        yield self._heading("taking_part")
        for index, part in enumerate(self.found.parts):
            entry = part.enrolment
            said = [self.say(f"participants.status_{entry.status}")]
            if entry.preparation is not None:
                said.append(
                    self.say("privacy.preparation", hours=self.say.hours(entry.preparation))
                )
            if entry.absent_at_ceremony:
                said.append(self.say("privacy.absent_at_ceremony"))
            if entry.position:
                said.append(self.say("privacy.position", place=entry.position))
            line = f"{part.cohort}: {', '.join(said)}"
            yield self._text(line, gap=(4 if index else 2) * MM, with_next=bool(part.days))
            if part.days:
                yield from self._table(
                    f"days {index}",
                    {"course": 0.36, "date": 0.16, "presence": 0.22, "note": 0.26},
                    [self._day(day) for day in part.days],
                )
        if not any(part.days for part in self.found.parts):
            yield self._note("no_days")

    def _day(self, day: Day) -> Mapping[str, Cell]:
        title = day.title if self.language == "de" else day.title_en or day.title
        which = self.say("privacy.day", day=day.day) if day.day else ""
        course = " · ".join(filter(None, (day.course, title, which)))
        presence = self.say(f"privacy.presence_{day.presence}")
        if day.minutes:
            presence += f", {self.say.hours(day.minutes)}"
        return {
            "course": self._cell(course),
            "date": self._cell(self.say.short_date(day.date) if day.date else ""),
            "presence": self._cell(presence),
            "note": self._cell(day.note or ""),
        }

    def _papers(self) -> Iterator[Part]:
        yield self._heading("papers")
        if not self.found.papers:
            yield self._note("no_papers")
            return
        yield from self._table(
            "papers",
            {"certificate": 0.2, "kind": 0.19, "status": 0.25, "printed": 0.36},
            [self._paper(each) for each in self.found.papers],
        )

    def _paper(self, each: Paper) -> Mapping[str, Cell]:
        entry, say = each.certificate, self.say
        content = json.loads(entry.content)
        status = [say(f"certificates.status_{entry.status}")]
        if entry.status_on and entry.status != "prepared":
            status[0] = say(f"sheets.since_{entry.status}", date=say.short_date(entry.status_on))
        if entry.handed_over_on and entry.status != "handed_over":
            handed = say.short_date(entry.handed_over_on)
            status.append(say("sheets.had_been_handed_over", date=handed))
        if entry.replaced_by:
            status.append(say("sheets.replaced_by", number=entry.replaced_by))
        if entry.reason:
            status.append(say("sheets.reason", reason=entry.reason))
        if entry.exception_reason:
            by = entry.exception_by or "–"
            status.append(say("sheets.exception", reason=entry.exception_reason, by=by))
        status += [
            say("privacy.duplicate_on", date=say.short_date(day)) for day, _ in each.duplicates
        ]
        codes = [
            str(course["code"])
            for course in content.get("courses", ())
            if course.get("standing") == "attended"
        ]
        minutes = content.get("room_minutes", 0) + content.get("preparation_minutes", 0)
        printed = [entry.name, content.get("series", "")]
        printed += [say("privacy.printed_courses", courses=codes)] if codes else []
        printed += [say("privacy.printed_hours", hours=say.hours(minutes))] if minutes else []
        issued = [say.short_date(entry.issued_on), entry.place]
        return {
            "certificate": self._cell(entry.number, ", ".join(filter(None, issued))),
            "kind": self._cell(each.kind),
            "status": self._cell(*status),
            "printed": self._cell(*printed),
        }

    def _purposes(self) -> Iterator[Part]:
        yield self._heading("purposes")
        for name in ("purpose", "basis", "source", "recipients"):
            if self.says[name]:
                yield self._text(self.says[name], gap=3 * MM)
        for line in filter(None, self.found.notes.split("\n")):
            yield self._text(line, gap=3 * MM)
        if not self.found.duties:
            yield self._note("no_duties")
        else:
            yield from self._table(
                "duties",
                {"records": 0.5, "period": 0.5},
                [self._duty(duty) for duty in self.found.duties],
                gap=4 * MM,
            )
        if self.says["after"]:
            yield self._text(self.says["after"])

    def _duty(self, duty: Duty) -> Mapping[str, Cell]:
        records = self.say(f"privacy.records_{duty.records}")
        key = "privacy.period_until" if duty.begins else "privacy.period_open"
        period = self.say(
            key,
            begins=duty.begins and self.say.short_date(duty.begins),
            ends=duty.ends and self.say.short_date(duty.ends),
            years=duty.years,
            count=duty.years,
        )
        return {"records": self._cell(records, duty.cohort), "period": self._cell(period)}

    def _files(self) -> Iterator[Part]:
        yield self._heading("files")
        if not self.found.files:
            yield self._note("no_files")
            return
        yield from self._table(
            "files",
            {"file": 0.66, "until": 0.34},
            [
                *(self._file(each) for each in self.found.files if each.what != "backup"),
                *self._backups([each for each in self.found.files if each.what == "backup"]),
            ],
        )

    def _file(self, each: Held) -> Mapping[str, Cell]:
        until = self.say(f"privacy.file_{each.what}" if each.there else "privacy.file_gone")
        return {"file": self._cell(each.file), "until": self._cell(until)}

    def _backups(self, held: Sequence[Held]) -> Iterator[Mapping[str, Cell]]:
        """All of them that go by themselves in one line, and each that does not."""
        going = [each.until for each in held if each.until]
        if going:
            backups = self.say("privacy.backups", count=len(going))
            until = self.say(
                "privacy.file_until", count=len(going), date=self.say.short_date(max(going))
            )
            yield {"file": self._cell(backups), "until": self._cell(until)}
        for each in held:
            if not each.until:
                kept = self.say("privacy.file_kept")
                yield {"file": self._cell(each.file), "until": self._cell(kept)}

    def _elsewhere(self) -> Iterator[Part]:
        yield self._heading("elsewhere")
        if not self.found.elsewhere:
            yield self._note("nowhere")
            return
        yield from self._table(
            "elsewhere",
            {"where": 0.38, "text": 0.62},
            [
                {"where": self._cell(each.where), "text": self._cell(each.text)}
                for each in self.found.elsewhere
            ],
        )

    def _journal(self) -> Iterator[Part]:
        yield self._heading("journal")
        heads = {name: self.says[name] for name in _COLUMNS}
        rows = [self._entry(entry) for entry in self.found.entries]
        yield from paper.table("journal", heads, rows, self.look, self.setter, gap=3 * MM)

    def _entry(self, entry: Told) -> Mapping[str, Cell]:
        said = list(entry.phrases)
        if entry.reason:
            said.append(self.say("sheets.reason", reason=entry.reason))
        if entry.undone_by:
            said.append(self.say("journal.mark_undone", by=entry.undone_by))
        if entry.others:
            said.append(self.say("privacy.about_others", count=entry.others))
        note = self.settings.note._replace(
            size=self.look.sizes["small"], leading=self.look.sizes["small"] * 1.2
        )
        what = [Line(_printable(each, self.small), self.small) for each in said]
        what.append(Line(_printable(entry.command, note), note))
        return {
            "number": self._cell(str(entry.number)),
            "when": self._cell(moment(entry.at, self.say)),
            "who": self._cell(entry.user),
            "what": what,
        }

    # --- what all of them use

    def _heading(self, name: str) -> Part:
        setting = self.settings.heading
        return paper.paragraph(
            self.says[name], setting, self.look, self.setter, gap=8 * MM, tag="H2"
        )

    def _text(self, text: str, *, gap: float = 3 * MM, with_next: bool = False) -> Part:
        setting = self.settings.text
        part = paper.paragraph(_printable(text, setting), setting, self.look, self.setter, gap=gap)
        return part._replace(with_next=with_next)

    def _note(self, name: str) -> Part:
        return paper.paragraph(
            self.says[name], self.settings.note, self.look, self.setter, gap=3 * MM
        )

    def _table(
        self,
        name: str,
        shares: Mapping[str, float],
        rows: Sequence[Mapping[str, Cell]],
        *,
        gap: float = 3 * MM,
    ) -> list[Part]:
        heads = {column: self.says[column] for column in shares}
        widths = {column: share * self.look.measure for column, share in shares.items()}
        return paper.table(name, heads, rows, self.look, self.setter, gap=gap, columns=widths)

    def _cell(self, *texts: str) -> Cell:
        return [Line(_printable(text, self.small), self.small) for text in texts if text]


def _printable(text: str, setting: Setting) -> str:
    """The text in one line, with a question mark for every letter that no font has: who asks what is kept
    of her gets an answer all the same, and the JSON has it letter by letter."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    for letters in fonts.missing(text, setting.style):
        # What nobody sees is called by its code.
        unseen = letters.startswith("U+") and letters not in text
        text = text.replace(chr(int(letters[2:], 16)) if unseen else letters, "?")
    return text
