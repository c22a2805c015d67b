"""Build text fragments: links that show a passage in the browser."""

from __future__ import annotations

from urllib.parse import quote


def fragment(start: str, end: str | None = None, before: str | None = None) -> str:
    """``#:~:text=before-,start,end``, to append to an address without a fragment (WICG, Scroll To Text Fragment).

    ``-``, ``,`` and ``&`` are syntax there and so are percent-encoded; Python's `quote` does not encode hyphens.
    """
    prefix = "" if before is None else f"{_encode(before)}-,"
    return f"#:~:text={prefix}" + ",".join(_encode(words) for words in (start, end) if words is not None)


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
