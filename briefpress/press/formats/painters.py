"""the modules of formats/, and the libraries they paint with -> their digest: what others paint is not the same."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefpress.press.formats.closure import DIGEST_BYTES

_LIBRARIES = ("jinja2", "markupsafe", "msgspec")


@cache
def painters_digest() -> str:
    """The digest of every painter as it is installed."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(repr([version(library) for library in _LIBRARIES]).encode())
    return digest.hexdigest()
