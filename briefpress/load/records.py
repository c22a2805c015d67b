"""Records: everything that a content folder holds, by kind and id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from briefpress.load.config import Config
from briefpress.model.record import KINDS, Actor, Contradiction, Event, Page, Place, Publication, Record, Source

Key: TypeAlias = tuple[str, str]

# The key of vocabulary.yaml among the broken: where it did not parse, no word and no group is known or unknown.
VOCABULARY: Key = ("", "vocabulary")


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read: the records of each kind by id, sorted, and the configuration.

    ``broken`` holds (kind, id) of files that did not parse, so that a mention of one is not also an unknown id.
    Some records may stand for all as `part`: those few are walked through, and whoever is named is found in the
    ``whole``.
    """

    config: Config
    publications: Mapping[str, Publication] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    contradictions: Mapping[str, Contradiction] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    broken: frozenset[Key] = frozenset()
    taken_from: Records | None = None

    @property
    def whole(self) -> Records:
        """All records, whether or not these are a part of them."""
        return self.taken_from or self

    def part(self, keys: Iterable[Key]) -> Records:
        """Those of the records, as far as they are there, in the order of ids."""
        kinds: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        for kind, identifier in sorted(keys):
            if record := self.of(kind).get(identifier):
                kinds[kind][identifier] = record
        return Records(self.config, broken=self.broken, taken_from=self.whole, **kinds)

    def of(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, by its folder's name."""
        records: Mapping[str, Record] = getattr(self, kind)
        return records

    def find(self, kinds: tuple[str, ...], identifier: str) -> Key | None:
        """The record of that id in the first of the kinds that has one; kinds that are no folder are passed over."""
        of = self.whole.of
        return next(((kind, identifier) for kind in kinds if kind in KINDS and identifier in of(kind)), None)

    def targets(self, target: str) -> tuple[Key, ...]:
        """The records that ``[[target]]`` may mean: exactly one in a sound text. ``kind/id`` names the kind."""
        kind, slash, identifier = target.rpartition("/")
        kinds, of = (kind,) if slash else tuple(KINDS), self.whole.of
        return tuple((name, identifier) for name in kinds if name in KINDS and identifier in of(name))

    def all(self) -> Iterator[Record]:
        """Every record, kind by kind, each in the order of ids."""
        for kind in KINDS:
            yield from self.of(kind).values()
