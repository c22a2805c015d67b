"""Render HTML from a view and what all pages share, with the templates of the theme."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.model.record.language_tag import direction
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.closure import DIGEST_BYTES
from briefpress.press.formats.data import digest_input
from briefpress.press.formats.policy import POLICY
from briefpress.press.formats.refused_templates import refused_templates
from briefpress.press.formats.template_errors import template_errors
from briefpress.press.formats.templates import Templates
from briefpress.press.views.shape import Link

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
    """The templates of a site and what every page shares."""

    templates: Templates
    site_info: SiteInfo

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of templates and static files, the user's own first."""
        return self.templates.folders


def template_folders(own: Path | None, layout: str = "") -> tuple[Path, ...]:
    """The user's folder, which overrides single files, and the one that comes with briefpress.

    A ``layout`` is a folder in ours whose templates come before all others: ``embedded`` renders pages without a
    document around them, for a page of another site. An installed briefpress has its templates in the package; a
    checkout has them beside it. Raises `BriefpressError` if the user's folder holds what no input folder may hold.
    """
    package = Path(__file__).parents[2]
    shipped = next(folder for folder in (package / "templates", package.parent / "templates") if folder.is_dir())
    first = (shipped / layout,) if layout else ()
    if not own or not own.is_dir() or own.resolve() == shipped.resolve():
        return (*first, shipped)
    if refused := list(refused_templates(own)):
        raise BriefpressError("\n".join(refused))
    return (*first, own, shipped)


def site_info_digest(site_info: SiteInfo) -> str:
    """The digest of what pages share."""
    return hashlib.blake2b(digest_input(site_info), digest_size=DIGEST_BYTES).hexdigest()


def template_of(page: SitePage) -> str:
    """The name of a page's template."""
    return f"page/{'redirect' if page.format == 'redirect' else page.view}.html"


def render_html(theme: Theme, page: SitePage, view: object) -> bytes:
    """The page's HTML. Raises `BriefpressError` if a template is missing or has an error."""
    name = template_of(page)
    with template_errors(theme.folders, name):
        return theme.templates.environment.get_template(name).render(view=view, site=theme.site_info).encode()
