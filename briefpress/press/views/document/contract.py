"""The shape of ``/data/briefing.json``, from which its JSON Schema is made. A change here is a new `VERSION`."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads those of typing only from Python 3.12 on

from briefpress.press.views.document.contract_claims import CitationData, ClaimData, DateData, DisputeData, RowData

VERSION = 2


class CorrectionData(TypedDict):
    """A mistake of the editors' that they mended."""

    on: DateData
    what: str
    because: str | None


class RecordData(TypedDict):
    """What every record has; ``inferred`` says of fields how the editor came to them."""

    body: str
    note: str | None
    inferred: dict[str, str]
    formerly: list[str]
    themes: list[str]
    credit: list[str]
    added: DateData | None
    updated: DateData | None
    corrections: list[CorrectionData]


class AliasData(TypedDict):
    """Another name, and the sources that use it."""

    name: str
    note: str | None
    citations: list[CitationData]


class PublicationData(RecordData):
    """An outlet, wire or institution."""

    name: str
    type: str
    country: str | None
    url: str | None
    owner: str | None
    reliability: str | None
    reliability_reason: str | None


class RetractionData(TypedDict):
    """When a source was taken back, and why."""

    on: DateData
    reason: str


class SupportData(TypedDict):
    """What a source is cited for: a record, the field, and for a claim its position in the event's list."""

    kind: str
    id: str
    field: str
    claim: int | None


class SourceData(RecordData):
    """``origin`` is the publication at the root; ``lineage`` the sources from this one to the oldest known."""

    title: str
    publication: str
    authors: list[str]
    wire: str | None
    republication_of: str | None
    type: str
    genre: str
    issued: DateData | None
    accessed: DateData | None
    language: str | None
    url: str | None
    archive_url: str | None
    reliability: str | None
    reliability_reason: str | None
    retracted: RetractionData | None
    origin: str
    lineage: list[str]
    supports: list[SupportData]


class PointData(TypedDict):
    """WGS 84 degrees; ``geo_precision`` 1 exact, 2 near or district, 3 region."""

    lat: float
    lon: float
    geo_precision: int
    origin: str


class PlaceData(RecordData):
    """A place; ``events`` are those at it or within it, in the order of their dates."""

    name: str
    type: str
    within: str | None
    point: PointData | None
    aliases: list[AliasData]
    events: list[str]


class RelationData(TypedDict):
    """What a record is to another, as it states it: ``kind`` and ``id`` name the other."""

    type: str
    kind: str
    id: str
    by: list[str]
    speaker: str | None
    stance: str
    inferred: str | None
    date: DateData | None
    citations: list[CitationData]


class ActorData(RecordData):
    """An actor; ``events`` are those that name it in a field, in the order of their dates."""

    name: str
    short: str | None
    type: str
    country: str | None
    aliases: list[AliasData]
    relations: list[RelationData]
    events: list[str]


class InvolvementData(TypedDict):
    """An actor that an event's header names, and in which role."""

    actor: str
    role: str | None
    note: str | None


class PlacedData(TypedDict):
    """A place as an event names it: an id or words; ``precision`` 1 at it, 2 near it, 3 in its region."""

    place: str | None
    words: str | None
    precision: int
    note: str | None


Classed = TypedDict("Classed", {"class": str | None})  # a field that no Python class can name


class EventData(RecordData, Classed):
    """``places`` are the ids of the header's places, ``placed`` the same with precision; ``tolls`` the derived rows."""

    title: str
    type: str
    date: DateData
    places: list[str]
    placed: list[PlacedData]
    actors: list[InvolvementData]
    citations: list[CitationData]
    claims: list[ClaimData]
    tolls: list[RowData]
    grade: str | None
    grade_reason: str | None
    part_of: str | None
    parts: list[str]
    counted_with: str | None
    relations: list[RelationData]


class ContradictionSideData(TypedDict):
    """What a side says, and the claims that say it, each as ``event#claim``."""

    says: str
    claims: list[str]
    note: str | None


class ContradictionData(RecordData):
    """A question to which claims of several events give different answers."""

    question: str
    sides: list[ContradictionSideData]


class PageData(RecordData):
    """A text of the editors'."""

    title: str
    summary: str | None


class BriefingData(TypedDict):
    """What the briefing is called; ``briefpress`` is the version that made the document."""

    title: str
    subtitle: str | None
    edition: str | None
    base_url: str | None
    language: str
    publisher: str | None
    licence: str | None
    briefpress: str


class BriefingDocument(TypedDict):
    """Every record by its id, with what linking derived."""

    schema: str
    version: int
    briefing: BriefingData
    publications: dict[str, PublicationData]
    sources: dict[str, SourceData]
    places: dict[str, PlaceData]
    actors: dict[str, ActorData]
    events: dict[str, EventData]
    contradictions: dict[str, ContradictionData]
    pages: dict[str, PageData]
    disputes: list[DisputeData]
