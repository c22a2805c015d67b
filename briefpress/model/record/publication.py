"""The record of a publication, ``publications/ID.yaml``."""

from __future__ import annotations

from typing import ClassVar, Literal

from briefpress.model.record.base import Record
from briefpress.model.record.scalar import Address, Text

Reliability = Literal["A", "B", "C", "D", "E", "F"]


class Publication(Record):
    """An outlet, wire or institution that issues sources. ``reliability``: A–F of the Admiralty code (NATO AJP-2.1).

    Pages use the name ``short`` if there is one.
    """

    kind: ClassVar[str] = "publications"

    name: Text
    short: Text | None = None
    type: Text
    country: Text | None = None
    url: Address | None = None
    owner: Text | None = None
    reliability: Reliability | None = None
    reliability_reason: Text | None = None

    @property
    def label(self) -> str:
        return self.short or self.name
