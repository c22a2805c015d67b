"""Briefing, Pages -> Sheets: paints every page whose key is new, keeps the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
from briefpress.press.formats.bibtex import paint_bibtex
from briefpress.press.formats.calendar import paint_calendar
from briefpress.press.formats.card import paint_card
from briefpress.press.formats.closure import closure_digest
from briefpress.press.formats.csl_json import paint_csl
from briefpress.press.formats.data import digestible, paint_json, paint_view
from briefpress.press.formats.database import paint_database
from briefpress.press.formats.feed import paint_atom, paint_rss
from briefpress.press.formats.hosting import paint_headers, paint_nothing, paint_redirects, paint_robots
from briefpress.press.formats.html import Look, common_digest, paint_html, prepare, template_of
from briefpress.press.formats.lines import paint_lines
from briefpress.press.formats.painters import painters_digest
from briefpress.press.formats.pdf import page_count, paint_pdf, print_digest
from briefpress.press.formats.ris import paint_ris
from briefpress.press.formats.sitemap import paint_sitemap
from briefpress.press.formats.table import paint_table
from briefpress.press.views.view import View, view

KEY_BYTES = 16
# What paints a format from a view alone; every other page is painted through the templates.
FORMATS: Mapping[str, Callable[[View], bytes]] = {
    "atom": paint_atom,
    "bibtex": paint_bibtex,
    "calendar": paint_calendar,
    "csl": paint_csl,
    "csv": paint_table,
    "database": paint_database,
    "empty": paint_nothing,
    "headers": paint_headers,
    "json": paint_json,
    "lines": paint_lines,
    "redirects": paint_redirects,
    "ris": paint_ris,
    "robots": paint_robots,
    "rss": paint_rss,
    "sitemap": paint_sitemap,
    "views": paint_view,
}
# What sets a format in type, with the templates of print/.
TYPESET: Mapping[str, Callable[[tuple[Path, ...], View], bytes]] = {"card": paint_card, "pdf": paint_pdf}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it goes to the writer. ``data`` is None where the site has it already, from the same ``key``."""

    path: str
    key: str
    data: bytes | None


Run: TypeAlias = Callable[[Callable[[SitePage], Sheet], Sequence[SitePage]], Iterable[Sheet]]  # `map`, or a pool's


def press(
    briefing: Briefing, pages: Sequence[SitePage], look: Look, kept: Mapping[str, str] | None = None, run: Run = map
) -> Iterator[Sheet]:
    """The sheets of the pages, in their order. ``kept`` are the keys by path of the sheets that the site holds.

    Equal keys mean equal bytes: a key is made of all that can change them, the view, the templates and what pages
    share.
    """
    prepare(look.folders, look.store, look.reading)
    return iter(run(partial(sheet_of, briefing, look, kept or {}), pages))


def sheet_of(briefing: Briefing, look: Look, kept: Mapping[str, str], page: SitePage) -> Sheet:
    """The sheet of one page, painted only if its key is not the kept one."""
    made = view(briefing, page)
    key = sheet_key(look, page, made)
    if page.format == "pdf":
        return _book(look, kept.get(page.path, ""), page, key, made)
    if kept.get(page.path) == key:
        return Sheet(page.path, key, None)
    return Sheet(page.path, key, paint(look, page, made))


def _book(look: Look, known: str, page: SitePage, key: str, made: View) -> Sheet:
    """The sheet of a dossier. Its key ends in the number of its pages, so that a kept one need not be opened."""
    if known.partition(".")[0] == key:
        return Sheet(page.path, known, None)
    data = paint(look, page, made)
    return Sheet(page.path, f"{key}.{page_count(data)}", data)


def pages_of(sheet: Sheet) -> int:
    """The number of pages of a dossier's sheet."""
    return int(sheet.key.partition(".")[2] or 0)


def sheet_key(look: Look, page: SitePage, made: View) -> str:
    """The digests of everything that a page's bytes depend on: its view, its templates, and what pages share.

    They are joined by hyphens, so that two keys also tell what has changed. What paints it counts as well: a mended
    briefpress paints anew.
    """
    digest = hashlib.blake2b(digest_size=KEY_BYTES)
    digest.update(f"{page.format}\n{page.view}\n".encode())
    digest.update(digestible(made))
    if page.format in TYPESET:
        digest.update(print_digest(look.folders))
    if page.format in TYPESET or page.format in FORMATS:
        digest.update(painters_digest().encode())
        return digest.hexdigest()
    return _through_templates(look, page, digest.hexdigest())


def key_now(look: Look, page: SitePage, key: str) -> str:
    """The key of a page that had this one, if its view is the same: its templates, or what pages share, may not be.

    A page that is set in type has none: its templates cannot be told apart from its view.
    """
    if page.format in TYPESET:
        return ""
    return key if page.format in FORMATS else _through_templates(look, page, key.partition("-")[0])


def _through_templates(look: Look, page: SitePage, viewed: str) -> str:
    shared = f"{common_digest(look.common)}{painters_digest()}"
    return f"{viewed}-{closure_digest(look.folders, template_of(page))}-{shared}"


def paint(look: Look, page: SitePage, made: View) -> bytes:
    """The bytes of a page from its view alone."""
    if painter := FORMATS.get(page.format):
        return painter(made)
    if typesetter := TYPESET.get(page.format):
        return typesetter(look.folders, made)
    return paint_html(look, page, made)


def static_sheet(path: str, file: Path, kept: Mapping[str, str]) -> Sheet:
    """The sheet of a file that goes into the site as it is."""
    data = file.read_bytes()
    key = hashlib.blake2b(data, digest_size=KEY_BYTES).hexdigest()
    return Sheet(path, key, None if kept.get(path) == key else data)
