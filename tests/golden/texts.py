"""An output file -> the texts that its readers see, by an independent parser of its format."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree as ET

from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import needed

_NO_PROSE = "script, style, code, pre, .cite-this"  # the citation of a page has its title in quotation marks
_ATTRIBUTES = ("title", "aria-label", "alt", "content", "data-text")


def readable(path: Path) -> Iterator[str]:
    """The texts of a file; none of one in a format without words."""
    read = _READERS.get(path.suffix)
    yield from read(path) if read else ()


def plain(html: str) -> str:
    """The words of a piece of HTML, or the text itself."""
    page = LexborHTMLParser(html) if "<" in html else None
    return page.body.text() if page and page.body else html


def strings(value: object) -> Iterator[str]:
    """Every text in JSON data."""
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def page_of(path: Path) -> LexborHTMLParser:
    """An HTML page without what is no prose."""
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in page.css(_NO_PROSE):
        node.decompose()
    return page


def _html(path: Path) -> Iterator[str]:
    page = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in page.css('script[type="application/ld+json"]'):
        yield from strings(json.loads(node.text()))
    for name in _ATTRIBUTES:
        yield from (node.attributes[name] or "" for node in page.css(f"[{name}]"))
    body = page_of(path).body
    yield " ".join(body.text().split()) if body else ""


def _json(path: Path) -> Iterator[str]:
    yield from strings(json.loads(path.read_bytes()))


def _search_page(path: Path) -> Iterator[str]:
    data = gzip.decompress(path.read_bytes())
    yield from strings(json.loads(data.removeprefix(b"pagefind_dcd")))


def _table(path: Path) -> Iterator[str]:
    for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
        yield from row


def _xml(path: Path) -> Iterator[str]:
    for element in ET.fromstring(path.read_bytes()).iter():  # noqa: S314 - our own file
        yield plain(element.text or "")


def _calendar(path: Path) -> Iterator[str]:
    for part in Calendar.from_ical(path.read_bytes()).walk():
        yield from (str(value) for value in part.values())


def _database(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as database:
        for (name,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
            for row in database.execute(f'select * from "{name}"'):  # noqa: S608 - a name that it gave itself
                yield from (cell for cell in row if isinstance(cell, str))


def _pdf(path: Path) -> Iterator[str]:
    printed = subprocess.run([needed("pdftotext"), str(path), "-"], check=True, capture_output=True, text=True)
    yield " ".join(printed.stdout.replace("\u00ad\n", "").replace("\u00ad", "").split())


def _text(path: Path) -> Iterator[str]:
    yield path.read_text(encoding="utf-8")


_READERS: dict[str, Callable[[Path], Iterator[str]]] = {
    ".html": _html,
    ".json": _json,
    ".geojson": _json,
    ".pf_fragment": _search_page,
    ".csv": _table,
    ".rss": _xml,
    ".atom": _xml,
    ".xml": _xml,
    ".ics": _calendar,
    ".sqlite": _database,
    ".pdf": _pdf,
    ".md": _text,
    ".txt": _text,
}
