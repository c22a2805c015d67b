"""View -> HTML through the templates; knows where these are and what they may see: their view, and what all share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2

from briefpress.plan.plan import SitePage
from briefpress.press.formats.bibtex import bibtex_entry
from briefpress.press.formats.chicago import chicago
from briefpress.press.formats.closure import DIGEST_BYTES, closure_digest
from briefpress.press.formats.csl_json import csl_text
from briefpress.press.formats.data import digest_input
from briefpress.press.formats.embedded import json_ld, metas
from briefpress.press.formats.policy import POLICY
from briefpress.press.formats.ris import ris_entry
from briefpress.press.formats.template_code import TemplateCode
from briefpress.press.formats.template_faults import template_faults
from briefpress.press.formats.template_store import StoredBytecode, TemplateStore
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import year_words

STANDARD_CARD = "static/card.png"


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page shares, from briefing.yaml; an empty text where nothing is said.

    ``pages`` are the editors' own; ``feeds`` the files of the feeds that the site has, but for those of records;
    ``policy`` is the content security policy; ``search`` says whether the site has an index; ``card`` is the picture
    for links to it that are shared, by default one that names no briefing.
    """

    title: str
    subtitle: str
    edition: str
    publisher: str
    licence: str
    language: str
    base_url: str
    pages: tuple[Link, ...]
    feeds: tuple[str, ...] = ()
    note: str = ""
    policy: str = POLICY
    search: bool = False
    card: str = STANDARD_CARD


@dataclass(frozen=True, slots=True)
class Theme:
    """The folders in which templates and static files are sought, the user's own first, and what every page shares.

    ``store`` keeps compiled templates, where there is one; it changes no byte. Templates are read once for each
    ``reading``: a process that outlives a change of them counts its readings.
    """

    folders: tuple[Path, ...]
    site_info: SiteInfo
    store: TemplateStore | None = None
    reading: int = 0


def template_folders(own: Path | None) -> tuple[Path, ...]:
    """The user's folder, which overrides file by file, and the one that comes with briefpress.

    An installed briefpress carries its templates in the package; a checkout has them beside it.
    """
    package = Path(__file__).parents[2]
    shipped = next(folder for folder in (package / "templates", package.parent / "templates") if folder.is_dir())
    return (own, shipped) if own and own.is_dir() and own.resolve() != shipped.resolve() else (shipped,)


def remembering() -> Callable[..., str]:
    """The function ``remembered(macro, …)``: what a macro renders from these arguments, stored for the next page."""

    @lru_cache(maxsize=1 << 14, typed=True)  # HTML equals a plain text of the same letters
    def remembered(macro: Callable[..., str], *given: object) -> str:
        return macro(*given)

    return remembered


class _Environment(jinja2.Environment):
    """Jinja with our code generator, and with the globals of all templates as one dictionary."""

    code_generator_class = TemplateCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template: no template of ours has any of its own, so that none needs a `ChainMap`."""
        return {**self.globals, **d} if d else self.globals


@lru_cache(maxsize=2)  # the last one and, if a template of it has a fault, the one before
def environment(folders: tuple[Path, ...], store: TemplateStore | None = None, _reading: int = 0) -> jinja2.Environment:
    """The Jinja environment of these folders: one for each reading, because it compiles a template only once."""
    made = _Environment(
        loader=jinja2.FileSystemLoader(folders, followlinks=True),
        bytecode_cache=StoredBytecode(store) if store is not None else None,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        cache_size=-1,  # all of them: a plain dictionary
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals["remembered"] = remembering()
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {"bibtex": bibtex_entry, "chicago": chicago, "csl": csl_text, "ris": ris_entry}  # of a `Work`
    made.filters |= {"metas": metas, "json_ld": json_ld, "year_words": year_words}
    return made


@cache
def site_info_digest(site_info: SiteInfo) -> str:
    """The digest of what pages share."""
    return hashlib.blake2b(digest_input(site_info), digest_size=DIGEST_BYTES).hexdigest()


def prepare(folders: tuple[Path, ...], store: TemplateStore | None = None, reading: int = 0) -> None:
    """Compile every template now, and digest those of pages, so that processes forked from this one need not.

    See `Theme`. Raises `BriefpressError` where a template has a syntax error.
    """
    made = environment(folders, store, reading)
    for name in made.list_templates(extensions=["html"]):
        with template_faults(folders, name):
            made.get_template(name)
        if name.startswith("page/"):
            closure_digest(folders, name)


def template_of(page: SitePage) -> str:
    """The name of the template that a page is painted with."""
    return f"page/{'redirect' if page.format == 'redirect' else page.view}.html"


def render_html(theme: Theme, page: SitePage, view: object) -> bytes:
    """The page's HTML. Raises `BriefpressError` where a template is missing or at fault."""
    name = template_of(page)
    with template_faults(theme.folders, name):
        return (
            environment(theme.folders, theme.store, theme.reading)
            .get_template(name)
            .render(view=view, site=theme.site_info)
            .encode()
        )
