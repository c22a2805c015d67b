"""The view of the data page: the files to download and their contents."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.model.record import KINDS
from briefpress.plan.paths import SINGLE_PAGES, WHOLE_SITE, table_path
from briefpress.plan.plan import plan
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.document.contract import VERSION
from briefpress.press.views.exports.tables import TABLES
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import year_name


class DataFile(Struct, frozen=True):
    """A file of the site. ``what`` is the kind of file, or for a table its description, with its ``title``."""

    link: Link
    media_type: str
    what: str
    title: str = ""


# Media types (IANA's, if registered) of the complete files, most useful first.
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


class DataPart(Struct, frozen=True):
    """The files of the records of a kind, by year if there are several."""

    kind: str
    files: tuple[Link, ...]


class DataCount(Struct, frozen=True):
    """The number of records of a kind."""

    kind: str
    index: Link | None
    count: int


class DataView(Struct, frozen=True):
    """The data page. ``files``: the whole briefing in several formats. ``parts``: the records as JSON Lines.

    ``of_pages``: each page has its JSON beside it. ``archive``: the path of the whole site as a ZIP archive, or "".
    ``address``: the absolute address of briefing.json, "" without a base address. ``version``: that of its schema.
    """

    head: Head
    files: tuple[DataFile, ...]
    tables: tuple[DataFile, ...]
    parts: tuple[DataPart, ...]
    of_pages: bool
    archive: str
    counts: tuple[DataCount, ...]
    claims: int
    version: int
    address: str
    edition: str
    licence: str
    publisher: str


def data_view(briefing: Briefing, page: SitePage) -> DataView:
    """The view of the site's data files and the numbers of records in them."""
    context = PageContext(briefing, page)
    settings = briefing.records.config.settings
    planned = [each for each in plan(briefing) if each.path.startswith("data/")]
    files = {file.what: file for file in map(_file, planned) if file.what != "records"}
    return DataView(
        head=context.head("Data", "The complete briefing as data for reuse"),
        files=tuple(files[what] for what in _FILES if what in files),
        tables=tuple(_table(files[table_path(name)], name) for name in TABLES if table_path(name) in files),
        parts=_parts(planned),
        of_pages="views" in settings.outputs,
        archive=WHOLE_SITE if "zip" in settings.outputs else "",
        counts=tuple(
            DataCount(kind, context.index(kind, kind) if kind in SINGLE_PAGES else None, len(briefing.records.of(kind)))
            for kind in KINDS
        ),
        claims=sum(len(event.claims) for event in briefing.events.values()),
        version=VERSION,
        address=canonical(settings.base_url, "data/briefing.json"),
        edition=settings.edition or "",
        licence=settings.licence or "",
        publisher=settings.publisher or "",
    )


def _parts(planned: Iterable[SitePage]) -> tuple[DataPart, ...]:
    found: dict[str, list[Link]] = {}
    for page in planned:
        if page.format == "jsonl":
            name = year_name(page.part) if page.part else page.path.removeprefix("data/")
            found.setdefault(page.id, []).append(Link(name, page.path))
    return tuple(DataPart(kind, tuple(found[kind])) for kind in KINDS if kind in found)


def _file(page: SitePage) -> DataFile:
    """A file, named by its path if it is a table, by its format if several formats share a view, else by its view."""
    what = page.path if page.format == "csv" else page.format if page.view == "works" else page.view
    return DataFile(Link(page.path.removeprefix("data/"), page.path), _FILES.get(what, "text/csv"), what)


def _table(file: DataFile, name: str) -> DataFile:
    return replace(file, what=TABLES[name].description, title=TABLES[name].title)
