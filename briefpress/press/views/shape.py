"""The building blocks of views: frozen plain data, with final wording and paths relative to the site's root."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from briefpress.model.prose import PageText
from briefpress.press.views.work import Work


class Link(Struct, frozen=True):
    """A link to a page of the site; plain text if ``path`` is empty.

    ``path`` is the page's file relative to the site's root, optionally with an id (``#claim-3``).
    """

    text: str
    path: str = ""


class Head(Struct, frozen=True):
    """Data for the head of a page. ``root`` is the relative path to the site's root (``../../`` or ``./``).

    ``canonical``: absolute address without ``index.html``, "" without a base address. On record pages, ``work`` is what
    to cite, ``about`` the JSON-LD, and ``feed`` the path of the record's own feed, if the site has feeds. ``dossiers``:
    links to PDF dossiers about this page. ``suggest``: where a reader may suggest a correction, with ``{claim}`` for
    the id of a claim; "" without such an address.
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
    suggest: str = ""


class When(Struct, frozen=True):
    """A date in words and as EDTF; ``day`` is the ISO date of one exact day, else "". ``lasts``: it is a period."""

    text: str
    edtf: str
    day: str = ""
    earliest: str = ""
    latest: str = ""
    lasts: bool = False


class Mark(Struct, frozen=True):
    """A citation mark: its number, its own anchor, and the anchor of its reference."""

    number: str
    anchor: str
    target: str
    label: str


class CitedPassage(Struct, frozen=True):
    """A passage in a reference: its letter, words, a link that opens it, and the anchors that cite it.

    ``state``: "verified", "unverified", or "whole" for the whole source.
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
    """A numbered source in the references of a page.

    ``retracted`` is the reason if it was retracted or reprints a retracted source, in which case ``retracted_original``
    links that source.
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
    """The support of a claim: the number of reports, their independent origins, and the number of voices.

    ``at_most``: so many origins at most. ``voices_at_most``: the same of voices, where outlets speak for themselves.
    """

    reports: int
    origins: tuple[Link, ...]
    at_most: bool
    voices: int
    voices_at_most: bool = False


class Finding(Struct, frozen=True):
    """The result of somebody's verification of a claim."""

    by: tuple[Link, ...]
    finding: str
    note: PageText
    marks: tuple[Mark, ...]


class ClaimView(Struct, frozen=True):
    """A claim beside others. ``value`` is its content in words and links, ``count`` the words of a count.

    ``clause`` ends the sentence that ``value`` begins ("took part"); without a value, speakers speak of themselves,
    as the verb says, which is plural for ``several``. ``speakers`` are those whose word it is; ``spokesman`` is who
    said it for them, where a source names one. ``state`` is "", "revised", or "deprecated"; ``word`` "", "disputed"
    or "differ"; ``preferred`` the editor's choice. ``low`` and ``high`` are the ends of a count, for charts; None
    where open or unknown. ``said`` is the date of speech, if a source gives it; ``reported`` says when sources
    printed it. ``revised_by`` says how it is known that its speaker revised it: "said" or "reported". ``precision``
    is how exactly a place is meant (1 at it, 2 near it, 3 in its region), 0 for other claims. ``retraction`` is
    "all" if every source of the claim is retracted, "some" where others remain, else "". ``restates`` leads to the
    claim that this one only repeats, ``elsewhere`` if that is a claim of another event.
    """

    anchor: str
    speakers: tuple[Link, ...]
    spokesman: tuple[Link, ...]
    own_voice: bool
    inferred: PageText
    via: Link | None
    stance: str
    several: bool
    value: tuple[Link, ...]
    clause: str
    precision: int
    account: PageText
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
    reason: PageText
    provisional: bool
    credibility: str
    credibility_reason: PageText
    findings: tuple[Finding, ...]
    note: PageText
    retraction: str
    restates: Link | None
    elsewhere: bool


class ClaimRow(Struct, frozen=True):
    """Claims about one subject, side by side: the subject, the range of the valid counts, and the dispute."""

    anchor: str
    subject: tuple[Link, ...]
    outcome: str
    range: str
    word: str
    claims: tuple[ClaimView, ...]


class ClaimSection(Struct, frozen=True):
    """The rows of one property of an event: toll, loss, responsible, date, place or account."""

    property: str
    rows: tuple[ClaimRow, ...]


class Figure(Struct, frozen=True):
    """A count as it may be shown anywhere. ``text`` is all of it in words; ``link`` leads to the claims.

    ``count`` is the count or the range, ``outcome`` what became of those counted, ``counted`` both in words; ``of`` is
    who or what they are (empty for a total). ``according`` names the speakers, or counts them, with their hedges.
    ``word`` is "disputed", "differ" or "", of this count alone. ``more`` says that other groups have figures too.
    """

    link: Link
    text: str
    count: str
    outcome: str
    counted: str
    of: str
    according: str
    word: str
    more: str = ""


class EventLine(Struct, frozen=True):
    """An event in a list.

    ``figure`` is how many were killed, with its speaker; None if no claim says. ``disputed`` names the disputed
    properties. ``origins`` counts the independent origins, and at most so many where ``at_most``.
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
    """A relation from the viewpoint of the page's record, with its speakers and who reports what they say."""

    label: str
    other: Link
    date: When | None
    speakers: tuple[Link, ...]
    via: Link | None
    stance: str
    hedge: str
    inferred: PageText
    note: PageText
    marks: tuple[Mark, ...]


class NameLine(Struct, frozen=True):
    """A name and the sources that use it."""

    name: str
    marks: tuple[Mark, ...]
    sources: tuple[Link, ...]
    shared_with: tuple[Link, ...] = ()
    note: PageText = PageText()


class MentionLine(Struct, frozen=True):
    """A record that mentions the page's record, and the fields that do."""

    kind: str
    link: Link
    field: str


class Corrected(Struct, frozen=True):
    """A corrected error of the editors."""

    on: When
    what: PageText
    because: PageText


class Inferred(Struct, frozen=True):
    """A field that no source states, and how the editors inferred it."""

    field: str
    how: PageText


class Withdrawn(Struct, frozen=True):
    """When and why the editors withdrew a record; its page stays."""

    on: When
    reason: PageText


class Upkeep(Struct, frozen=True):
    """The editors' notes on a record: corrections, inferences, a note, credit, dates."""

    corrections: tuple[Corrected, ...]
    inferred: tuple[Inferred, ...]
    note: PageText
    credit: tuple[str, ...]
    added: When | None
    updated: When | None
    withdrawn: Withdrawn | None
