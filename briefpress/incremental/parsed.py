"""Parsed records <-> the file ``records`` of the store, bundle by bundle.

To pickle some records together costs half of what each costs alone. Which files are bundled follows from their names,
so that a new one, or one that goes, changes the bundle that it is in and no other.
"""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefpress.incremental.store import Store
from briefpress.model.problem import Problem
from briefpress.model.record import Record

DIGEST_BYTES = 16
# On average; a bundle ends with a name whose checksum is a multiple of it.
BUNDLE_FILES = 16
_NAME = "records"


class Parsed(NamedTuple):
    """A sound file as it was read: the digest of its bytes, its record with its texts read too, and its warnings."""

    digest: bytes
    record: Record
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedRecords:
    """What is parsed, by file relative to the content folder; ``pickles`` are bundles of it by their keys."""

    files: Mapping[str, Parsed] = field(default_factory=dict)
    pickles: Mapping[bytes, bytes] = field(default_factory=dict)

    @property
    def digests(self) -> dict[str, bytes]:
        """The digest of each file."""
        return {file: each.digest for file, each in self.files.items()}


def digest_of(data: bytes) -> bytes:
    """The digest by which the bytes of a file are known again."""
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def bundles(files: Iterable[str]) -> Iterator[list[str]]:
    """The files, in their order, as they are pickled together."""
    bundle: list[str] = []
    for file in files:
        bundle.append(file)
        if zlib.crc32(file.encode()) % BUNDLE_FILES == 0:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


def pickled(bundle: Mapping[str, Parsed]) -> tuple[bytes, bytes]:
    """The key of a bundle, which is made of its files and their digests, and its pickle."""
    return _key(bundle), pickle.dumps({file: tuple(each) for file, each in bundle.items()}, protocol=5)


def unpickled(data: bytes) -> dict[str, Parsed]:
    """What was `pickled`; whoever asks has it from a process of this run, or from under a seal."""
    return {file: Parsed(*each) for file, each in pickle.loads(data).items()}  # noqa: S301


def read_parsed(store: Store) -> ParsedRecords:
    """What the last build kept; nothing where there is nothing, or nothing to trust."""
    data = store.read(_NAME)
    pickles: dict[bytes, bytes] = pickle.loads(data) if data else {}  # noqa: S301  (the store's seal holds)
    return ParsedRecords(
        {file: each for bundle in pickles.values() for file, each in unpickled(bundle).items()}, pickles
    )


def save_parsed(store: Store, before: ParsedRecords, after: ParsedRecords) -> ParsedRecords:
    """Keep what this build has read, unless that is kept already; gives it back with its bundles."""
    if before.digests == after.digests:
        return before
    pickles = {}
    for files in bundles(after.files):
        bundle = {file: after.files[file] for file in files}
        key = _key(bundle)
        pickles[key] = after.pickles.get(key) or pickled(bundle)[1]
    store.save(_NAME, pickle.dumps(pickles, protocol=5))
    return ParsedRecords(after.files, pickles)


def _key(bundle: Mapping[str, Parsed]) -> bytes:
    return digest_of(b"".join(file.encode() + each.digest for file, each in bundle.items()))
