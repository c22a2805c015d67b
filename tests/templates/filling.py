"""Generate views of a class: full, with one of everything, or bare, with only what is required."""

from __future__ import annotations

import itertools
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from briefpress.model.prose import PageText
from briefpress.model.prose.tree import Emphasis, Plain
from briefpress.press.formats.html import SiteInfo
from briefpress.press.views.redirect import redirect_view
from briefpress.press.views.shape import Link
from briefpress.press.views.view import VIEWS

DATUM = "Datum"

# Fields whose words are of a closed set, and those whose text is more than words; of one class alone: `Class.field`.
CHOICES = {
    "cells": "first",
    "class_": "violence",
    "finding": "not verified",
    "grade": "contested",
    "how": "carries",
    "key": "violence",
    "Head.suggest": "https://example.org/datum?{claim}",
    "DataView.archive": "datum/index.html",
    "GlossarySection.name": "hedges",
    "RangeChart.kinds": "exact",
    "Timeline.kinds": "day",
    "language": "en",
    "path": "datum/index.html",
    "property": "toll",
    "reliability_of": "publication",
    "retraction": "some",
    "root": "../",
    "stance": "denies",
    "state": "revised",
    "word": "disputed",
}
NEVER_EMPTY = frozenset({"kind", "name", "number", "path", "property", "root", "stance", "text", "title"})
DEEPEST = 12

COMMON = SiteInfo(
    title="Datum",
    subtitle="Datum",
    edition="Datum",
    publisher="Datum",
    licence="Datum",
    language="en",
    base_url="https://example.org",
    pages=(Link("Datum", "datum/index.html"),),
)


def view_class(kind: str) -> Any:
    """The class of the views for ``page/KIND.html``."""
    made_by = redirect_view if kind == "redirect" else VIEWS[kind]
    return typing.get_type_hints(made_by)["return"]


def full(view: Any) -> Any:
    """One of everything: lists have one entry, texts are a word, numbers are 2; anchors differ."""
    return _filled(view, "", itertools.count(1), DEEPEST)


def bare(view: Any) -> Any:
    """Only what is required: lists and texts are empty, numbers are 0."""
    hints = typing.get_type_hints(view)
    return view(**{name: _bare(hints[name], name) for name in view.__struct_fields__})


def _filled(kind: Any, name: str, anchors: Iterator[int], depth: int) -> Any:
    if kind is PageText:
        return PageText((Plain((Emphasis((DATUM,)),)),), "../")
    if isinstance(kind, type) and issubclass(kind, Struct):
        hints = typing.get_type_hints(kind)
        return kind(
            **{
                each: _filled(hints[each], f"{kind.__name__}.{each}", anchors, depth - 1)
                for each in kind.__struct_fields__
            }
        )
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _filled(inner[0], name, anchors, depth) if depth > 0 else None
    if origin is Mapping:
        return {DATUM: DATUM}
    if origin is tuple:
        entries = inner[:1] if inner[-1] is ... else inner
        return tuple(_filled(entry, name, anchors, depth) for entry in entries) if depth > 0 else ()
    return _word(name, anchors) if kind is str else kind(2)


def _word(place: str, anchors: Iterator[int]) -> str:
    name = place.rpartition(".")[2]
    if name in ("anchor", "number"):
        return f"{name}-{next(anchors)}"
    if name.endswith("address") or name == "canonical":
        return "https://example.org/datum"
    return CHOICES.get(place) or CHOICES.get(name, DATUM)


def _bare(kind: Any, name: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, Struct):
        return bare(kind)
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return None
    if origin is tuple:
        return ()
    return CHOICES.get(name, DATUM) if kind is str and name in NEVER_EMPTY else kind()
