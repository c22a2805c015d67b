"""The table of publications."""

from __future__ import annotations

from briefpress.model.record import Publication
from briefpress.press.views.exports.table import STRING, Column, Definition

_COLUMNS: tuple[Column[Publication], ...] = (
    Column("id", STRING, "Id of the publication.", lambda each: each.id),
    Column("name", STRING, "Its name.", lambda each: each.name),
    Column("type", STRING, "Its type, such as wire or newspaper.", lambda each: each.type),
    Column("country", STRING, "Where it is published.", lambda each: each.country),
    Column("url", STRING, "Its address.", lambda each: each.url),
    Column("owner", STRING, "Its owner.", lambda each: each.owner),
    Column("reliability", STRING, "A to F of the Admiralty code (NATO AJP-2.1).", lambda each: each.reliability),
    Column("reliability_reason", STRING, "Why it has that grade.", lambda each: each.reliability_reason),
)

PUBLICATIONS = Definition(
    name="publications",
    title="Publications",
    description="Outlets, wires and institutions that issue sources, one per row.",
    key=("id",),
    columns=_COLUMNS,
    items=lambda briefing: briefing.records.publications.values(),
)
