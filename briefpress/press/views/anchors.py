"""claims and rows -> the ids by which an address names them on the page of their event."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from briefpress.link.claims import LinkedClaim

# Keys of a property and a subject; those of counts are longer and end with a place.
_UNPLACED = 2
_OTHER = re.compile(r"[^a-z0-9]+")
_SLUG = 40
_DIGEST_BYTES = 3


def claim_anchor(claim: LinkedClaim) -> str:
    """``claim-3``: the third of its event."""
    return f"claim-{claim.index + 1}"


@lru_cache(maxsize=1 << 14)  # asked for wherever the row is named
def row_anchor(key: tuple[str, ...]) -> str:
    """The key of a row as an id: ``toll_killed_wagner-group``, the place last as ``at_kidal``.

    It stays while what is counted stays, whatever else the record says.
    """
    *about, place = key if len(key) > _UNPLACED else (*key, "")
    return "_".join([*(_plain(part) for part in about if part), *(("at", place) if place else ())])


def _plain(part: str) -> str:
    """An id as it is; other words as letters, digits and hyphens, with a digest that tells them from what reads alike.

    Ids hold no ``_``, so neither can be mistaken for the other.
    """
    letters = unicodedata.normalize("NFKD", part.casefold()).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", letters).strip("-")
    if slug == part:
        return part
    digest = hashlib.blake2b(part.encode(), digest_size=_DIGEST_BYTES).hexdigest()
    return f"{slug[:_SLUG].rstrip('-')}__{digest}".lstrip("_")
