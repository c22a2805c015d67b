"""The table of sources, with derived data."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.lineage import Lineage
from briefpress.model.record import Source
from briefpress.press.views.exports.cells import earliest, edtf, joined_cells, latest, plain_text
from briefpress.press.views.exports.table import BOOLEAN, DATE, INTEGER, STRING, Column, Definition


class _Item(Struct, frozen=True):
    source: Source
    lineage: Lineage
    claims: int
    authors: str | None
    retraction_reason: str | None


_COLUMNS: tuple[Column[_Item], ...] = (
    Column("id", STRING, "Id of the source.", lambda each: each.source.id),
    Column("title", STRING, "Its title.", lambda each: each.source.title),
    Column("publication", STRING, "Who issued it.", lambda each: each.source.publication, "publications"),
    Column(
        "authors",
        STRING,
        "Its authors, joined by a semicolon and a space.",
        lambda each: each.authors,
    ),
    Column("wire", STRING, "The wire that it carries.", lambda each: each.source.wire, "publications"),
    Column(
        "republication_of", STRING, "The source that it reprints.", lambda each: each.source.republication_of, "sources"
    ),
    Column(
        "origin",
        STRING,
        "The publication where its text originates.",
        lambda each: each.lineage.origin,
        "publications",
    ),
    Column(
        "lineage",
        STRING,
        "Ids of sources, from this one to the earliest known, joined by semicolons.",
        lambda each: joined_cells(each.lineage.sources),
    ),
    Column(
        "lineage_stated",
        BOOLEAN,
        "Whether it names a wire or original source; if not, its independence is assumed.",
        lambda each: each.lineage.stated,
    ),
    Column("type", STRING, "Its type in CSL 1.0.2.", lambda each: each.source.type),
    Column("genre", STRING, "news, opinion, statement or report.", lambda each: each.source.genre),
    Column("issued_edtf", STRING, "When it was issued, in EDTF (ISO 8601-2).", lambda each: edtf(each.source.issued)),
    Column(
        "issued_earliest",
        DATE,
        "The first day that date may mean; empty if open or unknown.",
        lambda each: earliest(each.source.issued),
    ),
    Column(
        "issued_latest",
        DATE,
        "The last day that date may mean; empty if open or unknown.",
        lambda each: latest(each.source.issued),
    ),
    Column(
        "accessed_edtf",
        STRING,
        "When the editors accessed it, in EDTF (ISO 8601-2).",
        lambda each: edtf(each.source.accessed),
    ),
    Column("language", STRING, "Its language, a BCP 47 tag.", lambda each: each.source.language),
    Column("url", STRING, "Its address.", lambda each: each.source.url),
    Column("archive_url", STRING, "The address of an archived copy.", lambda each: each.source.archive_url),
    Column(
        "reliability",
        STRING,
        "A to F of the Admiralty code (NATO AJP-2.1); empty: see its publication.",
        lambda each: each.source.reliability,
    ),
    Column(
        "retracted_edtf",
        STRING,
        "When its publisher retracted it, in EDTF (ISO 8601-2).",
        lambda each: edtf(each.source.retracted.on) if each.source.retracted else None,
    ),
    Column("retraction_reason", STRING, "Why its publisher retracted it.", lambda each: each.retraction_reason),
    Column("claims", INTEGER, "Number of claims that cite it.", lambda each: each.claims),
)


def _items(briefing: Briefing) -> Iterator[_Item]:
    for source in briefing.records.sources.values():
        carried = len(briefing.source_index.carried.get(source.id, ()))
        reason = plain_text(briefing, source.retracted.reason) if source.retracted else None
        authors = "; ".join(filter(None, (plain_text(briefing, author) for author in source.authors))) or None
        yield _Item(source, briefing.lineages[source.id], carried, authors, reason)


SOURCES = Definition(
    name="sources",
    title="Sources",
    description="Issued documents: articles, reports, posts, statements, one per row.",
    key=("id",),
    columns=_COLUMNS,
    items=_items,
)
