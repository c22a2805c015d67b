"""Digest the modules of formats/ and the libraries that they use, because pages depend on both."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefpress.press.formats.closure import DIGEST_BYTES

_LIBRARIES = ("jinja2", "markupsafe", "msgspec")


@cache
def renderers_digest() -> str:
    """The digest of all renderers as installed."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(repr([version(library) for library in _LIBRARIES]).encode())
    return digest.hexdigest()
