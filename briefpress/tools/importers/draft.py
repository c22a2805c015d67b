"""Article, what the editor says, Records -> Draft: the source to be written, with what is left to look into."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefpress.load.records import Records
from briefpress.model.record import Publication, Source
from briefpress.model.record.fault import accept
from briefpress.model.record.slug import date_slug
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.hints import lineage_hints
from briefpress.tools.importers.outlet import Outlet, known_outlet, new_outlet
from briefpress.tools.importers.visible import visible_fields
from briefpress.tools.tidy.record_text import Fields

_OF_NEWS = frozenset(("broadcaster", "news-site", "newspaper", "wire"))
_EXCERPT = "the feed has only its beginning or a summary: save the page itself"


@dataclass(frozen=True, slots=True)
class Given:
    """What the editor says of the articles; it goes before what their files say. Empty is not said."""

    publication: str = ""
    new_publication: str = ""
    title: str = ""
    issued: str = ""
    language: str = ""
    url: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A source under its id, with its text, and its outlet, which may be new as well.

    ``fields`` are its record's; ``source`` is that record as `load` will read it. ``hints`` are suggestions about its
    lineage, ``missing`` the fields that somebody has still to look into.
    """

    id: str
    fields: Fields
    source: Source
    text: str
    outlet: Outlet
    hints: tuple[str, ...]
    missing: tuple[str, ...]


def draft(article: Article, given: Given, records: Records) -> Draft:
    """The source that an article makes. Raises `Unreadable` where its publication or its date is not known."""
    article = visible_fields(_said(article, given))
    if given.new_publication:
        outlet = new_outlet(article, given.new_publication, records)
    else:
        outlet = known_outlet(article, given.publication, records)
    if not article.issued:
        raise Unreadable(f"“{article.title}” has no date of issue", "give it with --issued")
    fields = _fields(article, outlet, given, records.publications.get(outlet.id))
    source = _source(fields)
    wires = [one for one in records.publications.values() if one.type == "wire"]
    return Draft(
        id=f"{outlet.id}-{date_slug(source.issued)}",
        fields=fields,
        source=source,
        text=article.text,
        outlet=outlet,
        hints=(*((_EXCERPT,) if article.excerpt else ()), *lineage_hints(article, wires)),
        missing=tuple(name for name in ("authors", "genre", "accessed", "language", "url") if not fields[name]),
    )


def _said(article: Article, given: Given) -> Article:
    """The article as the editor corrects it; what he says is not inferred."""
    said = {name: value for name in ("title", "issued", "language", "url") if (value := getattr(given, name))}
    left = {name: how for name, how in article.inferred.items() if name not in said}
    return replace(article, inferred=left, **said)


def _fields(article: Article, outlet: Outlet, given: Given, publication: Publication | None) -> Fields:
    news = publication is not None and publication.type in _OF_NEWS
    how = {"publication": outlet.inferred, "type": "by the type of its publication" if news else "saved as a page"}
    return {
        "title": article.title,
        "publication": outlet.id,
        "authors": article.authors,
        "type": "article-newspaper" if news else "webpage",
        "genre": "",
        "issued": article.issued,
        "accessed": given.accessed,
        "language": article.language,
        "url": article.url,
        "inferred": {name: words for name, words in {**article.inferred, **how}.items() if words},
    }


def _source(fields: Fields) -> Source:
    given = {name: value for name, value in fields.items() if value} | {"id": "draft", "file": "sources/draft.yaml"}
    source, problems = accept(Source, given, "sources/draft.yaml")
    if source is None:
        raise Unreadable(f"“{fields['title']}”: {problems[0].message}", problems[0].hint)
    return source
