"""claims -> their table: one row a claim, with what linking derived of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.model.record import Claim
from briefpress.press.views.exports.cells import earliest, edtf, joined_cells, latest, words
from briefpress.press.views.exports.counted import counted_group, group_words, item
from briefpress.press.views.exports.table import BOOLEAN, DATE, INTEGER, STRING, Column, Definition


class _Item(Struct, frozen=True):
    """A claim in its event, and its fields of words without marks."""

    event: LinkedEvent
    linked: LinkedClaim
    claim: Claim
    text: dict[str, str | None]

    @property
    def place(self) -> str | None:
        """The place for which is counted, or the place claimed."""
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
        "Of a toll or loss: what became of those counted, such as killed or killed-or-wounded.",
        lambda each: each.linked.counted.outcome if each.linked.counted else None,
    ),
    Column(
        "item",
        STRING,
        "Of a loss: the things counted, a word of the vocabulary.",
        lambda each: item(each.linked.counted),
    ),
    Column(
        "group",
        STRING,
        "Who is counted or held responsible: ids of actors or groups, joined by semicolons; in a toll empty: all.",
        lambda each: counted_group(each.linked.group),
    ),
    Column(
        "group_words",
        STRING,
        "The source's words for them, where no id is given.",
        lambda each: group_words(each.linked.group),
    ),
    Column("place", STRING, "The place claimed, or the place for which is counted.", lambda each: each.place, "places"),
    Column(
        "place_words",
        STRING,
        "The words for the place claimed, where it has no record.",
        lambda each: each.claim.place.words if each.claim.place else None,
    ),
    Column(
        "place_precision",
        INTEGER,
        "Of a place claimed: 1 at it, 2 near it or in its district, 3 in its region.",
        lambda each: int(each.claim.place.precision) if each.claim.place else None,
    ),
    Column("date_edtf", STRING, "The date claimed, in EDTF (ISO 8601-2).", lambda each: edtf(each.claim.date)),
    Column("date_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.claim.date)),
    Column("date_latest", DATE, "The last day that date may mean.", lambda each: latest(each.claim.date)),
    Column(
        "low",
        INTEGER,
        "The lower end of the count; empty where open, unknown or no number.",
        lambda each: each.linked.count.low if each.linked.count else None,
    ),
    Column(
        "high",
        INTEGER,
        "The higher end of the count; empty where open, unknown or no number.",
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
        "about", STRING, "What the account is about; accounts of one thing share it.", lambda each: each.claim.about
    ),
    Column(
        "role", STRING, "Of a responsibility: in which role, a word of the vocabulary.", lambda each: each.claim.role
    ),
    Column(
        "stance",
        STRING,
        "What the speaker does with it: asserts, claims (owns up to it), blames or denies.",
        lambda each: each.claim.stance,
    ),
    Column(
        "by",
        STRING,
        "Who says it: ids of actors or publications, joined by semicolons.",
        lambda each: joined_cells(each.claim.by),
    ),
    Column(
        "speaker",
        STRING,
        "Who says it, in words; empty here and in by: the sources in their own voice.",
        lambda each: each.text["speaker"],
    ),
    Column("via", STRING, "The actor or publication between the speaker and the source.", lambda each: each.claim.via),
    Column(
        "said_edtf",
        STRING,
        "When it was said, in EDTF (ISO 8601-2); else when its first source was issued.",
        lambda each: edtf(each.linked.said),
    ),
    Column("said_earliest", DATE, "The first day that date may mean.", lambda each: earliest(each.linked.said)),
    Column("said_latest", DATE, "The last day that date may mean.", lambda each: latest(each.linked.said)),
    Column(
        "rank",
        STRING,
        "preferred, normal or deprecated: the editors' choice among the claims.",
        lambda each: each.claim.rank,
    ),
    Column("reason", STRING, "Why it has that rank.", lambda each: each.text["reason"]),
    Column(
        "inferred", STRING, "How the editors came to it, where no source says it.", lambda each: each.text["inferred"]
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
        "Whether the same speaker later replaced it; it then stands outside the range.",
        lambda each: each.linked.index in each.event.revised,
    ),
    Column(
        "dispute",
        STRING,
        "disputed or differ, where it cannot hold together with another.",
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
        "Ids of the independent publications at the roots of those sources, joined by semicolons.",
        lambda each: joined_cells(each.linked.origins.publications),
    ),
    Column(
        "origins_at_most",
        BOOLEAN,
        "Whether the independence of some of these origins is only assumed.",
        lambda each: each.linked.origins.at_most,
    ),
    Column("voices", INTEGER, "How many speakers stand behind the sources.", lambda each: len(each.linked.voices)),
    Column("note", STRING, "What the editors add.", lambda each: each.text["note"]),
)


def _claims(briefing: Briefing) -> Iterator[_Item]:
    for event in briefing.events.values():
        for linked in event.claims:
            text = {name: words(briefing, getattr(linked.claim, name)) for name in _WORDS}
            if linked.counted and linked.counted.note:
                text["note"] = words(briefing, linked.counted.note)
            yield _Item(event, linked, linked.claim, text)


CLAIMS = Definition(
    "claims",
    "Claims",
    "Who says what about an event, one claim a row; nothing here is a fact.",
    ("event", "claim"),
    _CLAIM,
    _claims,
)
