"""Divide the pages of a site into the parts of its search index, so that an edit rebuilds some parts and not all.

The part of a page depends on its path alone. Pagefind ranks the results of each part by themselves and merges them;
pages of one kind, scattered evenly over its parts, are ranked alike. No part has pages of several kinds: Pagefind
writes the values of a filter in an order that changes from run to run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from briefpress.model.record import KINDS

# A kind with fewer pages is one part: its index takes less than a second.
_FEW = 128
# Each part costs the reader's browser two small requests when a search begins.
_PARTS = 16
# The part of the editors' pages, which is loaded first.
MAIN = ""


def search_parts(pages: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The pages of each part of the index, sorted, with their keys; `MAIN` is always one of the parts."""
    kinds: dict[str, list[str]] = {MAIN: []}
    for path in sorted(pages):
        kind = _kind(path)
        if kind is not None:
            kinds.setdefault(kind, []).append(path)
    parts: dict[str, dict[str, str]] = {MAIN: {}}
    for kind, paths in kinds.items():
        for path in paths:
            divided = kind and len(paths) > _FEW
            parts.setdefault(f"{kind}-{_bucket(path):x}" if divided else kind, {})[path] = pages[path]
    return {name: parts[name] for name in sorted(parts)}


def part_key(pages: Iterable[tuple[str, str]], settings: object) -> str:
    """The digest of the keys of the pages of a part, and of the settings of the index."""
    digest = hashlib.blake2b(repr(settings).encode(), digest_size=16)
    for path, key in pages:
        digest.update(f"{path}\n{key}\n".encode())
    return digest.hexdigest()


def _kind(path: str) -> str | None:
    """The folder of a record's page, ``KIND/ID/index.html``; `MAIN` for ``ID/index.html``, None for pages of lists."""
    match path.split("/"):
        case [_, "index.html"]:
            return MAIN
        case [kind, _, "index.html"] if kind in KINDS:
            return kind
    return None


def _bucket(path: str) -> int:
    return hashlib.blake2b(path.encode(), digest_size=1).digest()[0] % _PARTS
