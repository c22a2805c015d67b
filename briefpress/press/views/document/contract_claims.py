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


class ReportedData(TypedDict):
    """When the sources that carry a claim were issued: the first and the last of them."""

    first: DateData | None
    last: DateData | None


class CountedData(TypedDict):
    """What a count is of.

    ``group`` is an id, several ids joined by `` + ``, or a wording; ``group_verbatim`` says that a wording is quoted
    from the source. ``group_linked_to`` names actors to which the wording ties the group.
    """

    outcome: str
    group: str | None
    group_verbatim: bool
    group_linked_to: list[str]
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

    ``by``: ids of actors or publications. ``said``: the date of speech, null unless a source gives it or it follows
    from one; ``reported``: when it was printed. ``hedge``: the source's own qualifier. ``restates``: the claim
    (``event#claim``) that this one repeats. ``origins``: ids of the publications at the roots of the reports;
    ``origins_inferred``: those that only the editors infer; ``origins_at_most``: some of them are only assumed to be
    independent. ``voices``: who speaks behind the reports; ``principals``: the same, with bodies that are another's
    voice replaced by that other. ``disputed``: it cannot hold together with another; ``dispute`` says "disputed" or
    "differ".
    """

    property: str
    by: list[str]
    speaker: str | None
    via: str | None
    id: str | None
    said: DateData | None
    reported: ReportedData
    hedge: str | None
    restates: str | None
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
    origins_inferred: list[str]
    origins_at_most: bool
    voices: list[str]
    principals: list[str]
    disputed: bool
    dispute: str | None
    revised: bool
    provisional: bool
    note: str | None


class CountClaimData(CommonClaimData, CountedData):
    """A toll or a loss. A null end is open or unknown; ``text`` is the count as the record has it.

    ``best`` is the speaker's best estimate within the range, if stated.
    """

    low: int | None
    high: int | None
    best: int | None
    text: str


class WordingData(TypedDict):
    """What a claim says, and whether a wording is quoted."""

    value: str
    value_verbatim: bool
    value_linked_to: list[str]


class ValueClaimData(CommonClaimData, WordingData):
    """Any other claim. ``value`` is an id, several ids joined by `` + ``, an EDTF date, or a wording.

    ``value_verbatim`` says that a wording is quoted from the source; ``value_linked_to`` names records it refers to.
    """

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
