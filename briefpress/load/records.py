"""All records of a content folder, by kind and id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from briefpress.load.config import Config
from briefpress.model.record import KINDS, Actor, Contradiction, Event, Page, Place, Publication, Record, Source

Key: TypeAlias = tuple[str, str]  # kind and id

# In `Records.broken`, says that vocabulary.yaml did not parse: no word or group can then be called unknown.
VOCABULARY: Key = ("", "vocabulary")


@dataclass(frozen=True, slots=True)
class Records:
    """The records of each kind, sorted by id, and the configuration.

    ``broken`` has the keys of files that did not parse, so that references to them are not reported as unknown ids.
    ``reading`` are sources collected for later, which are not among the ``sources``. A `part` iterates over some of the
    records, but resolves references among all of them (`whole`).
    """

    config: Config
    publications: Mapping[str, Publication] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    contradictions: Mapping[str, Contradiction] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    reading: Mapping[str, Source] = field(default_factory=dict)
    broken: frozenset[Key] = frozenset()
    taken_from: Records | None = None

    @property
    def whole(self) -> Records:
        """All records, also of a `part`."""
        return self.taken_from or self

    def part(self, keys: Iterable[Key]) -> Records:
        """Only the records with these keys, sorted by id; keys without a record are ignored."""
        kinds: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        for kind, identifier in sorted(keys):
            if record := self.of(kind).get(identifier):
                kinds[kind][identifier] = record
        return Records(self.config, broken=self.broken, reading=self.reading, taken_from=self.whole, **kinds)

    @property
    def with_reading(self) -> Records:
        """The records with those collected for later among the sources, for commands that write records."""
        return replace(self, sources={**self.sources, **self.reading}) if self.reading else self

    def of(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, which is the name of its folder."""
        records: Mapping[str, Record] = getattr(self, kind)
        return records

    def find(self, kinds: tuple[str, ...], identifier: str) -> Key | None:
        """The key of the record with this id, in the first of the kinds that has one; groups are skipped."""
        of = self.whole.of
        return next(((kind, identifier) for kind in kinds if kind in KINDS and identifier in of(kind)), None)

    def targets(self, target: str) -> tuple[Key, ...]:
        """The records that ``[[target]]`` (an id, or ``kind/id``) matches: exactly one, in a correct text."""
        kind, slash, identifier = target.rpartition("/")
        kinds, of = (kind,) if slash else tuple(KINDS), self.whole.of
        return tuple((name, identifier) for name in kinds if name in KINDS and identifier in of(name))

    def all(self) -> Iterator[Record]:
        """Every record, kind by kind, sorted by id."""
        for kind in KINDS:
            yield from self.of(kind).values()
