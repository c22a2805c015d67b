"""the briefing -> DataView: what can be downloaded and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.link.briefing import Briefing
from briefpress.plan import SINGLE, Page
from briefpress.record import KINDS
from briefpress.views.address import canonical
from briefpress.views.desk import Desk
from briefpress.views.document.contract import VERSION
from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site: its address, its media type, and what it is ("briefing" or "schema")."""

    link: Link
    media_type: str
    what: str


FILES = (
    DataFile(Link("briefing.json", "data/briefing.json"), "application/json", "briefing"),
    DataFile(Link("briefing.schema.json", "data/briefing.schema.json"), "application/schema+json", "schema"),
)


@dataclass(frozen=True, slots=True)
class DataCount:
    """How many records of a kind the data holds."""

    kind: str
    index: Link | None
    count: int


@dataclass(frozen=True, slots=True)
class DataView:
    """``address`` is the absolute address of the data, empty without a base address; ``version`` that of its schema."""

    head: Head
    files: tuple[DataFile, ...]
    counts: tuple[DataCount, ...]
    claims: int
    version: int
    address: str
    edition: str
    licence: str
    publisher: str


def data_view(briefing: Briefing, page: Page) -> DataView:
    """The files of data that the site has, and the records in them."""
    desk = Desk(briefing, page)
    settings = briefing.records.config.settings
    return DataView(
        head=desk.head("Data", "Everything here as data, to build on"),
        files=FILES if "json" in settings.outputs else (),
        counts=tuple(
            DataCount(kind, desk.index(kind, kind) if kind in SINGLE else None, len(briefing.records.of(kind)))
            for kind in KINDS
        ),
        claims=sum(len(event.claims) for event in briefing.events.values()),
        version=VERSION,
        address=canonical(settings.base_url, "data/briefing.json"),
        edition=settings.edition or "",
        licence=settings.licence or "",
        publisher=settings.publisher or "",
    )
