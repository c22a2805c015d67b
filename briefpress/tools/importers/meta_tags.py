"""The tree of a page -> the contents of its ``<meta>`` elements, by the fields that they state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from lxml.html import HtmlElement

from briefpress.tools.importers.elements import own_elements
from briefpress.tools.importers.statement import Statement

MetaTags: TypeAlias = Mapping[str, Sequence[str]]

# Names and properties in lower case, the most reliable first: Open Graph, Highwire, Dublin Core and others.
TITLES = "twitter:title citation_title dc.title dcterms.title parsely-title sailthru.title title".split()
DESCRIPTIONS = "og:description description twitter:description dc.description sailthru.description".split()
AUTHORS = (
    "citation_author author article:author dc.creator dcterms.creator byl parsely-author sailthru.author "
    "twitter:creator_name"
).split()
ISSUED = (
    "article:published_time og:article:published_time citation_publication_date citation_date datepublished "
    "dcterms.issued dc.date.issued dcterms.created dc.date.created dc.date dcterms.date dc.created parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publication_date date_published article.published "
    "article_date_original originalpublicationdate og:published_time date"
).split()
CHANGED = (
    "article:modified_time og:article:modified_time datemodified og:updated_time dcterms.modified last-modified"
).split()
SITES = "application-name citation_journal_title dc.publisher dcterms.publisher copyright".split()
SECTIONS = "article:section section dc.subject parsely-section".split()
ADDRESSES = "og:url twitter:url parsely-link".split()
# Highwire's tags of repositories and journals: their presence shows the kind of work, in the terms of schema.org.
_KINDS = {
    "citation_journal_title": "ScholarlyArticle",
    "citation_technical_report_institution": "Report",
    "citation_dissertation_institution": "Thesis",
    "citation_conference_title": "ConferencePaper",
}


def meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of each name or property in lower case, in the order of the page."""
    tags: dict[str, list[str]] = {}
    for meta in own_elements(tree, "meta"):
        content = " ".join((meta.get("content") or "").split())
        names = " ".join(meta.get(key, "") for key in ("property", "name", "itemprop")).lower().split()
        for name in dict.fromkeys(names):
            if content:
                tags.setdefault(name, []).append(content)
    return tags


def meta_statements(tags: MetaTags, names: Sequence[str]) -> Iterator[Statement]:
    """The statements of these names, in the order of the names."""
    for name in names:
        where = name if ":" in name else f"meta {name}"
        yield from (Statement(content, where) for content in tags.get(name, ()))


def kind_statements(tags: MetaTags) -> Iterator[Statement]:
    """The kinds of work that the tags imply."""
    return (Statement(kind, f"meta {name}") for name, kind in _KINDS.items() if name in tags)
