"""Options -> Mounted: the briefing, built into a folder of its own, and what another site takes from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefpress.apps.mkdocs.mounted_pages import MountedPage, mounted_pages
from briefpress.apps.mkdocs.options import Options
from briefpress.build import Request, build
from briefpress.model.problem import Problem
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.template_errors import template_errors
from briefpress.press.site import SitePlan
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.run.workers import cpu_count

# What has its meaning at the root of a host only; another site has its own.
_OF_A_HOST = frozenset({"404.html", "_headers", "_redirects", ".nojekyll", "robots.txt", "sitemap.xml"})
_REFERENCES = "part/reference.html"
_LAYOUTS = {"host": "embedded", "own": ""}


@dataclass(frozen=True, slots=True)
class Mounted:
    """A briefing as it was built. ``site`` is None, and there are no files, if errors kept it from being built.

    ``pages`` are those that become pages of the host, by their paths; ``files`` the paths of all other files.
    """

    site: SitePlan | None
    problems: tuple[Problem, ...]
    folders: tuple[Path, ...]
    pages: Mapping[str, MountedPage] = field(default_factory=dict)
    files: tuple[str, ...] = ()

    def context(self, root: str, path: str) -> PageContext | None:
        """The context of a page of the host's, from which ``root`` leads to the briefing."""
        if self.site is None:
            return None
        context = PageContext(self.site.briefing, SitePage(path, "html", "page"))
        context.root = root
        return context

    def references(self, context: PageContext) -> str:
        """The HTML of what the page cites; empty where it cites nothing.

        Raises `BriefpressError` if the template has an error.
        """
        found = references(context)
        if self.site is None:
            return ""
        theme = self.site.theme
        with template_errors(theme.templates.folders, _REFERENCES):
            macros = theme.templates.environment.get_template(_REFERENCES).module
            return str(getattr(macros, "references")(context.root, found)).strip() if found else ""  # noqa: B009 - no attribute of its type


def mount(options: Options, site: Path, before: Mounted | None = None) -> Mounted:
    """Build the briefing into ``site``; what is there since ``before`` is kept as far as it still holds.

    Raises `BriefpressError` where it cannot be built at all.
    """
    request = Request(
        options.folder,
        site,
        options.own_templates,
        options.texts,
        options.strict,
        cpu_count(),
        search=options.look == "own",  # a host has a search of its own
        layout=_LAYOUTS[options.look],
    )
    built = build(request)
    folders = template_folders(request.templates, request.layout)
    if built.written is None or built.planned is None:
        return Mounted(None, built.problems, folders)
    manifest = built.written.site
    pages = mounted_pages(built.planned, site, manifest, before.pages if before else {})
    files = tuple(path for path in manifest.files if not _is_of_a_host(path) and path not in pages)
    return Mounted(built.planned, built.problems, folders, pages, files)


def _is_of_a_host(path: str) -> bool:
    return path in _OF_A_HOST or path.startswith("sitemap-")
