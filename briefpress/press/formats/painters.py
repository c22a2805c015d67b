"""the modules that paint, and their libraries -> their digest: other painters do not paint the same."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefpress.press.formats.closure import DIGEST_BYTES

_FOLDERS = ("press/formats", "model/prose")
_LIBRARIES = ("jinja2", "markupsafe", "msgspec")


@cache
def painters_digest() -> str:
    """The digest of every painter as it is installed."""
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    package = Path(__file__).parents[2]
    for file in sorted(file for folder in _FOLDERS for file in (package / folder).glob("*.py")):
        digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update(repr([version(library) for library in _LIBRARIES]).encode())
    return digest.hexdigest()
