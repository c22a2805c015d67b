"""The context for composing a dossier: one for the whole book; it records which sources each part cites."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Mark
from briefpress.press.views.wording import when


class Note(Struct, frozen=True):
    """A source cited on an event, as a footnote: number, publication, whence its text comes ("from AFP"), and date."""

    number: int
    publication: str
    origin: str
    issued: str
    retracted: bool


class PrintContext(PageContext):
    """Links are relative to the site's root; the renderer keeps those whose target is in the book."""

    def __init__(self, briefing: Briefing, page: SitePage) -> None:
        super().__init__(briefing, page)
        self.root = ""
        self._used: dict[str, None] = {}

    def _mark(self, source: str, words: str, locator: str = "") -> Mark:
        self._used[source] = None
        return super()._mark(source, words, locator)

    def notes(self) -> tuple[Note, ...]:
        """The sources cited since the last call, in the order of their numbers."""
        used, self._used = self._used, {}
        known = self.briefing.records.sources
        return tuple(
            self._note(source, self.cited[source].number)
            for source in sorted(used, key=lambda source: self.cited[source].number)
            if source in known
        )

    def _note(self, identifier: str, number: int) -> Note:
        source, lineage = self.briefing.records.sources[identifier], self.briefing.lineages[identifier]
        publication = self.link("publications", source.publication).text
        origin = self.link("publications", lineage.origin).text
        whence = f"probably from {origin}" if lineage.inferred else f"from {origin}"
        issued = when(source.issued).text if source.issued else ""
        return Note(number, publication, "" if origin == publication else whence, issued, lineage.retracted)
