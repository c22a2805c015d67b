"""claims, the citations they stand on and the rows they make -> three tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefpress.link.briefing import Briefing, LinkedEvent
from briefpress.link.claims import LinkedClaim
from briefpress.link.rows import Row
from briefpress.record import Claim, Group
from briefpress.record.claim import Counted, Loss
from briefpress.views.document.contract import CitationData
from briefpress.views.document.pieces import citations_data
from briefpress.views.exports.cells import earliest, edtf, joined, latest, words
from briefpress.views.exports.table import BOOLEAN, DATE, INTEGER, STRING, Column, Definition


@dataclass(frozen=True, slots=True)
class _Item:
    """A claim in its event, and its fields of words without marks."""

    event: LinkedEvent
    linked: LinkedClaim
    claim: Claim
    text: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class _Cited:
    event: str
    claim: int
    position: int
    citation: CitationData


@dataclass(frozen=True, slots=True)
class _Row:
    event: LinkedEvent
    row: Row
    counted: Counted
    words: frozenset[str]


_WORDS = ("speaker", "account", "reason", "inferred", "credibility_reason", "note")

_CLAIM: tuple[Column[_Item], ...] = (
    Column("event", STRING, "The event.", lambda each: each.linked.event, "events"),
    Column("claim", INTEGER, "Its position in the event's claims, from 0, as in briefing.json.", lambda each: each.linked.index),
    Column("property", STRING, "What is claimed: toll, loss, responsible, date, place or account.", lambda each: each.linked.property),
    Column("outcome", STRING, "Of a toll or loss: what became of those counted, such as killed or killed-or-wounded.", lambda each: each.linked.counted.outcome if each.linked.counted else None),
    Column("item", STRING, "Of a loss: the things counted, a word of the vocabulary.", lambda each: _item(each.linked.counted)),
    Column("group", STRING, "Who is counted or held responsible: ids of actors or groups, joined by semicolons where they are meant jointly; empty in a toll: the total.", lambda each: _group(each.linked.group)),
    Column("group_words", STRING, "The source's words for them, where no id is given.", lambda each: _group_words(each.linked.group)),
    Column("place", STRING, "The place claimed, or the place for which is counted.", lambda each: _place(each), "places"),
    Column("place_words", STRING, "The words for the place claimed, where it has no record.", lambda each: each.claim.place.words if each.claim.place else None),
    Column("place_precision", INTEGER, "Of a place claimed: 1 at it, 2 near it or in its district, 3 in its region.", lambda each: int(each.claim.place.precision) if each.claim.place else None),
    Column("date_edtf", STRING, "The date claimed, in EDTF (ISO 8601-2).", lambda each: edtf(each.claim.date)),
    Column("date_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.claim.date)),
    Column("date_latest", DATE, "The last day that date may mean.", lambda each: latest(each.claim.date)),
    Column("low", INTEGER, "The lower end of the count; empty where open, unknown or no number.", lambda each: each.linked.count.low if each.linked.count else None),
    Column("high", INTEGER, "The higher end of the count; empty where open, unknown or no number.", lambda each: each.linked.count.high if each.linked.count else None),
    Column("text", STRING, "The count as the record has it: 84, 16+ (16 or more), 18-21, ~70 (about 70), or words.", lambda each: each.linked.count.text if each.linked.count else None),
    Column("account", STRING, "The account, in the editors' words.", lambda each: each.text["account"]),
    Column("about", STRING, "What the account is about; accounts of one thing share it.", lambda each: each.claim.about),
    Column("role", STRING, "Of a responsibility: in which role, a word of the vocabulary.", lambda each: each.claim.role),
    Column("stance", STRING, "What the speaker does with it: asserts, claims (owns up to it), blames or denies.", lambda each: each.claim.stance),
    Column("by", STRING, "Who says it: ids of actors or publications, joined by semicolons.", lambda each: joined(each.claim.by)),
    Column("speaker", STRING, "Who says it, in words; empty here and in by: the sources in their own voice.", lambda each: each.text["speaker"]),
    Column("via", STRING, "The actor or publication between the speaker and the source.", lambda each: each.claim.via),
    Column("said_edtf", STRING, "When it was said, in EDTF (ISO 8601-2); else when its first source was issued.", lambda each: edtf(each.linked.said)),
    Column("said_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.linked.said)),
    Column("said_latest", DATE, "The last day that date may mean.", lambda each: latest(each.linked.said)),
    Column("rank", STRING, "preferred, normal or deprecated: the editors' choice among the claims.", lambda each: each.claim.rank),
    Column("reason", STRING, "Why it has that rank.", lambda each: each.text["reason"]),
    Column("inferred", STRING, "How the editors came to it, where no source says it.", lambda each: each.text["inferred"]),
    Column("credibility", INTEGER, "1 to 6 of the Admiralty code (NATO AJP-2.1).", lambda each: int(each.claim.credibility) if each.claim.credibility else None),
    Column("credibility_reason", STRING, "Why it has that grade.", lambda each: each.text["credibility_reason"]),
    Column("provisional", BOOLEAN, "Whether the speaker calls it provisional.", lambda each: each.claim.provisional),
    Column("revised", BOOLEAN, "Whether the same speaker later replaced it; it then stands outside the range.", lambda each: each.linked.index in each.event.revised),
    Column("dispute", STRING, "disputed or differ, where it cannot hold together with another.", lambda each: each.event.word(each.linked.index) or None),
    Column("reports", STRING, "Ids of the sources that carry it, joined by semicolons.", lambda each: joined(each.linked.reports)),
    Column("origins", STRING, "Ids of the independent publications at the roots of those sources, joined by semicolons.", lambda each: joined(each.linked.origins.publications)),
    Column("origins_at_most", BOOLEAN, "Whether the independence of some of these origins is only assumed.", lambda each: each.linked.origins.at_most),
    Column("voices", INTEGER, "How many speakers stand behind the sources.", lambda each: len(each.linked.voices)),
    Column("note", STRING, "What the editors add.", lambda each: each.text["note"]),
)  # fmt: skip
_CITATION: tuple[Column[_Cited], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event),
    Column("claim", INTEGER, "The claim's position in the event's claims, from 0.", lambda each: each.claim),
    Column("position", INTEGER, "The citation's position in the claim, from 0.", lambda each: each.position),
    Column("source", STRING, "The source cited.", lambda each: each.citation["source"], "sources"),
    Column("start", STRING, "The first words of the passage; empty where the whole source is meant.", lambda each: each.citation["start"]),
    Column("end", STRING, "The last words of the passage; empty where the first words are all of it.", lambda each: each.citation["end"]),
    Column("verified", BOOLEAN, "Whether the passage was proved to stand in the source's text.", lambda each: each.citation["verified"]),
)  # fmt: skip
_COUNT: tuple[Column[_Row], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event.record.id, "events"),
    Column("property", STRING, "toll (people) or loss (things); the two are never added up.", lambda each: each.row.claims[0].property),
    Column("outcome", STRING, "What became of those counted.", lambda each: each.counted.outcome),
    Column("item", STRING, "Of a loss: the things counted, a word of the vocabulary.", lambda each: _item(each.counted)),
    Column("group", STRING, "Who is counted: ids of actors or groups, joined by semicolons; empty: the total.", lambda each: _group(each.counted.group)),
    Column("group_words", STRING, "The source's words for them, where no id is given.", lambda each: _group_words(each.counted.group)),
    Column("place", STRING, "The place for which is counted; empty: the whole event.", lambda each: each.counted.place, "places"),
    Column("low", INTEGER, "The lowest number that somebody states and stands by; empty where nobody states one.", lambda each: each.row.low),
    Column("high", INTEGER, "The highest number that somebody states and stands by; empty where nobody states one.", lambda each: each.row.high),
    Column("open_low", BOOLEAN, "Whether a count has no lower end.", lambda each: each.row.open_low),
    Column("open_high", BOOLEAN, "Whether a count has no higher end, such as 16 or more.", lambda each: each.row.open_high),
    Column("dispute", STRING, "disputed or differ, where claims cannot hold together.", lambda each: next((word for word in ("disputed", "differ") if word in each.words), None)),
    Column("claims", INTEGER, "How many claims make the row.", lambda each: len(each.row.claims)),
)  # fmt: skip


def _item(counted: Counted | None) -> str | None:
    return counted.item if isinstance(counted, Loss) else None


def _group(group: Group | None) -> str | None:
    return joined(group.ids) if group else None


def _group_words(group: Group | None) -> str | None:
    return group.words or None if group else None


def _place(each: _Item) -> str | None:
    if each.linked.counted:
        return each.linked.counted.place
    return each.claim.place.place if each.claim.place else None


def _claims(briefing: Briefing) -> Iterator[_Item]:
    for event in briefing.events.values():
        for linked in event.claims:
            text = {name: words(briefing, getattr(linked.claim, name)) for name in _WORDS}
            if linked.counted and linked.counted.note:
                text["note"] = words(briefing, linked.counted.note)
            yield _Item(event, linked, linked.claim, text)


def _citations(briefing: Briefing) -> Iterator[_Cited]:
    for event in briefing.events.values():
        for linked in event.claims:
            for position, citation in enumerate(citations_data(linked.citations, briefing.evidence)):
                yield _Cited(linked.event, linked.index, position, citation)


def _counts(briefing: Briefing) -> Iterator[_Row]:
    for event in briefing.events.values():
        for row in event.rows:
            if counted := row.claims[0].counted:
                yield _Row(event, row, counted, frozenset(event.word(claim.index) for claim in row.claims))


CLAIMS = Definition("claims", "Claims", "Who says what about an event, one claim a row; nothing here is a fact.", ("event", "claim"), _CLAIM, _claims)
CITATIONS = Definition("citations", "Citations of claims", "The passages that claims stand on, one a row.", ("event", "claim", "position"), _CITATION, _citations, parent="claims")
COUNTS = Definition("counts", "Counts", "What is counted in an event, with the range of the claims that stand, one count a row.", (), _COUNT, _counts)  # fmt: skip
