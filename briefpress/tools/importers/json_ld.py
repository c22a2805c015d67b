"""The JSON-LD (schema.org) of a page -> the node of its article, and what that states."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from lxml.html import HtmlElement

Node: TypeAlias = Mapping[str, Any]

_WRAPPING = re.compile(r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_DEEPEST = 12
_OF_OTHERS = frozenset(("itemListElement", "isPartOf", "hasPart", "mentions", "relatedLink", "citation", "comment"))
_WORKS = re.compile(
    r"\w*Article|\w*Posting|Report|Thesis|Dataset|Book|Chapter|Legislation|Map|(?:Critic)?Review|"
    r"(?:Podcast|Radio|TV)Episode|VideoObject"
)


def article_node(tree: HtmlElement, title: str = "") -> Node:
    """The node of the page's own work, empty without one.

    Of several, the one with the headline ``title``, else the first; a video only if there is nothing else.
    """
    nodes = [node for script in _scripts(tree) for node in _nodes(script, 0)]
    works = [node for node in nodes if any(map(_WORKS.fullmatch, node_types(node)))]
    works.sort(key=lambda node: "VideoObject" in node_types(node))
    named = (node for node in works if title and node_text(node, "headline").casefold() == title.casefold())
    chosen = next(named, works[0] if works else {})
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    return {key: _resolved(value, by_id) for key, value in chosen.items()}


def node_types(node: Node) -> tuple[str, ...]:
    """The names of its types, without the address of schema.org."""
    return tuple(re.split(r"[/#:]", name)[-1] for name in _listed(node.get("@type")) if isinstance(name, str))


def node_text(node: Node, key: str) -> str:
    """The first text of a key, or "": a string, or the name of an object."""
    return next(iter(names_of(node, key)), "")


def names_of(node: Node, key: str) -> tuple[str, ...]:
    """All texts of a key; of objects their names."""
    return tuple(_names(node.get(key)))


def organisations_of(node: Node, key: str) -> frozenset[str]:
    """Those of `names_of` that belong to organisations."""
    objects = (one for one in _listed(node.get(key)) if isinstance(one, Mapping))
    return frozenset(name for one in objects if "Organization" in " ".join(node_types(one)) for name in _names(one))


def addresses_of(node: Node) -> tuple[str, ...]:
    """Its own address, and that of the page whose main part it is."""
    main = node.get("mainEntityOfPage")
    found = (node.get("url"), main.get("@id") if isinstance(main, Mapping) else main, node.get("@id"))
    return tuple(one for one in found if isinstance(one, str) and one.startswith("http"))


def _names(value: object) -> Iterator[str]:
    for one in _listed(value):
        if isinstance(one, Mapping):
            yield from _names(one.get("name"))
        elif isinstance(one, str) and (text := " ".join(html.unescape(one).split())):
            yield text


def _resolved(value: object, by_id: Mapping[str, Node]) -> object:
    """Replace references such as ``{"@id": "#ada"}`` by the nodes with that id, as graphs have their people."""
    if isinstance(value, list):
        return [_resolved(one, by_id) for one in value]
    if isinstance(value, Mapping) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json":
            text = script.text or ""
            for repaired in (text, _TRAILING_COMMA.sub("", _WRAPPING.sub("", text))):
                try:
                    yield json.loads(repaired, strict=False)  # line breaks within strings are common
                except (ValueError, RecursionError):
                    continue
                break


def _nodes(value: object, depth: int) -> Iterator[Node]:
    """All objects, outer ones first, without those that the page only lists or links to."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key, inner in value.items():
            if key not in _OF_OTHERS and isinstance(inner, Mapping | list):
                yield from _nodes(inner, depth + 1)


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
