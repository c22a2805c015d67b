"""Parsed records <-> the file ``records`` of the store: for each file of content its digest, and its record pickled."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from briefpress.kept.store import Store
from briefpress.record import Record

DIGEST_BYTES = 16
_NAME = "records"


class Parsed(NamedTuple):
    """A sound file as it was read: the digest of its bytes and its record, its texts read too; pickled, or itself."""

    digest: bytes
    pickled: bytes = b""
    record: Record | None = None

    def open(self) -> Parsed:
        """The same with the record itself."""
        return self if self.record else self._replace(record=pickle.loads(self.pickled))  # noqa: S301  (of our seal)


Kept: TypeAlias = Mapping[str, Parsed]  # by file, relative to the content folder


def digest_of(data: bytes) -> bytes:
    """The digest by which the bytes of a file are known again."""
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()


def read_parsed(store: Store) -> Kept:
    """What the last build kept; nothing where there is nothing, or nothing to trust."""
    data = store.read(_NAME)
    entries: dict[str, tuple[bytes, bytes]] = pickle.loads(data) if data else {}  # noqa: S301  (the store's seal holds)
    return {file: Parsed(*entry) for file, entry in entries.items()}


def save_parsed(store: Store, before: Kept, after: Kept) -> None:
    """Keep what this build has read, unless that is kept already."""
    if {file: each.digest for file, each in before.items()} != {file: each.digest for file, each in after.items()}:
        store.save(_NAME, pickle.dumps({file: (each.digest, each.pickled) for file, each in after.items()}, protocol=5))
