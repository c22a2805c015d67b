"""Hostile text in any field stays in its field, in every format whose lines mean something."""

from __future__ import annotations

import csv
import io

import icalendar
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import example, given
from hypothesis import strategies as st

from briefpress.press.formats.bibtex import bibtex_entry
from briefpress.press.formats.calendar import render_calendar
from briefpress.press.formats.hosting import render_redirects, render_robots
from briefpress.press.formats.ris import ris_entry
from briefpress.press.formats.table import _cell
from briefpress.press.views.exports.calendar import Appointment, Calendar
from briefpress.press.views.exports.hosting import Redirect, Site
from briefpress.press.views.work import Work

PIECES = ["en", "\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "ER  - ", "TY  - BOOK", "}, title = {x"]
PIECES += ["{", "}", "\\", '"', ",", ";", ":", "@book{a,", "END:VEVENT", "BEGIN:VEVENT", "%", "#", " ", "é"]
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
LANGUAGES = (example("en\nER  - \nTY  - BOOK"), example("en}, title = {Owned}, note = {x"))


def work(text: str) -> Work:
    said = dict.fromkeys(("title", "container", "publisher", "language", "edition", "note", "archive_address"), text)
    return Work(id="w", type="report", authors=(text, text), issued=None, accessed=None, address="", **said)


@given(HOSTILE)
@LANGUAGES[0]
@LANGUAGES[1]
def test_fault_07_ris_has_one_record_and_no_new_field(text):
    entry = ris_entry(work(text))
    (found,) = rispy.loads(entry.replace("\r\n", "\n"))
    assert found["type_of_reference"] == "RPRT"
    assert found["id"] == "w"
    assert len(entry.splitlines()) == entry.count("\r\n")


@given(HOSTILE)
@LANGUAGES[0]
@LANGUAGES[1]
def test_fault_07_bibtex_has_one_entry_and_each_field_once(text):
    entry = bibtex_entry(work(text))
    library = parse_string(entry)
    assert library.failed_blocks == []
    (found,) = library.entries
    assert found.key == "w"
    known = {"author", "title", "institution", "organization", "edition", "language", "note"}
    assert {field.key for field in found.fields} <= known
    assert len(entry.splitlines()) == entry.count("\n")


@given(HOSTILE)
def test_fault_07_a_calendar_has_one_event(text):
    said = dict.fromkeys(("title", "text", "where", "type"), text)
    event = Appointment(uid="u", stamp="2024-01-01", first="2024-01-01", last="", address="https://x.example/", **said)
    made = render_calendar(Calendar(title=text, text=text, address="https://x.example/", appointments=(event,)))
    (found,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(found["uid"]) == "u"
    assert len(made.decode().splitlines()) == made.count(b"\r\n")


@given(HOSTILE)
def test_fault_07_rules_of_a_server_are_one_line_each(text):
    assert len(render_redirects([Redirect(text, text)]).decode().splitlines()) == 1
    assert len(render_robots(Site("/", text)).decode().splitlines()) == 4


@given(HOSTILE)
def test_fault_07_a_cell_is_one_cell(text):
    out = io.StringIO(newline="")
    csv.writer(out).writerow([_cell(text), "end"])
    ((cell, end),) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert (cell.removeprefix("'") if cell != text else cell, end) == (text, "end")
