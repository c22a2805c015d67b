"""Options -> Mounted: the briefing, built into a folder of its own, and what another site takes from there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from briefpress.apps.mkdocs.options import Options
from briefpress.build import Request, build
from briefpress.check.check import check_content
from briefpress.link.briefing import Briefing, link
from briefpress.model.problem import Problem
from briefpress.plan.plan import SitePage
from briefpress.press.formats.html import environment, template_folders
from briefpress.press.press import forget_templates
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.run.workers import cpu_count
from briefpress.write import recover

# What has its meaning at the root of a host only; another site has its own.
_OF_A_HOST = frozenset({"404.html", "_headers", "_redirects", ".nojekyll", "robots.txt", "sitemap.xml"})


@dataclass(frozen=True, slots=True)
class Mounted:
    """A briefing as it was built. ``briefing`` is None, and ``files`` empty, where faults kept it from being built."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    folders: tuple[Path, ...]

    @property
    def title(self) -> str:
        return self.briefing.records.config.settings.title if self.briefing else ""

    def desk(self, root: str, path: str) -> PageContext | None:
        """A desk for a page of the host's, from which ``root`` leads to the briefing."""
        if self.briefing is None:
            return None
        desk = PageContext(self.briefing, SitePage(path, "html", "page"))
        desk.root = root
        return desk

    def references(self, desk: PageContext) -> str:
        """The HTML of what the page cites; empty where it cites nothing."""
        found = references(desk)
        macros = environment(self.folders).get_template("part/reference.html").module
        return str(getattr(macros, "references")(desk.root, found)).strip() if found else ""  # noqa: B009 - no attribute of its type


def mount(options: Options, site: Path) -> Mounted:
    """Build the briefing into ``site``; what is there from the last time is kept as far as it still holds.

    Raises `BriefpressError` where it cannot be built at all.
    """
    forget_templates()  # mkdocs serve builds many times in one process
    request = Request(options.folder, site, options.own_templates, options.texts, options.strict, cpu_count())
    built = build(replace(request, search=options.look == "own"))  # a host has a search of its own
    folders = template_folders(options.own_templates)
    if built.written is None:
        return Mounted(None, built.problems, (), folders)
    examined = check_content(options.folder, options.texts)
    files = tuple(path for path in recover(site).files if path not in _OF_A_HOST)
    return Mounted(link(examined.records, examined.evidence), built.problems, files, folders)
