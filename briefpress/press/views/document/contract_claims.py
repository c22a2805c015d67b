"""The structure of claims in ``/data/briefing.json``, and of what is derived from them: rows and disputes."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic requires this TypedDict below Python 3.12


class DateData(TypedDict):
    """``edtf`` as written (ISO 8601-2); strict bounds as days, null if open or unknown."""

    edtf: str
    earliest: str | None
    latest: str | None


class CitationData(TypedDict):
    """A source and the cited passage.

    ``start`` and ``end`` are the first and last words of the passage; ``end`` is null for a short passage, both are
    null for the whole source. ``verified``: the passage was found in the source's text.
    """

    source: str
    start: str | None
    end: str | None
    verified: bool


class CountedData(TypedDict):
    """The subject of a count."""

    outcome: str
    group: str | None
    item: str | None
    place: str | None


class VerificationData(TypedDict):
    """The result of somebody's verification of a claim."""

    by: str | None
    speaker: str | None
    finding: str
    citations: list[CitationData]


class CommonClaimData(TypedDict):
    """The fields of every claim.

    ``by``: ids of actors or publications. ``origins``: ids of the publications where its reports originate;
    ``origins_at_most``: the independence of some is only assumed. ``voices``: the speakers behind the reports.
    ``disputed``: it cannot be true together with another claim; ``dispute`` is "disputed" or "differ".
    """

    property: str
    by: list[str]
    speaker: str | None
    via: str | None
    said: DateData | None
    stance: str
    role: str | None
    rank: str
    reason: str | None
    inferred: str | None
    credibility: str | None
    verification: list[VerificationData]
    citations: list[CitationData]
    reports: list[str]
    origins: list[str]
    origins_at_most: bool
    voices: list[str]
    disputed: bool
    dispute: str | None
    revised: bool
    provisional: bool
    note: str | None


class CountClaimData(CommonClaimData, CountedData):
    """A toll or loss. ``low`` and ``high`` are null if open or unknown; ``text`` is the count as the record has it."""

    low: int | None
    high: int | None
    text: str


class ValueClaimData(CommonClaimData):
    """Any other claim. ``value`` is an id, several ids joined by `` + ``, an EDTF date, or words."""

    value: str
    about: str | None


ClaimData = CountClaimData | ValueClaimData


class RowData(CountedData):
    """Counts of one outcome, group and place, with the range of those neither revised nor deprecated."""

    property: str
    low: int | None
    high: int | None
    open_low: bool
    open_high: bool
    dispute: str | None
    claims: list[int]


class DisputeData(TypedDict):
    """``event`` is null for a name that several ``actors`` share; ``claims`` are positions in the event's list."""

    event: str | None
    property: str
    key: list[str]
    word: str
    claims: list[int]
    with_header: bool
    actors: list[str]
