"""Build text fragments: links that show a passage in the browser."""

from __future__ import annotations

from urllib.parse import quote

_DIRECTIVE = ":~:"


def with_fragment(address: str, fragment: str) -> str:
    """An address with the text directive of ``fragment``, in place of its own; another fragment of it is kept.

    ``https://spa.example/#/article/12`` -> ``https://spa.example/#/article/12:~:text=…``: the directive follows the
    fragment of the document (WICG, Scroll To Text Fragment, 3.3).
    """
    page = address.partition(_DIRECTIVE)[0].removesuffix("#")
    return page + (fragment.removeprefix("#") if "#" in page else fragment)


def link_fragment(start: str, end: str | None = None, before: str | None = None) -> str:
    """``#:~:text=before-,start,end``, to append to an address without a fragment (WICG, Scroll To Text Fragment).

    ``-``, ``,`` and ``&`` are syntax there and so are percent-encoded; Python's `quote` does not encode hyphens.
    """
    prefix = "" if before is None else f"{_encode(before)}-,"
    return f"#:~:text={prefix}" + ",".join(_encode(words) for words in (start, end) if words is not None)


def _encode(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
