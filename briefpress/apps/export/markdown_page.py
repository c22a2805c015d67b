"""A view -> its Markdown page with front matter, as Zensical, MkDocs and ProperDocs read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefpress.apps.export.page_writer import PageWriter
from briefpress.model.prose.plain import written_words
from briefpress.model.prose.tree import Block, Heading
from briefpress.press.views.view import View
from briefpress.tools.tidy.scalars import quoted

# Some generators print front matter as HTML, others as text: characters that differ between the two are replaced by
# similar ones.
_SIGNS = str.maketrans({"<": "‹", ">": "›", '"': "”"})
_ENTITY = re.compile(r"&(?=[#\w])")


def markdown_page(view: View, blocks: Callable[[Any], Iterator[Block]], path: str, files: Mapping[str, str]) -> str:
    """The Markdown of a view, which ``blocks`` lays out.

    ``files`` gives the Markdown file of each page of the site that is exported; links lead to these alone.
    """
    made = tuple(blocks(view))
    front = {"title": _title(made), "description": view.head.description}
    lines = "".join(f"{name}: {quoted(_plain(text))}\n" for name, text in front.items() if text)
    return f"---\n{lines}---\n\n{PageWriter(path, files).markdown(made)}"


def _title(blocks: tuple[Block, ...]) -> str:
    return next((written_words(block.inner) for block in blocks if isinstance(block, Heading) and block.level == 1), "")


def _plain(text: str) -> str:
    return _ENTITY.sub("\uff06", " ".join(text.split()).translate(_SIGNS))
