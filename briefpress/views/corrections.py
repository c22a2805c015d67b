"""all records -> CorrectionsView: what we mended, what was retracted and what is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link, When
from briefpress.views.source_lines import SourceLine


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A mistake of ours that we mended."""

    on: When
    kind: str
    record: Link
    what: str
    because: str


@dataclass(frozen=True, slots=True)
class RetractedLine:
    """A source that its publisher took back; ``alone`` counts the claims that now have no other source."""

    source: SourceLine
    on: When
    affected: int
    alone: int


@dataclass(frozen=True, slots=True)
class WithdrawnLine:
    """A record that we withdrew; its page stays."""

    on: When
    kind: str
    record: Link
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """All newest first."""

    head: Head
    corrections: tuple[CorrectionLine, ...]
    retracted: tuple[RetractedLine, ...]
    withdrawn: tuple[WithdrawnLine, ...]
