"""Lock -> Evidence: what the pages show of each citation, with and without the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.evidence.folding import fold
from briefpress.evidence.lock import Lock
from briefpress.evidence.passage import Passage, PassageFault, parse_passage
from briefpress.evidence.text_fragment import fragment


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage was found in its source: the source's own first and last glyphs, and where, for putting in order.

    ``before`` are glyphs before the first ones, where a link needs them to come to the right place.
    """

    start: str
    end: str | None
    position: int
    before: str | None = None

    @property
    def fragment(self) -> str:
        """What to put after the source's address, so that the link shows the passage."""
        return fragment(self.start, self.end, self.before)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The proofs as the lock has them; equal locks are equal evidence, whatever the order of their lines."""

    proofs: Mapping[tuple[str, str], Proof] = field(default_factory=dict)

    @classmethod
    def of(cls, lock: Lock) -> Evidence:
        """The evidence of a lock."""
        return cls({entry.key: Proof(entry.start, entry.end, entry.position, entry.before) for entry in lock.entries})

    def proof(self, source: str, passage: Passage | str) -> Proof | None:
        """The proof of a passage of a source, or None: not verified. A text that is no passage may be a long name."""
        if isinstance(passage, str):
            passage = _read(passage)
        return self.proofs.get((source, passage.digest))


def _read(words: str) -> Passage:
    try:
        return parse_passage(words)
    except PassageFault:
        return Passage(fold(words).text)
