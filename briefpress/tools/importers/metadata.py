"""The tree of a page -> the statements of its metadata, field by field, the most reliable first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefpress.tools.importers import meta_tags
from briefpress.tools.importers.elements import of_the_article, own_elements, visible_text
from briefpress.tools.importers.json_ld import (
    Node,
    addresses_of,
    article_node,
    names_of,
    node_text,
    node_types,
    organisations_of,
)
from briefpress.tools.importers.language import language_statements, language_tag
from briefpress.tools.importers.meta_tags import kind_statements, meta_statements
from briefpress.tools.importers.statement import Statement


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The statements of a page.

    ``organisations`` are the authors declared as organisations; ``kinds`` are types of schema.org or Open Graph.
    """

    titles: tuple[Statement, ...]
    descriptions: tuple[Statement, ...]
    authors: tuple[Statement, ...]
    organisations: frozenset[str]
    issued: tuple[Statement, ...]
    changed: tuple[Statement, ...]
    languages: tuple[Statement, ...]
    sites: tuple[Statement, ...]
    sections: tuple[Statement, ...]
    addresses: tuple[Statement, ...]
    kinds: tuple[Statement, ...]


def page_metadata(tree: HtmlElement) -> PageMetadata:
    """What the page states in its head, its JSON-LD and its microdata."""
    tags = meta_tags.meta_tags(tree)
    node = article_node(tree, next(iter(tags.get("og:title", ())), ""))

    def meta(names: Sequence[str]) -> Iterator[Statement]:
        return meta_statements(tags, names)

    def json_ld(key: str) -> Iterator[Statement]:
        return _json_ld(names_of(node, key), key)

    return PageMetadata(
        titles=(*meta(["og:title"]), *json_ld("headline"), *meta(meta_tags.TITLES), *_title(tree)),
        descriptions=(*meta(meta_tags.DESCRIPTIONS), *json_ld("description")),
        authors=(*json_ld("author"), *meta(meta_tags.AUTHORS), *_microdata_authors(tree)),
        organisations=organisations_of(node, "author"),
        issued=(*json_ld("datePublished"), *meta(meta_tags.ISSUED), *_microdata_dates(tree)),
        changed=(*json_ld("dateModified"), *meta(meta_tags.CHANGED)),
        languages=(*language_statements(tree), *_language(node)),
        sites=(*meta(["og:site_name"]), *json_ld("publisher"), *meta(meta_tags.SITES)),
        sections=(*meta(meta_tags.SECTIONS), *json_ld("articleSection")),
        addresses=(*_canonical(tree), *meta(meta_tags.ADDRESSES), *_json_ld(addresses_of(node), "url")),
        kinds=(*_json_ld(node_types(node), "@type"), *kind_statements(tags), *meta(["og:type"])),
    )


def _json_ld(values: Sequence[str], key: str) -> Iterator[Statement]:
    return (Statement(value, f"JSON-LD {key}") for value in values)


def _language(node: Node) -> Iterator[Statement]:
    if tag := language_tag(node_text(node, "inLanguage")):
        yield Statement(tag, "JSON-LD inLanguage")


def _title(tree: HtmlElement) -> Iterator[Statement]:
    for element in own_elements(tree, "title"):
        if text := visible_text(element):
            yield Statement(text, "<title>")
            return


def _canonical(tree: HtmlElement) -> Iterator[Statement]:
    for link in own_elements(tree, "link"):
        if "canonical" in link.get("rel", "").lower().split() and (address := link.get("href", "").strip()):
            yield Statement(address, "rel=canonical")


def _microdata_authors(tree: HtmlElement) -> Iterator[Statement]:
    for element in tree.xpath("//*[@itemprop='author'][not(self::meta)]"):
        inner = element.xpath(".//*[@itemprop='name'][1]")
        name = inner[0].get("content") or visible_text(inner[0]) if inner else visible_text(element)
        if name.strip() and of_the_article(element):
            yield Statement(" ".join(name.split()), "itemprop author")


def _microdata_dates(tree: HtmlElement) -> Iterator[Statement]:
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate][not(self::meta)]"):
        date = element.get("datetime") or element.get("content") or visible_text(element)
        if date.strip() and of_the_article(element):
            yield Statement(date.strip(), "itemprop datePublished" if element.get("itemprop") else "<time pubdate>")
