"""Formats of lines: no text of a record begins a line, a field or a record of its own."""

from __future__ import annotations

import re

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import fields, replace

from briefpress.press.formats.bibtex import render_bibtex
from briefpress.press.formats.calendar import render_calendar
from briefpress.press.formats.hosting import render_headers, render_redirects, render_robots
from briefpress.press.formats.ris import render_ris
from briefpress.press.views.exports.calendar import Appointment, Calendar
from briefpress.press.views.exports.hosting import Redirect, Site
from briefpress.press.views.work import Work
from tests.templates.filling import full

SEPARATORS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
PAYLOADS = (
    "en\nER  - \nTY  - BOOK",
    "en}, title = {Owned}, note = {x",
    "en\u2028ER  - \u2028TY  - BOOK",
    "en\x85ER  - \x85TY  - BOOK",
    "x\n/*\n  X-Evil: 1",
    "}\n@book{evil,",
    "\\}{",
)
TEXTS = some.one_of(some.sampled_from(PAYLOADS), some.text("ab }{\\@,=-" + SEPARATORS, max_size=20))
FREE = [field.name for field in fields(Work) if field.type is str and field.name != "id"]


@given(some.lists(some.sampled_from(FREE), min_size=1, unique=True), TEXTS)
def test_fault_07_a_hostile_text_in_any_field_makes_no_record_and_no_field(names, text):
    plain = full(Work)
    hostile = replace(plain, authors=(text or "A",), **dict.fromkeys(names, text))
    ris = render_ris([hostile]).decode()
    assert len(rispy.loads(ris.replace("\r\n", "\n"))) == 1
    assert all(line == "" or line[2:6] == "  - " for line in ris.splitlines())
    entries = parse_string(render_bibtex([hostile]).decode())
    assert (len(entries.entries), len(entries.failed_blocks)) == (1, 0)
    known = {field.key for field in parse_string(render_bibtex([plain]).decode()).entries[0].fields}
    assert {field.key for field in entries.entries[0].fields} <= known


@pytest.mark.parametrize("payload", PAYLOADS)
def test_fault_07_a_hostile_path_adds_no_line_to_the_files_of_a_server(payload):
    hostile, plain = Site(payload, payload), Site("/", "https://a.example/sitemap.xml")
    for render in (render_headers, render_robots):
        assert len(render(hostile).decode().splitlines()) == len(render(plain).decode().splitlines())
    assert len(render_redirects([Redirect(payload, payload)]).decode().splitlines()) == 1


ADDRESS = "https://a.example/"
OF_APPOINTMENTS = ("title", "text", "where", "type")
# A property of iCalendar, once its folded lines are joined (RFC 5545, section 3.1).
PROPERTY = re.compile(r"[A-Z-]+(?:;[A-Z-]+=[^:;]+)*:.*")


def unfolded(data: bytes) -> list[str]:
    """The lines of a calendar, read by the rules of RFC 5545 and without the library that wrote it."""
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


@given(some.lists(some.sampled_from(OF_APPOINTMENTS), min_size=1, unique=True), TEXTS)
def test_fault_07_a_hostile_text_in_a_calendar_makes_no_event_and_no_property(names, text):
    plain = full(Appointment)
    plain = replace(plain, stamp="2024-05-01", first="2024-05-02", last="2024-05-03", address=ADDRESS, uid="a")
    hostile = replace(plain, **dict.fromkeys(names, text or "A"))
    lines, known = (unfolded(render_calendar(Calendar(one.title, "", ADDRESS, (one,)))) for one in (hostile, plain))
    assert [line.partition(":")[0].partition(";")[0] for line in lines] == [
        line.partition(":")[0].partition(";")[0] for line in known
    ]
    assert all(PROPERTY.fullmatch(line) for line in lines)
