"""The tree of a page -> the languages that it declares; language tags in one form."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from briefpress.tools.importers.statement import Statement

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_REGION = re.compile(r"-(?:[A-Z]{2}|\d{3})\b")
_META = ("og:locale", "content-language", "dc.language", "dcterms.language", "inlanguage", "language")


def page_language(tree: HtmlElement) -> Statement:
    """The language tag of the page, with its region; an empty statement if it declares none."""
    return next(iter(language_statements(tree)), Statement())


def language_statements(tree: HtmlElement) -> tuple[Statement, ...]:
    """All declarations of the page's language, the attributes of its root first."""
    said = [
        Statement(tree.get("lang", ""), "<html lang>"),
        Statement(tree.get("xml:lang", ""), "<html xml:lang>"),
        *(Statement(body.get("lang", ""), "<body lang>") for body in tree.iter("body")),
    ]
    for meta in tree.iter("meta"):
        names = (meta.get(key) for key in ("property", "name", "http-equiv", "itemprop"))
        name = next(filter(None, names), "").lower()
        if name in _META:
            said.append(Statement(meta.get("content", ""), name if ":" in name else f"meta {name}"))
    tags = (Statement(language_tag(one.value), one.where) for one in said)
    return tuple(one for one in tags if one)


def language_tag(written: str) -> str:
    """A tag of BCP 47 in its usual case (``pt_br`` -> ``pt-BR``), or "" for anything else."""
    tag = written.strip().partition(".")[0].partition(",")[0].replace("_", "-").strip()
    if not _TAG.fullmatch(tag):
        return ""
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(_cased(part) for part in rest)])


def without_region(language: str) -> str:
    """``en-US`` -> ``en``: the text does not depend on where its readers are. A script (``zh-Hant``) is kept."""
    return _REGION.sub("", language)


def _cased(part: str) -> str:
    """Scripts are written ``Hant`` and regions ``BR`` (RFC 5646, 2.1.1)."""
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()
