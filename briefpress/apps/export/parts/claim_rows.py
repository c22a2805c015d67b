"""Rows of claims -> tables where values are short, else lists of accounts."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import heading, item_list, paragraph, table
from briefpress.apps.export.parts.claims import (
    claim_basis,
    claim_notes,
    claim_speakers,
    claim_value,
    is_mixed,
    row_range,
    row_title,
)  # fmt: skip
from briefpress.apps.export.pieces import Nodes, badge, dotted, phrase
from briefpress.model.prose.tree import Anchor, Block, Break, Listing, Plain
from briefpress.press.views.shape import ClaimRow, ClaimSection, ClaimView, Support

_COLUMNS = ("Speaker", "Claim", "Basis")


def claim_table(section: ClaimSection, common: Support | None) -> list[Block]:
    """The rows of one property: what each is about in the first column, then its claims, one a line."""
    rows = (cells for row in section.rows for cells in _group(section.property, row, common))
    return table(("Subject", *_COLUMNS), rows)


def _group(name: str, row: ClaimRow, common: Support | None) -> Iterator[tuple[Nodes, ...]]:
    about = dotted(row_title(name, row), row_range(row), badge(row.word))
    for number, claim in enumerate(row.claims):
        own = Anchor(claim.anchor)
        first: Nodes = (own,) if number else phrase(Anchor(row.anchor), own, about)
        yield (first, *_cells(claim, common, mixed=is_mixed(row)))


def row_table(row: ClaimRow, common: Support | None) -> list[Block]:
    """One row of claims under a heading of its own, away from its event."""
    return table(_COLUMNS, (_cells(claim, common, mixed=is_mixed(row)) for claim in row.claims))


def _cells(claim: ClaimView, common: Support | None, *, mixed: bool) -> tuple[Nodes, ...]:
    what = phrase(claim_value(claim, mixed=mixed), *(phrase(Break(), note) for note in claim_notes(claim)))
    return (claim_speakers(claim), what, claim_basis(claim, common))


def account_rows(section: ClaimSection, common: Support | None) -> Iterator[Block]:
    """Accounts, grouped by what they are about."""
    for row in section.rows:
        yield heading(4, row.anchor, row_title(section.property, row))
        yield from paragraph(badge(row.word))
        yield from account_list(row, common)


def account_list(row: ClaimRow, common: Support | None, *, anchors: bool = True) -> list[Block]:
    """The accounts of a row, with their notes below them; ``anchors`` only on the page of their event."""
    return item_list([_account(claim, common, mixed=is_mixed(row), anchors=anchors) for claim in row.claims])


def _account(claim: ClaimView, common: Support | None, *, mixed: bool, anchors: bool) -> tuple[Block, ...]:
    line = dotted(claim_speakers(claim), claim_value(claim, mixed=mixed), claim_basis(claim, common))
    words = Plain(phrase(Anchor(claim.anchor) if anchors else (), line))
    notes = tuple((Plain(note),) for note in claim_notes(claim))
    return (words, Listing(notes)) if notes else (words,)
