"""Digest the modules that render pages and the libraries that they use, because pages depend on both."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefpress.press.formats.closure import DIGEST_BYTES

_FOLDERS = ("press/formats", "model/prose")
_LIBRARIES = ("jinja2", "markupsafe", "msgspec")


@cache
def renderers_digest() -> str:
    """The digest of all renderers as installed."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    package = Path(__file__).parents[2]
    for file in sorted(file for folder in _FOLDERS for file in (package / folder).glob("*.py")):
        digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(repr([version(library) for library in _LIBRARIES]).encode())
    return digest.hexdigest()
