"""the briefing -> DataView: what can be downloaded, what each file is for, and how much is in it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.model.record import KINDS
from briefpress.plan.plan import SINGLE, SitePage, plan, table_path
from briefpress.press.views.address import canonical
from briefpress.press.views.desk import Desk
from briefpress.press.views.document.contract import VERSION
from briefpress.press.views.exports.tables import TABLES
from briefpress.press.views.shape import Head, Link


class DataFile(Struct, frozen=True):
    """A file of the site, its media type and what it is: a word, or for a table its ``title`` and a sentence."""

    link: Link
    media_type: str
    what: str
    title: str = ""


# What each file of the whole briefing is, in the order of their use, and its media type (IANA's, where it has one).
_FILES = {
    "briefing": "application/json",
    "schema": "application/schema+json",
    "database": "application/vnd.sqlite3",
    "package": "application/json",
    "geography": "application/geo+json",
    "csl": "application/vnd.citationstyles.csl+json",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


class DataCount(Struct, frozen=True):
    """How many records of a kind the data holds."""

    kind: str
    index: Link | None
    count: int


class DataView(Struct, frozen=True):
    """``files`` are the whole briefing in several forms, ``tables`` its tables. ``of_pages``: each page has its JSON.

    ``address`` is the absolute address of the data, empty without a base address; ``version`` that of its schema.
    """

    head: Head
    files: tuple[DataFile, ...]
    tables: tuple[DataFile, ...]
    of_pages: bool
    counts: tuple[DataCount, ...]
    claims: int
    version: int
    address: str
    edition: str
    licence: str
    publisher: str


def data_view(briefing: Briefing, page: SitePage) -> DataView:
    """The files of data that the site has, and the records in them."""
    desk = Desk(briefing, page)
    settings = briefing.records.config.settings
    planned = [each for each in plan(briefing) if each.path.startswith("data/")]
    files = {file.what: file for file in map(_file, planned)}
    return DataView(
        head=desk.head("Data", "The complete briefing as data for reuse"),
        files=tuple(files[what] for what in _FILES if what in files),
        tables=tuple(_table(files[table_path(name)], name) for name in TABLES if table_path(name) in files),
        of_pages="views" in settings.outputs,
        counts=tuple(
            DataCount(kind, desk.index(kind, kind) if kind in SINGLE else None, len(briefing.records.of(kind)))
            for kind in KINDS
        ),
        claims=sum(len(event.claims) for event in briefing.events.values()),
        version=VERSION,
        address=canonical(settings.base_url, "data/briefing.json"),
        edition=settings.edition or "",
        licence=settings.licence or "",
        publisher=settings.publisher or "",
    )


def _file(page: SitePage) -> DataFile:
    """A file by what it is: by its format where several formats have one view, a table by its path."""
    what = page.path if page.format == "csv" else page.format if page.view == "works" else page.view
    return DataFile(Link(page.path.removeprefix("data/"), page.path), _FILES.get(what, "text/csv"), what)


def _table(file: DataFile, name: str) -> DataFile:
    return replace(file, what=TABLES[name].description, title=TABLES[name].title)
