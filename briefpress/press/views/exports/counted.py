"""a count -> the cells that say of what: shared by claims and by the rows that they make."""

from __future__ import annotations

from briefpress.model.record import Group
from briefpress.model.record.claim import Counted, Loss
from briefpress.press.views.exports.cells import joined_cells


def item(counted: Counted | None) -> str | None:
    """The things of a loss."""
    return counted.item if isinstance(counted, Loss) else None


def counted_group(of: Group | None) -> str | None:
    """The ids of actors or groups; several are meant jointly."""
    return joined_cells(of.ids) if of else None


def group_words(of: Group | None) -> str | None:
    """The words for them, where they have no id."""
    return of.words or None if of else None
