"""Render HTML from a view and what all pages share, with the templates of the theme."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from briefpress.model.record.language_tag import direction
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
from briefpress.press.formats.template_errors import template_errors
from briefpress.press.formats.template_loader import TemplateLoader
from briefpress.press.formats.template_store import StoredBytecode, TemplateStore
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import year_words

STANDARD_CARD = "static/card.png"


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page shares, from briefing.yaml; "" where it sets nothing.

    ``pages`` are the editorial pages. ``feeds`` are the paths of the site's feeds, without those of single records.
    ``policy`` is the content security policy. ``search``: the site has a search index. ``card`` is the preview image
    for shared links, by default one without a title.
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

    @property
    def direction(self) -> str:
        """The direction of the content's script: "ltr" or "rtl"."""
        return direction(self.language)


@dataclass(frozen=True, slots=True)
class Theme:
    """The folders of templates and static files, the user's own first, and what every page shares.

    ``store`` keeps compiled templates, if set; it does not affect output. Templates are read once per ``reading``: a
    long-running process increases the number when they change.
    """

    folders: tuple[Path, ...]
    site_info: SiteInfo
    store: TemplateStore | None = None
    reading: int = 0


def template_folders(own: Path | None, layout: str = "") -> tuple[Path, ...]:
    """The user's folder, which overrides single files, and the one that comes with briefpress.

    A ``layout`` is a folder in ours whose templates come before all others: ``embedded`` renders pages without a
    document around them, for a page of another site. An installed briefpress has its templates in the package; a
    checkout has them beside it.
    """
    package = Path(__file__).parents[2]
    shipped = next(folder for folder in (package / "templates", package.parent / "templates") if folder.is_dir())
    first = (shipped / layout,) if layout else ()
    return (*first, own, shipped) if own and own.is_dir() and own.resolve() != shipped.resolve() else (*first, shipped)


def remembering() -> Callable[..., str]:
    """The function ``remembered(macro, …)``: the output of a macro for these arguments, cached across pages."""

    @lru_cache(maxsize=1 << 14, typed=True)  # HTML and plain text with equal characters compare equal
    def remembered(macro: Callable[..., str], *given: object) -> str:
        return macro(*given)

    return remembered


class _Environment(jinja2.Environment):
    """Jinja with our code generator, and with the globals of all templates as one dictionary."""

    code_generator_class = TemplateCode

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; ours have none of their own, so no `ChainMap` is needed."""
        return {**self.globals, **d} if d else self.globals


@lru_cache(maxsize=2)  # the last one, and the one before in case a template has an error
def environment(folders: tuple[Path, ...], store: TemplateStore | None = None, _reading: int = 0) -> jinja2.Environment:
    """The Jinja environment of these folders; one per reading, because it compiles each template once."""
    made = _Environment(
        loader=TemplateLoader(folders, followlinks=True),
        bytecode_cache=StoredBytecode(store) if store is not None else None,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        cache_size=-1,  # no limit: a plain dictionary
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


def site_info_digest(site_info: SiteInfo) -> str:
    """The digest of what pages share."""
    return hashlib.blake2b(digest_input(site_info), digest_size=DIGEST_BYTES).hexdigest()


def prepare(folders: tuple[Path, ...], store: TemplateStore | None = None, reading: int = 0) -> None:
    """Compile every template now and digest those of pages, so that forked processes need not.

    See `Theme`. Raises `BriefpressError` if a template has a syntax error.
    """
    made = environment(folders, store, reading)
    for name in made.list_templates(extensions=["html"]):
        with template_errors(folders, name):
            made.get_template(name)
        if name.startswith("page/"):
            closure_digest(folders, name)


def template_of(page: SitePage) -> str:
    """The name of a page's template."""
    return f"page/{'redirect' if page.format == 'redirect' else page.view}.html"


def render_html(theme: Theme, page: SitePage, view: object) -> bytes:
    """The page's HTML. Raises `BriefpressError` if a template is missing or has an error."""
    name = template_of(page)
    with template_errors(theme.folders, name):
        return (
            environment(theme.folders, theme.store, theme.reading)
            .get_template(name)
            .render(view=view, site=theme.site_info)
            .encode()
        )
