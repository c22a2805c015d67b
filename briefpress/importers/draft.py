"""Article, Records -> Draft: the source's record and its id, with what was concluded and what is left to fill in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefpress.importers.address import host
from briefpress.importers.article import Article, Unreadable
from briefpress.importers.form import Fields
from briefpress.importers.hints import lineage_hints
from briefpress.load import Records
from briefpress.problem import did_you_mean
from briefpress.record import Publication, Source
from briefpress.record.date import Date
from briefpress.record.fault import accept

_OF_NEWS = frozenset(("broadcaster", "news-site", "newspaper", "wire"))
_NEW = "not known; a website until somebody looks"


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
    """A source to be written: its record under ``id``, its text, and its publication where that is new as well."""

    id: str
    fields: Fields
    text: str
    publication: str
    new_publication: Fields
    hints: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def title(self) -> str:
        return str(self.fields["title"])


def draft(article: Article, given: Given, records: Records) -> Draft:
    """The source that an article makes. Raises `Unreadable` where its publication or its date is not known."""
    article = _with(article, given)
    publication, how, made = _publication(article, given, records)
    if not article.issued:
        raise Unreadable(f"“{article.title}” has no date of issue", "give it with --issued")
    known = records.publications.get(publication)
    type_ = "article-newspaper" if known and known.type in _OF_NEWS else "webpage"
    inferred = dict(article.inferred)
    inferred |= {"publication": how} if how else {}
    inferred["type"] = "from what its publication is" if known else "saved from the web"
    fields: Fields = {
        "title": article.title,
        "publication": publication,
        "authors": article.authors,
        "type": type_,
        "genre": "news",
        "issued": article.issued,
        "accessed": given.accessed,
        "language": article.language,
        "url": article.url,
        "inferred": {**inferred, "genre": "not looked into; news until somebody has"},
    }
    issued = _checked(fields).issued
    wires = [one for one in records.publications.values() if one.type == "wire"]
    excerpt = ("the feed has only the beginning or a summary of it: save the page itself",) if article.excerpt else ()
    return Draft(
        id=f"{publication}-{_day(issued)}",
        fields=fields,
        text=article.text,
        publication=publication,
        new_publication=made,
        hints=(*excerpt, *lineage_hints(article, wires)),
        missing=tuple(name for name in ("authors", "accessed", "language", "url") if not fields[name]),
    )


def slug(name: str) -> str:
    """A name as an id: ``Le Monde (Paris)`` -> ``le-monde-paris``."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", letters.replace("'", "")))


def _with(article: Article, given: Given) -> Article:
    said = {name: value for name in ("title", "issued", "language", "url") if (value := getattr(given, name))}
    left = {name: how for name, how in article.inferred.items() if name not in said}
    return replace(article, inferred=left, **said)


def _publication(article: Article, given: Given, records: Records) -> tuple[str, str, Fields]:
    """Its id, how it was concluded ("" where the editor says it), and the fields of one that is to be made."""
    known = records.publications
    if given.new_publication:
        identifier = slug(given.new_publication)
        if not identifier:
            raise Unreadable(f"“{given.new_publication}” makes no id", "write it in Latin letters")
        if identifier in known or ("publications", identifier) in records.broken:
            raise Unreadable(f"there already is a publication '{identifier}'", f"use --publication {identifier}")
        site = re.match(r"https?://[^/?]+", article.url)
        fields: Fields = {
            "name": given.new_publication,
            "type": "website",
            "url": f"{site[0]}/" if site else "",
            "inferred": {"type": _NEW},
        }
        return identifier, "", fields
    if given.publication:
        if given.publication not in known:
            hint = did_you_mean(given.publication, known) or "make it with --new-publication NAME"
            raise Unreadable(f"there is no publication '{given.publication}'", hint)
        return given.publication, "", {}
    if found := _by_address(article, known):
        return found, f"by the host of its address, {host(article.url)}", {}
    if found := _by_name(article, known):
        return found, f"by the name it gives its outlet, “{article.site}”", {}
    where = host(article.url) or article.site
    message = f"no publication is known for “{article.title}”{f' ({where})' if where else ''}"
    raise Unreadable(message, "name it with --publication ID, or make it with --new-publication NAME")


def _by_address(article: Article, known: Mapping[str, Publication]) -> str:
    where = host(article.url)
    return next((one.id for one in known.values() if where and one.url and host(one.url) == where), "")


def _by_name(article: Article, known: Mapping[str, Publication]) -> str:
    name = article.site.casefold()
    return next((one.id for one in known.values() if name and one.name.casefold() == name), "")


def _checked(fields: Fields) -> Source:
    """The record as `load` will read it. Raises `Unreadable` for its first fault."""
    given = {name: value for name, value in fields.items() if value}
    source, problems = accept(Source, given | {"id": "draft", "file": "sources/draft.yaml"}, "sources/draft.yaml")
    if source is None:
        first = problems[0]
        raise Unreadable(f"“{fields['title']}”: {first.message}", first.hint)
    return source


def _day(issued: Date | None) -> str:
    """What an id says of the date: the date itself where it is one, else its first day as far as the year."""
    if issued is None:
        return "undated"
    return issued.edtf if re.fullmatch(r"[\d-]+", issued.edtf) else str(issued.order[0].year)
