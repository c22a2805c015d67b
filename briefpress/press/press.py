"""Render every page whose key has changed, and keep the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.bibtex import render_bibtex
from briefpress.press.formats.calendar import render_calendar
from briefpress.press.formats.card import render_card
from briefpress.press.formats.csl_json import render_csl
from briefpress.press.formats.data import digest_input, render_json, render_view
from briefpress.press.formats.database import render_database
from briefpress.press.formats.feed import render_atom, render_rss
from briefpress.press.formats.hosting import render_headers, render_nothing, render_redirects, render_robots
from briefpress.press.formats.html import Theme, render_html, site_info_digest, template_of
from briefpress.press.formats.json_lines import render_json_lines
from briefpress.press.formats.lines import render_lines
from briefpress.press.formats.pdf import page_count, render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.formats.renderers import renderers_digest
from briefpress.press.formats.ris import render_ris
from briefpress.press.formats.sitemap import render_sitemap, render_sitemap_index
from briefpress.press.formats.table import render_table
from briefpress.press.views.view import View, view

KEY_BYTES = 16
# Renderers of formats that need only the view; all other pages use templates.
FORMATS: Mapping[str, Callable[[View], bytes]] = {
    "atom": render_atom,
    "bibtex": render_bibtex,
    "calendar": render_calendar,
    "csl": render_csl,
    "csv": render_table,
    "database": render_database,
    "empty": render_nothing,
    "headers": render_headers,
    "json": render_json,
    "jsonl": render_json_lines,
    "lines": render_lines,
    "redirects": render_redirects,
    "ris": render_ris,
    "robots": render_robots,
    "rss": render_rss,
    "sitemap": render_sitemap,
    "sitemap-index": render_sitemap_index,
    "views": render_view,
}
# Renderers of formats that are typeset with the templates in print/.
TYPESET: Mapping[str, Callable[[PrintTemplates, View], bytes]] = {"card": render_card, "pdf": render_pdf}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page for the writer. ``data`` is None if the site already holds the page with the same ``key``."""

    path: str
    key: str
    data: bytes | None


MapFunction: TypeAlias = Callable[
    [Callable[[SitePage], Sheet], Sequence[SitePage]], Iterable[Sheet]
]  # `map`, or a pool's


def press(
    briefing: Briefing,
    pages: Sequence[SitePage],
    theme: Theme,
    kept: Mapping[str, str] | None = None,
    run: MapFunction = map,
) -> Iterator[Sheet]:
    """Yield the sheets of the pages, in order. ``kept`` maps the paths of the site's current sheets to their keys.

    Equal keys mean equal bytes: a key covers everything that can change them, that is the view, the templates and what
    all pages share.
    """
    theme.templates.prepare()
    return iter(run(partial(sheet_of, briefing, theme, kept or {}), pages))


def sheet_of(briefing: Briefing, theme: Theme, kept: Mapping[str, str], page: SitePage) -> Sheet:
    """Return the sheet of one page, rendered only if its key differs from the kept one."""
    made = view(briefing, page)
    key = sheet_key(theme, page, made)
    if page.format == "pdf":
        return _dossier_sheet(theme, kept.get(page.path, ""), page, key, made)
    if kept.get(page.path) == key:
        return Sheet(page.path, key, None)
    return Sheet(page.path, key, render_page(theme, page, made))


def _dossier_sheet(theme: Theme, known: str, page: SitePage, key: str, made: View) -> Sheet:
    """Return the sheet of a dossier. Its key ends with its number of pages, so that a kept PDF need not be opened."""
    if known.partition(".")[0] == key:
        return Sheet(page.path, known, None)
    data = render_page(theme, page, made)
    return Sheet(page.path, f"{key}.{page_count(data)}", data)


def dossier_page_count(sheet: Sheet) -> int:
    """The number of pages of a dossier's sheet."""
    return int(sheet.key.partition(".")[2] or 0)


def sheet_key(theme: Theme, page: SitePage, made: View) -> str:
    """Digest all that a page's bytes depend on: its view, its templates, what all pages share, and the renderers.

    The digests are joined by hyphens, so that comparing two keys shows what has changed.
    """
    digest = hashlib.blake2b(digest_size=KEY_BYTES)
    digest.update(f"{page.format}\n{page.view}\n".encode())
    digest.update(digest_input(made))
    if page.format in TYPESET:
        digest.update(theme.templates.print_templates.digest)
    if page.format in TYPESET or page.format in FORMATS:
        digest.update(renderers_digest().encode())
        return digest.hexdigest()
    return _through_templates(theme, page, digest.hexdigest())


def current_key(theme: Theme, page: SitePage, key: str) -> str:
    """Return the current key of a page whose view is unchanged since ``key``; templates or shared data may differ.

    Typeset pages have no such key ("" is returned): their key does not separate the view from the templates.
    """
    if page.format in TYPESET:
        return ""
    return key if page.format in FORMATS else _through_templates(theme, page, key.partition("-")[0])


def _through_templates(theme: Theme, page: SitePage, viewed: str) -> str:
    shared = f"{site_info_digest(theme.site_info)}{renderers_digest()}"
    return f"{viewed}-{theme.templates.closure(template_of(page))}-{shared}"


def render_page(theme: Theme, page: SitePage, made: View) -> bytes:
    """Return the bytes of a page, from its view alone."""
    if renderer := FORMATS.get(page.format):
        return renderer(made)
    if typesetter := TYPESET.get(page.format):
        return typesetter(theme.templates.print_templates, made)
    return render_html(theme, page, made)


def static_sheet(path: str, file: Path, kept: Mapping[str, str]) -> Sheet:
    """Return the sheet of a file that is copied into the site unchanged."""
    data = file.read_bytes()
    key = hashlib.blake2b(data, digest_size=KEY_BYTES).hexdigest()
    return Sheet(path, key, None if kept.get(path) == key else data)
