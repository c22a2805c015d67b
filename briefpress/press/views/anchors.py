"""The ids of claims and rows on the page of their event."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from briefpress.link.claims import LinkedClaim

# Keys of this length are a property and a subject; keys of counts are longer and end with a place.
_UNPLACED = 2
_OTHER = re.compile(r"[^a-z0-9]+")
_SLUG = 40
_DIGEST_BYTES = 3


def claim_anchor(claim: LinkedClaim) -> str:
    """The id of a claim: ``claim-3`` is the third of its event."""
    return f"claim-{claim.index + 1}"


@lru_cache(maxsize=1 << 14)  # called wherever a row is named
def row_anchor(key: tuple[str, ...]) -> str:
    """A row's key as an id: ``toll_killed_wagner-group``, with the place last: ``at_kidal``.

    Stable as long as the subject of the count does not change.
    """
    *about, place = key if len(key) > _UNPLACED else (*key, "")
    return "_".join([*(_plain(part) for part in about if part), *(("at", place) if place else ())])


def _plain(part: str) -> str:
    """An id unchanged; other text as letters, digits and hyphens, with a digest to keep similar texts apart.

    Ids contain no ``_``, so the two forms cannot collide.
    """
    letters = unicodedata.normalize("NFKD", part.casefold()).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", letters).strip("-")
    if slug == part:
        return part
    digest = hashlib.blake2b(part.encode(), digest_size=_DIGEST_BYTES).hexdigest()
    return f"{slug[:_SLUG].rstrip('-')}__{digest}".lstrip("_")
