"""What every kind of record has in common, and how a record names another."""

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
    """One record's mention of another: the kinds it may be of, its id, and the way to the field that says so."""

    kinds: tuple[str, ...]
    id: str
    path: tuple[str | int, ...]


class Part(BaseModel):
    """A piece of a record: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Correction(Part):
    """A mistake of ours that we mended; never a revision by a speaker."""

    on: UpkeepDate
    what: Text
    because: Text | None = None


class Withdrawal(Part):
    """Since when a record of ours is no longer published, and why; its page stays."""

    on: UpkeepDate
    reason: Text


class Record(Part):
    """One file of content.

    ``id`` is the file's stem, ``file`` its place relative to the content folder, ``body`` its Markdown and
    ``body_line`` the line on which that begins: `load` sets these four, an author cannot.
    """

    kind: ClassVar[str]
    GIVEN: ClassVar[frozenset[str]] = frozenset({"id", "file", "body", "body_line"})

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
        """The name that a reader sees."""
        raise NotImplementedError

    @cached_property
    def prose(self) -> Prose:
        """The body, read once however many ask; its lines are those of the file."""
        return read_text(self.body, self.body_line)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The body and every field of words with a mark in it, in the order of the fields."""
        return (*((Wording(self.prose),) if self.body else ()), *field_wordings(self))

    @cached_property
    def names(self) -> tuple[Ref, ...]:
        """`refs`, found once however many ask."""
        return tuple(self.refs())

    @cached_property
    def citations(self) -> tuple[tuple[Citation, tuple[str | int, ...]], ...]:
        """`cited`, found once however many ask."""
        return tuple(self.cited())

    def refs(self) -> Iterator[Ref]:
        """Every record that this one names in a field; citations apart."""
        return iter(())

    def cited(self) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        """Every citation of the front matter, with the way to it."""
        return iter(())


def cited_at(citations: tuple[Citation, ...], *path: str | int) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    """The citations of one ``cite`` field whose owner stands at ``path``, each with the way to it."""
    for citation in citations:
        yield citation, (*path, "cite", *citation.path)


def refs_at(kinds: tuple[str, ...], ids: tuple[str, ...], *path: str | int) -> Iterator[Ref]:
    """A mention for each of the ids; the way names the item only where the field may hold a list."""
    for index, identifier in enumerate(ids):
        yield Ref(kinds, identifier, (*path, index))
