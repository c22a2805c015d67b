"""Cells for the subject of a count, shared by the tables of claims and of counts."""

from __future__ import annotations

from briefpress.model.record import Group
from briefpress.model.record.claim import Counted, Loss
from briefpress.press.views.exports.cells import joined_cells


def item(counted: Counted | None) -> str | None:
    """The item of a loss."""
    return counted.item if isinstance(counted, Loss) else None


def counted_group(of: Group | None) -> str | None:
    """The ids of actors or groups; several are meant jointly."""
    return joined_cells(of.ids) if of else None


def group_words(of: Group | None) -> str | None:
    """The source's words for them, if they have no id."""
    return of.words or None if of else None
