"""The record of a page, ``pages/ID.md``: a text by the editors, such as the methodology."""

from __future__ import annotations

from typing import ClassVar

from briefpress.model.record.base import Record
from briefpress.model.record.scalar import Text


class Page(Record):
    """A page at the top level of the site; ``summary`` is for lists and search engines."""

    kind: ClassVar[str] = "pages"

    title: Text
    summary: Text | None = None

    @property
    def label(self) -> str:
        return self.title
