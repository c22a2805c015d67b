"""Article, what the editor gives, Records -> Draft: the source to write, and what is left to fill in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefpress.load.records import Records
from briefpress.model.record import Publication, Source
from briefpress.model.record.slug import date_slug
from briefpress.model.record.validation import validated
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.garbled import garbled_words
from briefpress.tools.importers.hints import lineage_hints
from briefpress.tools.importers.kinds import an_article, csl_type, genre_of
from briefpress.tools.importers.labels import codec_of
from briefpress.tools.importers.outlet import Outlet, known_outlet, new_outlet
from briefpress.tools.importers.titles import without_site
from briefpress.tools.importers.visible import visible_fields
from briefpress.tools.tidy.record_text import Fields

_OF_NEWS = frozenset(("broadcaster", "news-site", "newspaper", "wire"))
_EXCERPT = "the feed has only its beginning or a summary: save the page itself"


@dataclass(frozen=True, slots=True)
class Given:
    """What the editor gives for the articles. It overrides their files unless it is empty."""

    publication: str = ""
    new_publication: str = ""
    title: str = ""
    issued: str = ""
    language: str = ""
    url: str = ""
    accessed: str = ""
    encoding: str = ""
    reading: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A source with its id, its text and its outlet, which may be new too.

    ``fields`` are those of its record; ``source`` is the record as `load` will read it. ``hints`` are suggestions about
    its lineage, ``missing`` the fields left to fill in.
    """

    id: str
    fields: Fields
    source: Source
    text: str
    outlet: Outlet
    article: Article
    hints: tuple[str, ...]
    missing: tuple[str, ...]


def draft(article: Article, given: Given, records: Records) -> Draft:
    """The source of an article.

    Raises `Unreadable` if its publication or date is unknown, and if its words were decoded wrongly.
    """
    article = visible_fields(_said(article, given))
    _refuse_garbled(article, given)
    if given.new_publication:
        outlet = new_outlet(article, given.new_publication, records)
    else:
        outlet = known_outlet(article, given.publication, records)
    _refuse_undated(article)
    publication = records.publications.get(outlet.id)
    if not given.title:
        title = without_site(article.title, (publication.name if publication else given.new_publication, article.site))
        article = replace(article, title=title, headline=title if article.headline else "")
    fields = _fields(article, outlet, given, publication)
    source = _source(fields)
    wires = [one for one in records.publications.values() if one.type == "wire"]
    return Draft(
        id=f"{outlet.id}-{date_slug(source.issued)}",
        fields=fields,
        source=source,
        text=article.text,
        outlet=outlet,
        article=article,
        hints=(*((_EXCERPT,) if article.excerpt else ()), *lineage_hints(article, wires)),
        missing=tuple(name for name in ("authors", "genre", "accessed", "language", "url") if not fields[name]),
    )


def _refuse_garbled(article: Article, given: Given) -> None:
    as_utf8 = codec_of(given.encoding) == "utf-8"
    if not as_utf8 and (words := garbled_words(article.text)):
        message = f"“{article.title}” was decoded wrongly, now or when it was saved: “{words}”"
        other = "name another encoding" if given.encoding else "if these words are correct, add --encoding utf-8"
        raise Unreadable(message, f"save it again; {other}")


def _refuse_undated(article: Article) -> None:
    if not article.issued:
        why = next((f": {doubt}" for name, doubt in article.doubts if name == "issued"), "")
        hint = "give it with --issued" if article.language else "give it with --issued, or the language with --language"
        raise Unreadable(f"“{article.title}” has no date of issue{why}", hint)


def _said(article: Article, given: Given) -> Article:
    """The article as the editor corrects it. These fields are neither inferred nor doubtful."""
    said = {name: value for name in ("title", "issued", "language", "url") if (value := getattr(given, name))}
    return replace(
        article,
        inferred={name: how for name, how in article.inferred.items() if name not in said},
        read_from={name: where for name, where in article.read_from.items() if name not in said},
        doubts=tuple((name, doubt) for name, doubt in article.doubts if name not in said),
        **said,
    )


def _fields(article: Article, outlet: Outlet, given: Given, publication: Publication | None) -> Fields:
    csl, how = _type(article, publication)
    concluded = {**article.inferred, "publication": outlet.inferred, "type": how}
    return {
        "title": article.title,
        "publication": outlet.id,
        "authors": article.authors,
        "type": csl,
        "genre": genre_of(article.kinds),
        "issued": article.issued,
        "accessed": given.accessed,
        "reading": "true" if given.reading else "",
        "language": article.language,
        "url": article.url,
        "inferred": {name: words for name, words in concluded.items() if words},
    }


def _type(article: Article, publication: Publication | None) -> tuple[str, str]:
    """The CSL type, and how it was inferred if the file does not state it."""
    if stated := csl_type(article.kinds):
        return stated, ""
    if publication is not None and publication.type in _OF_NEWS:
        return "article-newspaper", "by the type of its publication"
    if an_article(article.kinds):
        return "article-newspaper", f"{article.read_from.get('type', 'the file')} says “article” without a kind"
    return "webpage", "the file does not state its type"


def _source(fields: Fields) -> Source:
    given = {name: value for name, value in fields.items() if value} | {"id": "draft", "file": "sources/draft.yaml"}
    source, problems = validated(Source, given, "sources/draft.yaml")
    if source is None:
        raise Unreadable(f"“{fields['title']}”: {problems[0].message}", problems[0].hint)
    return source
