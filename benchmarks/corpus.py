"""Read a corpus, four JSONL files whose format favours no site generator.

This module alone knows the corpus's fields and its two marks inside Markdown, ``[@src-000123]`` for a citation and
``[Name](actor:act-00007)`` for a link to an actor.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

CITATION = re.compile(r"\[@(src-\d+)\]")
ACTOR_LINK = re.compile(r"\[([^\]]+)\]\(actor:(act-\d+)\)")


class Source(TypedDict):
    """``grade`` is a letter and a digit of the Admiralty code, as ``B2``."""

    id: str
    title: str
    publisher: str
    date: str
    url: str
    language: str
    grade: str


class Relation(TypedDict):
    """The relation of an actor to another: ``type`` read from the first to the second."""

    type: str
    actor: str


class Actor(TypedDict):
    """``profile`` is Markdown with marks."""

    id: str
    name: str
    aliases: list[str]
    type: str
    relations: list[Relation]
    profile: str


class Place(TypedDict):
    """``lat`` and ``lon`` are degrees (WGS 84); ``region`` is a name."""

    id: str
    name: str
    kind: str
    region: str
    lat: float
    lon: float


class Participant(TypedDict):
    """An actor of an incident, and its role."""

    actor: str
    role: str


class Claimant(TypedDict, total=False):
    """Who states a number: a source in its own voice, or an actor that a source quotes."""

    source: str
    actor: str


class Toll(TypedDict):
    """People counted, both ends included; ``low`` equals ``high`` if a single number is stated."""

    category: str
    low: int
    high: int
    group: str
    claimant: Claimant
    cites: list[str]


class Incident(TypedDict):
    """``date`` is YYYY, YYYY-MM or YYYY-MM-DD; ``summary`` is Markdown with marks."""

    id: str
    title: str
    date: str
    precision: str
    place: str
    actors: list[Participant]
    tolls: list[Toll]
    summary: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The four kinds of record, each in the order of its file."""

    sources: tuple[Source, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    incidents: tuple[Incident, ...]


def read(folder: Path) -> Corpus:
    """The corpus from the four ``.jsonl`` files of the folder. Raises `OSError` if one is missing."""
    return Corpus(*(_lines(folder / f"{kind}.jsonl") for kind in ("sources", "actors", "places", "incidents")))


def _lines(path: Path) -> tuple[Any, ...]:
    with path.open(encoding="utf-8") as lines:
        return tuple(map(json.loads, lines))
