"""The fields that claims and relations share: who says it, how, and which sources are cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from briefpress.model.record.base import Part, Ref, refs_at
from briefpress.model.record.citation import Cite
from briefpress.model.record.date import DateField
from briefpress.model.record.scalar import Id, Ids, Text

SPEAKERS = ("actors", "publications")


class Speech(Part):
    """A statement and its speaker.

    ``by`` names speakers by id, ``speaker`` in words or as a link to a person; without either, the source itself
    speaks. ``inferred`` explains a conclusion of the editors, which has no speaker. ``via`` is the report between the
    speaker and the source.
    """

    by: Ids = ()
    speaker: Text | None = None
    via: Id | None = None
    stance: Literal["asserts", "claims", "blames", "denies"] = "asserts"
    said: DateField | None = None
    inferred: Text | None = None
    cite: Cite = ()
    note: Text | None = None

    def speaker_refs(self, *path: str | int) -> Iterator[Ref]:
        yield from refs_at(SPEAKERS, self.by, *path, "by")
        if self.via:
            yield Ref(SPEAKERS, self.via, (*path, "via"))
