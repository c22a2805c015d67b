"""The table of claims, one per row, with derived data."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.model.record import Claim
from briefpress.press.views.exports.cells import earliest, edtf, joined_cells, latest, plain_text
from briefpress.press.views.exports.count_cells import counted_group, group_words, item
from briefpress.press.views.exports.table import BOOLEAN, DATE, INTEGER, STRING, Column, Definition


class _Item(Struct, frozen=True):
    """A claim in its event, and its text fields as plain text."""

    event: LinkedEvent
    linked: LinkedClaim
    claim: Claim
    text: dict[str, str | None]

    @property
    def place(self) -> str | None:
        """The place of a count, or the place claimed."""
        if self.linked.counted:
            return self.linked.counted.place
        return self.claim.place.place if self.claim.place else None


_WORDS = ("speaker", "account", "reason", "inferred", "credibility_reason", "note")

_CLAIM: tuple[Column[_Item], ...] = (
    Column("event", STRING, "The event.", lambda each: each.linked.event, "events"),
    Column(
        "claim",
        INTEGER,
        "Its position in the event's claims, from 0, as in briefing.json.",
        lambda each: each.linked.index,
    ),
    Column(
        "property",
        STRING,
        "What is claimed: toll, loss, responsible, date, place or account.",
        lambda each: each.linked.property,
    ),
    Column(
        "outcome",
        STRING,
        "For a toll or loss: the outcome counted, such as killed or killed-or-wounded.",
        lambda each: each.linked.counted.outcome if each.linked.counted else None,
    ),
    Column(
        "item",
        STRING,
        "For a loss: the item counted, a word of the vocabulary.",
        lambda each: item(each.linked.counted),
    ),
    Column(
        "group",
        STRING,
        "Who is counted or held responsible: ids of actors or groups, joined by semicolons; empty in a toll: all.",
        lambda each: counted_group(each.linked.group),
    ),
    Column(
        "group_words",
        STRING,
        "The source's words for them, if they have no id.",
        lambda each: group_words(each.linked.group),
    ),
    Column(
        "place", STRING, "The place claimed, or the place that the count covers.", lambda each: each.place, "places"
    ),
    Column(
        "place_words",
        STRING,
        "The words for the place claimed, if it has no record.",
        lambda each: each.claim.place.words if each.claim.place else None,
    ),
    Column(
        "place_precision",
        INTEGER,
        "For a place claimed: 1 at it, 2 near it or in its district, 3 in its region.",
        lambda each: int(each.claim.place.precision) if each.claim.place else None,
    ),
    Column("date_edtf", STRING, "The date claimed, in EDTF (ISO 8601-2).", lambda each: edtf(each.claim.date)),
    Column("date_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.claim.date)),
    Column("date_latest", DATE, "The last day that date may mean.", lambda each: latest(each.claim.date)),
    Column(
        "low",
        INTEGER,
        "The lower end of the count; empty if open, unknown or not a number.",
        lambda each: each.linked.count.low if each.linked.count else None,
    ),
    Column(
        "high",
        INTEGER,
        "The upper end of the count; empty if open, unknown or not a number.",
        lambda each: each.linked.count.high if each.linked.count else None,
    ),
    Column(
        "text",
        STRING,
        "The count as the record has it: 84, 16+ (16 or more), 18-21, ~70 (about 70), or words.",
        lambda each: each.linked.count.text if each.linked.count else None,
    ),
    Column("account", STRING, "The account, in the editors' words.", lambda each: each.text["account"]),
    Column(
        "about", STRING, "The topic of the account; accounts of the same topic share it.", lambda each: each.claim.about
    ),
    Column("role", STRING, "For responsibility: the role, a word of the vocabulary.", lambda each: each.claim.role),
    Column(
        "stance",
        STRING,
        "The speaker's stance: asserts, claims (takes responsibility), blames or denies.",
        lambda each: each.claim.stance,
    ),
    Column(
        "by",
        STRING,
        "The speakers: ids of actors or publications, joined by semicolons.",
        lambda each: joined_cells(each.claim.by),
    ),
    Column(
        "speaker",
        STRING,
        "The speaker, in words; if both this and by are empty, the sources speak in their own voice.",
        lambda each: each.text["speaker"],
    ),
    Column("via", STRING, "The actor or publication between the speaker and the source.", lambda each: each.claim.via),
    Column(
        "said_edtf",
        STRING,
        "When it was said, or else when its first source was issued, in EDTF (ISO 8601-2).",
        lambda each: edtf(each.linked.said),
    ),
    Column("said_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.linked.said)),
    Column("said_latest", DATE, "The last day that date may mean.", lambda each: latest(each.linked.said)),
    Column(
        "rank",
        STRING,
        "The editors' ranking: preferred, normal or deprecated.",
        lambda each: each.claim.rank,
    ),
    Column("reason", STRING, "Why it has that rank.", lambda each: each.text["reason"]),
    Column(
        "inferred", STRING, "How the editors inferred it, if no source states it.", lambda each: each.text["inferred"]
    ),
    Column(
        "credibility",
        INTEGER,
        "1 to 6 of the Admiralty code (NATO AJP-2.1).",
        lambda each: int(each.claim.credibility) if each.claim.credibility else None,
    ),
    Column("credibility_reason", STRING, "Why it has that grade.", lambda each: each.text["credibility_reason"]),
    Column("provisional", BOOLEAN, "Whether the speaker calls it provisional.", lambda each: each.claim.provisional),
    Column(
        "revised",
        BOOLEAN,
        "Whether the same speaker later revised it; it is then excluded from the range.",
        lambda each: each.linked.index in each.event.revised,
    ),
    Column(
        "dispute",
        STRING,
        "disputed or differ, if it cannot be true together with another claim.",
        lambda each: each.event.word(each.linked.index) or None,
    ),
    Column(
        "reports",
        STRING,
        "Ids of the sources that carry it, joined by semicolons.",
        lambda each: joined_cells(each.linked.reports),
    ),
    Column(
        "origins",
        STRING,
        "Ids of the independent publications where those sources originate, joined by semicolons.",
        lambda each: joined_cells(each.linked.origins.publications),
    ),
    Column(
        "origins_inferred",
        STRING,
        "Ids of those origins that only the editors infer, joined by semicolons.",
        lambda each: joined_cells(each.linked.origins.inferred),
    ),
    Column(
        "origins_at_most",
        BOOLEAN,
        "Whether the independence of some of these origins is only assumed.",
        lambda each: each.linked.origins.at_most,
    ),
    Column("voices", INTEGER, "Number of speakers behind the sources.", lambda each: len(each.linked.voices)),
    Column("note", STRING, "A note by the editors.", lambda each: each.text["note"]),
)


def _claims(briefing: Briefing) -> Iterator[_Item]:
    for event in briefing.events.values():
        for linked in event.claims:
            text = {name: plain_text(briefing, getattr(linked.claim, name)) for name in _WORDS}
            if linked.counted and linked.counted.note:
                text["note"] = plain_text(briefing, linked.counted.note)
            yield _Item(event, linked, linked.claim, text)


CLAIMS = Definition(
    "claims",
    "Claims",
    "Claims about events with their speakers, one per row. A claim is a statement, not an established fact.",
    ("event", "claim"),
    _CLAIM,
    _claims,
)
