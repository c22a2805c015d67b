"""Store parsed records, in bundles.

Pickling several records together takes half the time. Bundles depend only on file names, so that adding or deleting a
file changes only its own bundle.
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
# The average size of a bundle, which ends at a name whose checksum is a multiple of it.
BUNDLE_FILES = 16
_NAME = "records"


class ParsedRecord(NamedTuple):
    """A valid file: the digest of its bytes, its record with parsed texts, and its warnings."""

    digest: bytes
    record: Record
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedRecords:
    """Parsed records by file, relative to the content folder, and the pickled bundles of them by key."""

    files: Mapping[str, ParsedRecord] = field(default_factory=dict)
    pickles: Mapping[bytes, bytes] = field(default_factory=dict)

    @property
    def digests(self) -> dict[str, bytes]:
        """The digest of each file."""
        return {file: each.digest for file, each in self.files.items()}


def digest_of(data: bytes) -> bytes:
    """The digest of the bytes of a file."""
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def bundles(files: Iterable[str]) -> Iterator[list[str]]:
    """Divide files, in the given order, into bundles."""
    bundle: list[str] = []
    for file in files:
        bundle.append(file)
        if zlib.crc32(file.encode()) % BUNDLE_FILES == 0:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


def pickled(bundle: Mapping[str, ParsedRecord]) -> tuple[bytes, bytes]:
    """The key of a bundle, which depends on its files and their digests, and its pickle."""
    return _key(bundle), pickle.dumps({file: tuple(each) for file, each in bundle.items()}, protocol=5)


def unpickled(data: bytes) -> dict[str, ParsedRecord]:
    """The records of a pickled bundle, which must come from a process of this run or from a sealed file."""
    return {file: ParsedRecord(*each) for file, each in pickle.loads(data).items()}  # noqa: S301


def read_parsed(store: Store) -> ParsedRecords:
    """The parsed records of the last build; empty if there are none, or if the file is not sealed by this user."""
    data = store.read(_NAME)
    pickles: dict[bytes, bytes] = pickle.loads(data) if data else {}  # noqa: S301  (the store's seal holds)
    return ParsedRecords(
        {file: each for bundle in pickles.values() for file, each in unpickled(bundle).items()}, pickles
    )


def save_parsed(store: Store, before: ParsedRecords, after: ParsedRecords) -> ParsedRecords:
    """Store the parsed records of this build, unless nothing has changed. Returns them with their bundles."""
    if before.digests == after.digests:
        return before
    pickles = {}
    for files in bundles(after.files):
        bundle = {file: after.files[file] for file in files}
        key = _key(bundle)
        pickles[key] = after.pickles.get(key) or pickled(bundle)[1]
    store.save(_NAME, pickle.dumps(pickles, protocol=5))
    return ParsedRecords(after.files, pickles)


def _key(bundle: Mapping[str, ParsedRecord]) -> bytes:
    return digest_of(b"".join(file.encode() + each.digest for file, each in bundle.items()))
