"""What all kinds of records have in common, and how a record refers to another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from msgspec import Struct
from pydantic import BaseModel, ConfigDict

from briefpress.model.prose import Prose, read_text
from briefpress.model.record.citation import Citation
from briefpress.model.record.date import UpkeepDate
from briefpress.model.record.scalar import Ids, Text, Texts, Yes
from briefpress.model.record.wording import Wording, field_wordings


class Ref(Struct, frozen=True):
    """A reference to another record: the kinds it may have, its id, and the path of the field."""

    kinds: tuple[str, ...]
    id: str
    path: tuple[str | int, ...]


class Part(BaseModel):
    """A part of a record: frozen, without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Correction(Part):
    """A mistake of the editors that has been corrected. A revised figure by a speaker is a new claim instead."""

    on: UpkeepDate
    what: Text
    because: Text | None = None


class Withdrawal(Part):
    """When and why the editors withdrew a record. Its page remains."""

    on: UpkeepDate
    reason: Text


class Record(Part):
    """One file of the content.

    ``id`` is the stem of the file's name, ``file`` its path relative to the content folder, ``body`` its Markdown and
    ``body_line`` the line where that begins. Loading sets these four; an author cannot.
    """

    kind: ClassVar[str]
    FILE_FIELDS: ClassVar[frozenset[str]] = frozenset({"id", "file", "body", "body_line"})

    id: str
    file: str
    body: str = ""
    body_line: int = 0

    added: UpkeepDate | None = None
    updated: UpkeepDate | None = None
    credit: Texts = ()
    themes: Texts = ()
    corrections: tuple[Correction, ...] = ()
    note: Text | None = None
    inferred: dict[str, Text] = {}
    formerly: Ids = ()
    draft: Yes = False
    withheld: Yes = False
    withdrawn: Withdrawal | None = None

    @property
    def label(self) -> str:
        """The name that readers see."""
        raise NotImplementedError

    @cached_property
    def prose(self) -> Prose:
        """The parsed body; its line numbers are those of the file."""
        return read_text(self.body, self.body_line)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The body, and every text field with a citation or link, in the order of the fields."""
        return (*((Wording(self.prose),) if self.body else ()), *field_wordings(self))

    @cached_property
    def references(self) -> tuple[Ref, ...]:
        """`refs`, cached."""
        return tuple(self.refs())

    @cached_property
    def citations(self) -> tuple[tuple[Citation, tuple[str | int, ...]], ...]:
        """`cited`, cached."""
        return tuple(self.cited())

    def refs(self) -> Iterator[Ref]:
        """Every reference to another record in a field, except citations."""
        return iter(())

    def cited(self) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        """Every citation in the front matter, with its field path."""
        return iter(())


def cited_at(citations: tuple[Citation, ...], *path: str | int) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    """The citations in the ``cite`` field of the part at ``path``, each with its field path."""
    for citation in citations:
        yield citation, (*path, "cite", *citation.path)


def refs_at(kinds: tuple[str, ...], ids: tuple[str, ...], *path: str | int) -> Iterator[Ref]:
    """A reference for each id in the list at ``path``."""
    for index, identifier in enumerate(ids):
        yield Ref(kinds, identifier, (*path, index))
