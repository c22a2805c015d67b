"""Build text fragments: links that show a passage in the browser."""

from __future__ import annotations

from urllib.parse import quote

_DIRECTIVES = ":~:"


def link_fragment(start: str, end: str | None = None, before: str | None = None) -> str:
    """``#:~:text=before-,start,end``, to append to an address without a fragment (WICG, Scroll To Text Fragment).

    ``-``, ``,`` and ``&`` are syntax there and so are percent-encoded; Python's `quote` does not encode hyphens.
    """
    prefix = "" if before is None else f"{_encode(before)}-,"
    return f"#{_DIRECTIVES}text={prefix}" + ",".join(_encode(words) for words in (start, end) if words is not None)


def linked_address(address: str, fragment: str) -> str:
    """The address with a `link_fragment` instead of any that it has already; a fragment of the page itself is kept."""
    page, number_sign, own = address.partition("#")
    kept = own.partition(_DIRECTIVES)[0] if number_sign else ""
    return f"{page}#{kept}{fragment.removeprefix('#')}"


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
