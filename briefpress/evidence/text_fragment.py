"""the exact first and last glyphs of a passage -> the fragment of a link that shows it."""

from __future__ import annotations

from urllib.parse import quote


def fragment(start: str, end: str | None = None) -> str:
    """``#:~:text=start,end``, to be put after an address that has no fragment (WICG, URL Fragment Text Directives).

    ``-``, ``,`` and ``&`` are syntax there, so they are percent-encoded; Python's `quote` leaves the hyphen.
    """
    return "#:~:text=" + ",".join(_encode(words) for words in (start, end) if words is not None)


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
