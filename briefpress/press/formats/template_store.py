"""Store compiled templates, so that the next build need not compile them."""

from __future__ import annotations

from typing import Protocol

import jinja2
from jinja2.bccache import Bucket


class TemplateStore(Protocol):
    """Where compiled templates are stored between runs; what it cannot read back is compiled again."""

    def read(self, name: str) -> bytes | None: ...

    def save(self, name: str, body: bytes) -> None: ...

    def __hash__(self) -> int: ...


class StoredBytecode(jinja2.BytecodeCache):
    """Jinja's bytecode cache in a store. Jinja compares the template's source; the store compares everything else.

    Bytecode also depends on the versions of briefpress, Jinja and Python: a store never returns what another version
    saved.
    """

    def __init__(self, store: TemplateStore) -> None:
        self.store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the template of the bucket, if it is stored."""
        if data := self.store.read(f"template-{bucket.key}"):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store the template of the bucket."""
        self.store.save(f"template-{bucket.key}", bucket.bytecode_to_string())
