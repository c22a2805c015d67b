"""Hints in an article's text about the origin of its words, for an editor to judge; never written automatically."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefpress.model.record import Publication
from briefpress.tools.importers.article import Article

# The id that we suggest and the names that by-lines use; the wires of a briefing are added to these.
_AGENCIES = {
    "afp": ("AFP", "Agence France-Presse"),
    "associated-press": ("AP", "Associated Press"),
    "reuters": ("Reuters",),
    "efe": ("EFE",),
    "dpa": ("dpa",),
    "anadolu": ("Anadolu",),
    "xinhua": ("Xinhua",),
    "tass": ("TASS",),
}
_SAYS = "told|tells|says to|reports?|reported|via|with|by|from|source:"
_DOES = "could not|was unable|reported|reporters?|journalists?|correspondents?"
_ORIGINALLY = re.compile(r"\b(?:originally|first) (?:published|appeared|posted) (?:by|on|in|at) ([^.\n]{2,60})")
_SHORT = re.compile(r"\(([^()]+)\)$")


def lineage_hints(article: Article, wires: Iterable[Publication]) -> tuple[str, ...]:
    """A line for each agency that the article's by-line or text names as its own source, and for a stated original."""
    text = "\n".join((*(article.by_lines or article.authors), article.standfirst, article.body))
    names = dict(_AGENCIES)
    names |= {wire.id: tuple(dict.fromkeys((*names.get(wire.id, ()), *_names(wire)))) for wire in wires}
    hints = [
        f"it says “{said}”: if it carries that wire, write wire: {identifier}"
        for identifier, called in names.items()
        if (said := _said(text, called))
    ]
    return (*hints, *_originals(article.body))


def _said(text: str, names: Iterable[str]) -> str:
    known = "|".join(map(re.escape, names))
    found = re.search(
        rf"\((?:{known})\)|(?:©|\b(?:{_SAYS}))\s+(?:the )?(?:{known})\b|\b(?:{known})\s+(?:{_DOES})\b", text
    )
    return " ".join(found[0].split()) if found else ""


def _names(wire: Publication) -> Iterator[str]:
    """``Agence France-Presse (AFP)`` -> the name and the short one."""
    short = _SHORT.search(wire.name)
    yield wire.name[: short.start()].strip() if short else wire.name
    if short:
        yield short[1]


def _originals(text: str) -> Iterator[str]:
    for found in _ORIGINALLY.finditer(text):
        yield f"it says “{found[0].strip()}”: if it is a reprint, write republication_of with that source's id"
        return
