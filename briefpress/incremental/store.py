"""Store sealed files in ``.briefpress/``; damaged files, and those of another version, are ignored.

Python executes what is stored (pickles, compiled templates), and a malicious commit may contain any file. So each file
is sealed with a key from outside the repository, and only files with a valid seal are read.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import platform
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

FOLDER = ".briefpress"
SEAL_BYTES = 32
_FORMAT = "briefpress kept 1"
# The modules and libraries that determine parsed records and compiled templates.
_MODULES = (
    "model",
    "load",
    "incremental/parsed.py",
    "press/formats/compiled.py",
    "press/formats/template_code.py",
    "press/formats/template_environment.py",
    "press/formats/template_words.py",
)
_LIBRARIES = ("jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "msgspec", "pydantic", "pyyaml")


@dataclass(frozen=True, slots=True)
class Store:
    """The folder ``.briefpress/`` and the key of its seals. Failures to read or write are ignored.

    ``shared`` is a folder for files that all briefings of a user have in common, such as compiled templates.
    """

    folder: Path
    key: bytes
    shared: Path | None = None

    @property
    def common(self) -> Store:
        """The store that all briefings of the user share."""
        return Store(self.shared, self.key) if self.shared else self

    def read(self, name: str) -> bytes | None:
        """The bytes that the same version of briefpress has saved under this name, or None."""
        if self.folder.is_symlink():
            return None
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return None
        seal, body = data[:SEAL_BYTES], data[SEAL_BYTES:]
        return body if hmac.compare_digest(seal, self._seal(name, body)) else None

    def save(self, name: str, body: bytes) -> None:
        """Save bytes under a name, atomically. The folder has a ``.gitignore`` for everything in it."""
        with suppress(OSError):
            if self.folder.is_symlink():
                return
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True)
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            descriptor, part = tempfile.mkstemp(prefix=f"{name}.", dir=self.folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(self._seal(name, body))
                    file.write(body)
                Path(part).replace(self.folder / name)
            except OSError:
                Path(part).unlink(missing_ok=True)

    def _seal(self, name: str, body: bytes) -> bytes:
        digest = hashlib.blake2b(body, key=self.key, digest_size=SEAL_BYTES, person=b"briefpress")
        digest.update(f"{_version()}\n{name}".encode())
        return digest.digest()


@cache
def _version() -> str:
    """The version and source digest of briefpress, and the versions of Python and of the libraries."""
    package = Path(__file__).parent.parent
    sources = hashlib.blake2b(digest_size=16)
    for module in _MODULES:
        files = sorted((package / module).rglob("*.py")) if not module.endswith(".py") else [package / module]
        for file in files:
            sources.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    libraries = [f"{library} {version(library)}" for library in _LIBRARIES]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return "\n".join([_FORMAT, version("briefpress"), python, *libraries, sources.hexdigest()])
