"""The context in which the view of one page is composed: links, text with links, and numbered citations.

A citation is numbered by its source in page order and lettered by its passage: 1a, 1b, 2a. Each page has its own
`PageContext`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.prose import (
    BodyCitation,
    BodyLink,
    CitationMark,
    PageLink,
    PageText,
    Prose,
    Words,
    opening,
    plain,
    read_line,
    resolve_marks,
)  # fmt: skip
from briefpress.model.record import Citation, Record
from briefpress.model.record.address_template import filled
from briefpress.plan.dossier.selection import criteria_records
from briefpress.plan.paths import KIND_OF, feed_path, record_path, single_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.about import page_data
from briefpress.press.views.address import canonical
from briefpress.press.views.exports.works import record_work
from briefpress.press.views.shape import Head, Link, Mark
from briefpress.press.views.wording import letters


@dataclass(slots=True)
class CitedWords:
    """A passage as cited on this page: its words as written ("" for the whole source), letter and marks."""

    words: str
    locator: str
    letter: str
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class CitedSource:
    """A source cited on this page: its number, its publication, and its passages by words and locator."""

    number: int
    label: str
    passages: dict[tuple[str, str], CitedWords] = field(default_factory=dict)


ROOT_PAGE = SitePage("", "html", "")  # for data that is the same on every page; links are relative to the root


@memoize  # most records are linked on many pages
def _link(briefing: Briefing, kind: str, identifier: str) -> Link:
    record = briefing.records.of(kind).get(identifier)
    return Link(record.label, record_path(kind, identifier)) if record else Link(identifier)


def _speaker(briefing: Briefing, identifier: str) -> Link:
    found = briefing.records.find(("actors", "publications"), identifier)
    return _link(briefing, *found) if found else Link(identifier)


class PageContext:
    """A briefing and one of its pages; collects the citations of the page."""

    def __init__(self, briefing: Briefing, page: SitePage) -> None:
        self.briefing = briefing
        self.page = page
        self.root = "../" * page.path.count("/") or "./"
        self.cited: dict[str, CitedSource] = {}

    def head(self, title: str, description: str = "", *trail: Link) -> Head:
        """The head of the page; ``trail`` links the page's ancestors, from the home page down."""
        page, briefing = self.page, self.briefing
        settings = briefing.records.config.settings
        address = canonical(settings.base_url, page.path)
        kind = KIND_OF.get(page.view)
        return Head(
            kind=page.view,
            title=title,
            description=description,
            path=page.path,
            root=self.root,
            trail=trail,
            canonical=address,
            work=record_work(briefing, kind, page.id) if kind and not page.part else None,
            about=page_data(briefing, kind, page.id, address, description) if kind and not page.part else None,
            dossiers=tuple(self._dossiers()),
            feed=feed_path(page.id) if kind == "actors" and ("actors", page.id) in briefing.events_of else "",
            suggest=filled(settings.suggest or "", title=title, page=page.path, address=address or page.path),
        )

    def _dossiers(self) -> Iterator[Link]:
        """Links to the dossiers about the page's record; the home page has those of the whole briefing."""
        kind = KIND_OF.get(self.page.view, "")
        for dossier in self.briefing.records.config.settings.dossiers:
            about = tuple(criteria_records(dossier))
            if (kind, self.page.id) in about or (not about and self.page.view == "home"):
                words = dossier.title or (
                    self.link(*about[0]).text if about else self.briefing.records.config.settings.title
                )
                yield self.index("print", words, f"dossier-{dossier.id}")

    def link(self, kind: str, identifier: str, text: str | None = None, anchor: str = "") -> Link:
        """A link to a record's page, with the record's label as default text; plain text if there is no page.

        ``anchor`` is an id on that page.
        """
        known = _link(self.briefing, kind, identifier)
        if not (text or anchor):
            return known
        return Link(text or known.text, f"{known.path}#{anchor}" if anchor and known.path else known.path)

    def index(self, view: str, text: str, anchor: str = "") -> Link:
        """A link to a page that exists once per site, or to an id on it."""
        return Link(text, single_path(view) + (f"#{anchor}" if anchor else ""))

    def speaker(self, identifier: str) -> Link:
        """A speaker: an actor, a publication, or plain words."""
        return _speaker(self.briefing, identifier)

    def author(self, text: str) -> Link:
        """An author of a source: a record (``[[anna-dell]]``) or a name."""
        found = self.text_links(text)
        return found[0] if len(found) == 1 else Link(self.plain(text))

    def group(self, identifier: str) -> Link:
        """An actor, or a group of the vocabulary by its label."""
        word = self.briefing.records.config.vocabulary.groups.get(identifier)
        return Link(word.label) if word else self.link("actors", identifier)

    def text_links(self, text: str | None) -> tuple[Link, ...]:
        """A field's text as plain text and links, for places where HTML is not possible."""
        parts = opening(read_line(text)) if text else ()
        found = [self._linked(part) if isinstance(part, BodyLink) else Link(part) for part in parts]
        return tuple(link for link in found if link.text)

    def plain(self, text: str | None, limit: int = 200) -> str:
        """A field's text as plain text, cut at a word boundary."""
        return self.without_marks(opening(read_line(text)), limit) if text else ""

    def without_marks(self, words: Words, limit: int = 200) -> str:
        """Parsed text, such as a heading, as plain text."""
        return plain(words, lambda link: self._linked(link).text, limit)

    def inline(self, text: str | None) -> PageText:
        """A one-line field; its citations join the page's numbering."""
        return self._text(read_line(text)) if text else PageText()

    def body(self, record: Record) -> PageText:
        """A record's Markdown; its citations join the page's numbering."""
        return self._text(record.prose) if record.body else PageText()

    def _text(self, prose: Prose) -> PageText:
        return PageText(resolve_marks(prose, self._resolve, self._number), self.root)

    def opening(self, record: Record) -> str:
        """The first sentences of a record's text, as plain text."""
        return self.without_marks(opening(record.prose)) if record.body else ""

    def marks(self, citations: Iterable[Citation]) -> tuple[Mark, ...]:
        """The marks of citations, in order; sources not yet cited on the page get the next number."""
        return tuple(self._mark(each.source, each.passage or "", each.page or each.at) for each in citations)

    def _mark(self, source: str, words: str, locator: str = "") -> Mark:
        cited = self.cited.get(source)
        if cited is None:
            cited = self.cited[source] = CitedSource(len(self.cited) + 1, self._label(source))
        passage = cited.passages.get((words, locator))
        if passage is None:
            passage = cited.passages[words, locator] = CitedWords(words, locator, letters(len(cited.passages)))
        number = f"{cited.number}{passage.letter}"
        label = f"{number}: {cited.label}"  # starts with the visible text, as voice control requires (WCAG 2.5.3)
        mark = Mark(number, f"cite-{number}-{len(passage.marks) + 1}", f"ref-{number}", label)
        passage.marks.append(mark)
        return mark

    def _label(self, source: str) -> str:
        record = self.briefing.records.sources.get(source)
        publication = self.briefing.records.publications.get(record.publication) if record else None
        return publication.name if publication else source

    def _number(self, citation: BodyCitation) -> list[CitationMark]:
        marks = [self._mark(citation.source, passage) for passage in citation.passages or ("",)]
        return [CitationMark(mark.number, mark.anchor, f"#{mark.target}", mark.label) for mark in marks]

    def _linked(self, link: BodyLink) -> Link:
        found = self.briefing.records.targets(link.target)
        return self.link(*found[0], link.words) if found else Link(link.words or link.target)

    def _resolve(self, link: BodyLink) -> PageLink | None:
        found = self._linked(link)
        return PageLink(found.text, found.path) if found.path else None
