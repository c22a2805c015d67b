"""Damaged files are read or refused, never with another error."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.read import read_saved

SAVED = sorted((Path(__file__).parent / "saved").iterdir())
SCRAPS = [
    "<",
    ">",
    '"',
    "</p>",
    "<!--",
    "-->",
    "&#0;",
    "&#x80;",
    "</html>",
    "<h1>",
    "<table>",
    "]]>",
    "<svg>",
    "{",
    "é",
]


@pytest.mark.slow
@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.name)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 300), st.sampled_from(["", *SCRAPS])), max_size=6))
def test_a_damaged_file_is_read_or_refused(file, cuts):
    text = file.read_text("utf-8")
    for place, length, scrap in cuts:
        at = int(place * len(text))
        text = text[:at] + scrap + text[at + length :]
    with suppress(Unreadable):
        for item in read_saved(text.encode(), feed=file.suffix in (".rss", ".atom")):
            assert not isinstance(item, Article) or item.title
