"""The record of a source, ``sources/ID.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from briefpress.model.record.base import Part, Record, Ref
from briefpress.model.record.date import DateField, UpkeepDate
from briefpress.model.record.language_tag import Language
from briefpress.model.record.publication import Reliability
from briefpress.model.record.scalar import Address, Id, Text, Texts, Yes

CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "hearing", "interview", "legal_case",
    "legislation", "manuscript", "map", "motion_picture", "pamphlet", "paper-conference", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "song", "speech", "standard", "thesis", "treaty",
    "webpage",
]  # fmt: skip


class Retraction(Part):
    """When and why a publisher retracted a source."""

    on: UpkeepDate
    reason: Text


class Source(Record):
    """One issued document; ``wire`` and ``republication_of`` say where its text comes from. ``type``: CSL 1.0.2.

    ``reading``: it was collected for later. It makes no warnings and is not published.
    """

    kind: ClassVar[str] = "sources"

    title: Text
    publication: Id
    authors: Texts = ()
    wire: Id | None = None
    republication_of: Id | None = None
    type: CslType
    genre: Literal["news", "opinion", "statement", "report"] = "news"
    issued: DateField | None = None
    accessed: UpkeepDate | None = None
    language: Language | None = None
    url: Address | None = None
    archive_url: Address | None = None
    reliability: Reliability | None = None
    reliability_reason: Text | None = None
    retracted: Retraction | None = None
    reading: Yes = False

    @property
    def label(self) -> str:
        return self.title

    def refs(self) -> Iterator[Ref]:
        yield Ref(("publications",), self.publication, ("publication",))
        if self.wire:
            yield Ref(("publications",), self.wire, ("wire",))
        if self.republication_of:
            yield Ref(("sources",), self.republication_of, ("republication_of",))
