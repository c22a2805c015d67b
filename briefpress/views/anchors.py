"""claims and rows -> the ids by which an address names them on the page of their event."""

from __future__ import annotations

from urllib.parse import quote

from briefpress.link.claims import LinkedClaim


def claim_anchor(claim: LinkedClaim) -> str:
    """``claim-3``: the third of its event."""
    return f"claim-{claim.index + 1}"


def row_anchor(key: tuple[str, ...]) -> str:
    """The key of a row as an id: ``toll.killed.wagner-group``, the place last as ``at.kidal``.

    It stays while what is counted stays, whatever else the record says. Words that are no id are quoted, their percent
    signs written as points, which no id of a record holds.
    """
    *about, place = key if len(key) > _UNPLACED else (*key, "")
    parts = [quote(part.replace(" ", "_"), safe="").replace("%", ".") for part in about if part]
    return ".".join([*parts, *(("at", place) if place else ())])


# Keys of a property and a subject; those of counts are longer and end with a place.
_UNPLACED = 2
