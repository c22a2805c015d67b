"""The pieces that views are made of: frozen, plain data, all words chosen, all addresses from the site's root."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from briefpress.press.views.work import Work


class Link(Struct, frozen=True):
    """Words that lead to a page of the site; plain words where ``path`` is empty.

    ``path`` is the page's file from the site's root, with a place on it (``#claim-3``) where one is meant.
    """

    text: str
    path: str = ""


class Head(Struct, frozen=True):
    """What the head of a page needs. ``root`` leads from the page to the site's root (``../../``, or ``./``).

    ``canonical`` is the page's absolute address without ``index.html``; empty where the site has no base address.
    ``work`` is what to cite and ``about`` what schema.org is told, on the page of a record; ``feed`` is the file of the
    record's own feed, which the site may have. ``dossiers`` lead to those on paper that are about this page.
    """

    kind: str
    title: str
    description: str
    path: str
    root: str
    trail: tuple[Link, ...] = ()
    canonical: str = ""
    dossiers: tuple[Link, ...] = ()
    work: Work | None = None
    about: Mapping[str, Any] | None = None
    feed: str = ""


class When(Struct, frozen=True):
    """A date in words, as EDTF, and as a day for machines where it is one exactly; ``lasts``: a span, not a point."""

    text: str
    edtf: str
    day: str = ""
    earliest: str = ""
    latest: str = ""
    lasts: bool = False


class Mark(Struct, frozen=True):
    """One citation in place: the number that is shown, the anchor it stands at and the reference it leads to."""

    number: str
    anchor: str
    target: str
    label: str


class CitedPassage(Struct, frozen=True):
    """A passage in a reference: its letter, words, the link to the very words, and the anchors that cite it.

    ``state`` is "verified", "unverified", or "whole" where the whole source is meant.
    """

    letter: str
    anchor: str
    start: str
    end: str
    state: str
    address: str
    marks: tuple[Mark, ...]
    locator: str = ""


class Reference(Struct, frozen=True):
    """A numbered source at the foot of a page.

    ``retracted`` is the reason, if it was or if it prints again what was; then ``retracted_original`` is that source.
    """

    number: int
    source: Link
    publication: Link
    authors: tuple[Link, ...]
    issued: When | None
    issued_inferred: str
    lineage: tuple[Link, ...]
    origin: Link
    reliability: str
    address: str
    archive_address: str
    retracted: str
    retracted_original: Link | None
    passages: tuple[CitedPassage, ...]


class Support(Struct, frozen=True):
    """On what a claim stands: the reports that carry it, their independent origins and the voices behind them."""

    reports: int
    origins: tuple[Link, ...]
    at_most: bool
    voices: int


class Finding(Struct, frozen=True):
    """What somebody found who looked into a claim."""

    by: tuple[Link, ...]
    finding: str
    note_html: str
    marks: tuple[Mark, ...]


class ClaimView(Struct, frozen=True):
    """A claim beside others. ``value`` is what is said, in words and links; ``number`` says it short, for a count.

    ``speakers`` are those whose word it is; ``spokesman`` is who said it for them, where a source names one.
    ``state`` is "", "revised", or "deprecated"; ``word`` "", "disputed" or "differ"; ``preferred`` the editor's choice.
    ``low`` and ``high`` are the ends of a count, for charts; None where open or unknown. ``said`` is the date of
    speech, if a source gives it; ``reported`` says when sources printed it. ``revised_by`` says how it is known that
    its speaker revised it: "said" or "reported". ``precision`` is how exactly a place is meant (1 at it, 2 near it, 3
    in its region), 0 for other claims. ``retraction`` is "all" if every source of the claim is retracted, "some" where
    others remain, else "".
    """

    anchor: str
    speakers: tuple[Link, ...]
    spokesman: tuple[Link, ...]
    own_voice: bool
    inferred_html: str
    via: Link | None
    stance: str
    value: tuple[Link, ...]
    precision: int
    account_html: str
    count: str
    low: int | None
    high: int | None
    role: str
    said: When | None
    reported: str
    hedge: str
    revised_by: str
    support: Support
    marks: tuple[Mark, ...]
    word: str
    state: str
    preferred: bool
    reason_html: str
    provisional: bool
    credibility: str
    credibility_reason_html: str
    findings: tuple[Finding, ...]
    note_html: str
    retraction: str


class ClaimRow(Struct, frozen=True):
    """Claims about one thing, side by side: what it is, the range of those that stand, and how they quarrel."""

    anchor: str
    subject: tuple[Link, ...]
    outcome: str
    range: str
    word: str
    claims: tuple[ClaimView, ...]


class ClaimSection(Struct, frozen=True):
    """The rows of one property of an event: tolls, losses, responsibility, dates, places or accounts."""

    property: str
    rows: tuple[ClaimRow, ...]


class Figure(Struct, frozen=True):
    """A count as it may be shown anywhere. ``text`` is all of it in words; ``link`` leads to the claims.

    ``count`` is the count or the range, ``outcome`` what became of those counted, ``of`` who or what they are (empty
    for a total). ``according`` names the speakers, or counts them, with their hedges. ``word`` is "disputed", "differ"
    or "", of this count alone.
    """

    link: Link
    text: str
    count: str
    outcome: str
    of: str
    according: str
    word: str


class EventLine(Struct, frozen=True):
    """An event in a list.

    ``figure`` is how many were killed, with who says so; None where nobody does. ``disputed`` names what is disputed of
    the event. ``origins`` counts the independent origins, and at most so many where ``at_most``.
    """

    link: Link
    when: When
    type: str
    class_: str
    places: tuple[Link, ...]
    actors: tuple[Link, ...]
    grade: str
    figure: Figure | None
    disputed: str
    origins: int
    at_most: bool
    detail: str = ""


class RelationLine(Struct, frozen=True):
    """A relation as the page's record sees it, with who says so."""

    label: str
    other: Link
    date: When | None
    speakers: tuple[Link, ...]
    stance: str
    inferred_html: str
    note_html: str
    marks: tuple[Mark, ...]


class NameLine(Struct, frozen=True):
    """A name and the sources that use it."""

    name: str
    marks: tuple[Mark, ...]
    sources: tuple[Link, ...]
    shared_with: tuple[Link, ...] = ()
    note_html: str = ""


class MentionLine(Struct, frozen=True):
    """A record that mentions the page's record, and where in it."""

    kind: str
    link: Link
    field: str


class Mended(Struct, frozen=True):
    """A mistake of the editors' that they mended."""

    on: When
    what_html: str
    because_html: str


class Inferred(Struct, frozen=True):
    """A field of the record that no source states, and how the editors know it."""

    field: str
    how_html: str


class Withdrawn(Struct, frozen=True):
    """When the editors took a record back, and why; its page stays."""

    on: When
    reason_html: str


class Upkeep(Struct, frozen=True):
    """What the editors say of a record itself: corrections, what is inferred, a note, credit."""

    corrections: tuple[Mended, ...]
    inferred: tuple[Inferred, ...]
    note_html: str
    credit: tuple[str, ...]
    added: When | None
    updated: When | None
    withdrawn: Withdrawn | None
