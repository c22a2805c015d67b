"""The evidence that pages show for each citation. It comes from the lock alone, so it needs no archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.evidence.folding import fold
from briefpress.evidence.lock import Lock
from briefpress.evidence.passage import Passage, PassageError, parse_passage
from briefpress.evidence.text_fragment import link_fragment, with_fragment


@dataclass(frozen=True, slots=True)
class Proof:
    """A verified passage: the source's own first and last glyphs, and their position, for sorting.

    ``before`` is the text before them, if a link needs it as a prefix to find the right place.
    """

    start: str
    end: str | None
    position: int
    before: str | None = None

    def link(self, address: str) -> str:
        """The source's address with a text fragment, so that the link shows the passage; "" without an address."""
        return with_fragment(address, link_fragment(self.start, self.end, self.before)) if address else ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The proofs in a lock, regardless of the order of its lines."""

    proofs: Mapping[tuple[str, str], Proof] = field(default_factory=dict)

    @classmethod
    def of(cls, lock: Lock) -> Evidence:
        """The evidence of a lock."""
        return cls({entry.key: Proof(entry.start, entry.end, entry.position, entry.before) for entry in lock.entries})

    def proof(self, source: str, passage: Passage | str) -> Proof | None:
        """The proof of a source's passage; None if it is not verified. A text may be a passage's notation or a name."""
        if isinstance(passage, str):
            passage = _parse(passage)
        return self.proofs.get((source, passage.digest))


def _parse(words: str) -> Passage:
    try:
        return parse_passage(words)
    except PassageError:  # a name of more than eight words
        return Passage(fold(words).text)
