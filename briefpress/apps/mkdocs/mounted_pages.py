"""The pages of a briefing that is built -> what MkDocs must know of each: title, description, and places in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from msgspec import Struct

from briefpress.apps.export.pages import PAGES
from briefpress.model.prose.tree import Anchor, CitationMark, Heading
from briefpress.plan.site_page import SitePage
from briefpress.press.site import SitePlan
from briefpress.press.views.view import view
from briefpress.tools.tidy.scalars import quoted
from briefpress.write import Manifest

# Headings of drawings, which a page has and its tree has not.
_DRAWINGS = frozenset({"activity", "years"})


@dataclass(frozen=True, slots=True)
class MountedPage:
    """A page of the briefing: the file of its HTML, the key of that, and what MkDocs must know of the page.

    ``title`` and ``description`` are words as HTML: the themes of MkDocs print a page's title as it is given.
    ``anchors`` are the places that an address may name, None where they are not known.
    """

    file: Path
    key: str
    title: str
    description: str
    anchors: frozenset[str] | None

    @property
    def front_matter(self) -> str:
        """The Markdown in place of the page: its title and description, without text."""
        return f"---\ntitle: {quoted(self.title)}\ndescription: {quoted(self.description)}\n---\n"

    @property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")


def mounted_pages(
    site: SitePlan, folder: Path, manifest: Manifest, known: Mapping[str, MountedPage]
) -> dict[str, MountedPage]:
    """The pages by their paths in the site, which is in ``folder``; those ``known`` whose key is the same stay."""
    made = {}
    for page in site.pages:
        file = manifest.files.get(page.path)
        if page.format == "html" and page.path.endswith("index.html") and file:
            last = known.get(page.path)
            made[page.path] = last if last and last.key == file.key else _page(site, page, folder, file.key)
    return made


def _page(site: SitePlan, page: SitePage, folder: Path, key: str) -> MountedPage:
    seen = view(site.briefing, page)
    blocks = PAGES.get(page.view)
    anchors = frozenset(filter(None, _anchors(blocks(seen)))) | _DRAWINGS if blocks else None
    title, description = escape(seen.head.title), escape(seen.head.description)
    return MountedPage(folder / page.path, key, title, description, anchors)


def _anchors(nodes: Iterable[object]) -> Iterator[str]:
    """The places in a tree."""
    for node in nodes:
        match node:
            case Heading() | CitationMark():
                yield node.anchor
            case Anchor():
                yield node.id
        if isinstance(node, tuple):
            yield from _anchors(node)
        elif isinstance(node, Struct):
            yield from _anchors(getattr(node, name) for name in node.__struct_fields__)
