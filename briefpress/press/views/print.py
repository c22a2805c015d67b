"""The view of the page that lists the PDF dossiers."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.dossier.selection import selected
from briefpress.plan.paths import dossier_path
from briefpress.plan.site_page import Printed, SitePage
from briefpress.press.views.dossier.scope import dossier_title, scope_words
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class PrintedVolume(Struct, frozen=True):
    """A PDF file: its title, number of pages, and size in words."""

    link: Link
    pages: int
    size: str


class PrintedDossier(Struct, frozen=True):
    """A dossier of the settings with its volumes; ``scope`` are parts of a sentence that says which events it has."""

    anchor: str
    title: str
    scope: tuple[str, ...]
    events: int
    paper: str
    classification: str
    volumes: tuple[PrintedVolume, ...]


class PrintView(Struct, frozen=True):
    """The list of dossiers, empty if none were built."""

    head: Head
    dossiers: tuple[PrintedDossier, ...]


def print_view(briefing: Briefing, page: SitePage) -> PrintView:
    """The view of the dossiers in the order of the settings, with the pages and sizes of the built files."""
    context = PageContext(briefing, page)
    made = {printed.path: printed for printed in page.printed}
    found = []
    for dossier in briefing.records.config.settings.dossiers:
        paths = [path for path in made if path in _paths(dossier.id, len(made))]
        volumes = [
            PrintedVolume(Link(f"Volume {number}" if len(paths) > 1 else "PDF", path), *_size(made[path]))
            for number, path in enumerate(paths, 1)
        ]
        found.append(
            PrintedDossier(
                anchor=f"dossier-{dossier.id}",
                title=dossier_title(context, dossier),
                scope=scope_words(context, dossier),
                events=len(selected(briefing, dossier)),
                paper={"a4": "A4", "letter": "Letter"}[dossier.paper],
                classification=dossier.classification or "",
                volumes=tuple(volumes),
            )
        )
    return PrintView(context.head("PDF dossiers", amount(len(found), "PDF dossier")), tuple(found))


def _paths(dossier: str, most: int) -> frozenset[str]:
    """Every path that a dossier's files may have."""
    return frozenset(dossier_path(dossier, volume) for volume in range(most + 1))


def _size(printed: Printed) -> tuple[int, str]:
    return printed.pages, size_words(printed.size)


def size_words(size: int) -> str:
    """1340000 -> "1.3 MB"."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(size // 1000, 1)} KB"
