"""bytes <-> files in ``.briefpress/``, each sealed: what is damaged, or of another briefpress, is not there.

What is kept is code to Python (pickles, compiled templates), and a stranger's commit may hold any file. So a file is
sealed with a key that lies outside the repository: only what was written with that key is ever read.
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
# What decides how records are parsed and templates compiled: modules of briefpress, and libraries that they use.
_MAKERS = (
    "model",
    "load",
    "incremental/parsed.py",
    "press/formats/html.py",
    "press/formats/template_code.py",
    "press/formats/template_words.py",
)
_LIBRARIES = ("jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "msgspec", "pydantic", "pyyaml")


@dataclass(frozen=True, slots=True)
class Store:
    """The folder ``.briefpress/`` and the key of its seals. What cannot be read or written is as if it was not kept.

    ``shared`` is a folder for what is the same for every briefing of a user, such as compiled templates.
    """

    folder: Path
    key: bytes
    shared: Path | None = None

    @property
    def common(self) -> Store:
        """The store of what is the same for every briefing."""
        return Store(self.shared, self.key) if self.shared else self

    def read(self, name: str) -> bytes | None:
        """The bytes that `save` was given under this name by the same briefpress, or None."""
        if self.folder.is_symlink():
            return None
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return None
        seal, body = data[:SEAL_BYTES], data[SEAL_BYTES:]
        return body if hmac.compare_digest(seal, self._seal(name, body)) else None

    def save(self, name: str, body: bytes) -> None:
        """Keep the bytes under a name, in one step; the folder tells git to pass it over."""
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
        digest.update(f"{_maker()}\n{name}".encode())
        return digest.digest()


@cache
def _maker() -> str:
    """Which briefpress this is: its version and sources, Python's, and the versions of the libraries it asks."""
    package = Path(__file__).parent.parent
    sources = hashlib.blake2b(digest_size=16)
    for maker in _MAKERS:
        files = sorted((package / maker).rglob("*.py")) if not maker.endswith(".py") else [package / maker]
        for file in files:
            sources.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    libraries = [f"{library} {version(library)}" for library in _LIBRARIES]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return "\n".join([_FORMAT, version("briefpress"), python, *libraries, sources.hexdigest()])
