"""The structure of ``/data/briefing.json``, source of its JSON Schema. Changing it requires a new `VERSION`."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic requires this TypedDict below Python 3.12

from briefpress.press.views.document.contract_claims import CitationData, ClaimData, DateData, DisputeData, RowData

VERSION = 2


class CorrectionData(TypedDict):
    """A corrected error of the editors."""

    on: DateData
    what: str
    because: str | None


class RecordData(TypedDict):
    """The fields of every record. ``inferred`` maps fields to how the editors inferred them."""

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
    short: str | None
    type: str
    country: str | None
    url: str | None
    owner: str | None
    reliability: str | None
    reliability_reason: str | None


class RetractionData(TypedDict):
    """When a source was retracted, and why."""

    on: DateData
    reason: str


class SupportData(TypedDict):
    """What a source is cited for: a record and field; for a claim, also its position in the event's list."""

    kind: str
    id: str
    field: str
    claim: int | None


class SourceData(RecordData):
    """``origin`` is the publication of origin, ``origin_inferred`` says that only the editors infer it.

    ``lineage`` are the sources from this one to the earliest known.
    """

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
    origin_inferred: bool
    lineage: list[str]
    supports: list[SupportData]


class PointData(TypedDict):
    """WGS 84 degrees; ``geo_precision`` 1 at the place, 2 near or district, 3 region."""

    lat: float
    lon: float
    geo_precision: int
    origin: str


class PlaceData(RecordData):
    """A place; ``events`` are those at or within it, by date."""

    name: str
    type: str
    within: str | None
    point: PointData | None
    aliases: list[AliasData]
    events: list[str]


class RelationData(TypedDict):
    """A relation as stated in its record; ``kind`` and ``id`` name the other record."""

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
    """An actor; ``events`` are those that name it in a field, by date."""

    name: str
    short: str | None
    type: str
    country: str | None
    aliases: list[AliasData]
    relations: list[RelationData]
    events: list[str]


class InvolvementData(TypedDict):
    """An actor in an event's header, with its role."""

    actor: str
    role: str | None
    note: str | None


class PlacedData(TypedDict):
    """A place in an event's header, as id or words; ``precision`` 1 at it, 2 near it, 3 in its region."""

    place: str | None
    words: str | None
    precision: int
    note: str | None


Classed = TypedDict("Classed", {"class": str | None})  # a key that is a Python keyword


class EventData(RecordData, Classed):
    """``places`` are the ids of the header's places, ``placed`` the same with precision; ``tolls`` the derived rows."""

    title: str
    summary: str | None
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
    """An editorial page."""

    title: str
    summary: str | None


class BriefingData(TypedDict):
    """The settings of the briefing; ``briefpress`` is the version that wrote the document."""

    title: str
    subtitle: str | None
    edition: str | None
    base_url: str | None
    language: str
    publisher: str | None
    licence: str | None
    briefpress: str


class BriefingDocument(TypedDict):
    """Every record by id, with derived data."""

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
