"""Small invented pages and feeds, in ``saved/``, as bytes in any encoding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.tools.importers.article import Article, Item
from briefpress.tools.importers.read import read_saved

SAVED = Path(__file__).parent / "saved"


@pytest.fixture(scope="session")
def saved() -> Callable[..., bytes]:
    """``saved("jetee.html", "cp1252")``: the bytes of a file; stored as UTF-8, even if they declare otherwise."""

    def read(name: str, encoding: str = "utf-8") -> bytes:
        return (SAVED / name).read_text("utf-8").encode(encoding)

    return read


@pytest.fixture(scope="session")
def page(saved: Callable[..., bytes]) -> Callable[..., Article]:
    """``page("jetee.html", "cp1252")``: the article of a page or text; ``old`` is replaced by ``new`` in it."""

    def read(name: str, encoding: str = "utf-8", *, old: str = "", new: str = "", language: str = "") -> Article:
        text = saved(name).decode()
        assert old in text
        (item,) = read_saved(text.replace(old, new).encode(encoding), feed=False, language=language)
        assert isinstance(item, Article)
        return item

    return read


@pytest.fixture(scope="session")
def feed(saved: Callable[..., bytes]) -> Callable[..., tuple[Item, ...]]:
    """``feed("losses.rss")``: the items of a feed."""

    def read(name: str, encoding: str = "utf-8") -> tuple[Item, ...]:
        return read_saved(saved(name, encoding), feed=True)

    return read
