"""bytes -> a file beside the site, for the writer to move in place.

Any process may make one: what many processes paint need not pass through the one that writes.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from briefpress.model.problem import BriefpressError
from briefpress.write.folder import Folder
from briefpress.write.journal import workshop

_DIGEST_BYTES = 16


class Laid(NamedTuple):
    """A file that waits for the writer: where it is, and its size in bytes."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Aside:
    """The folder of such files while a site is written; the writer makes it, and removes it with what is left there."""

    folder: str

    @classmethod
    def of(cls, site: Path) -> Aside:
        """The folder beside this site."""
        return cls(str(workshop(site.resolve()) / "aside"))

    def lay(self, path: str, data: bytes) -> Laid:
        """Put there what the sheet with this path holds. Raises `BriefpressError` where the system refuses that."""
        name = hashlib.blake2b(path.encode(), digest_size=_DIGEST_BYTES).hexdigest()
        try:
            with suppress(FileExistsError):  # two sheets with one path: the writer says so
                Folder(self.folder).write(name, data)
        except OSError as error:
            raise BriefpressError(f"cannot write {self.folder}: {error}") from error
        return Laid(f"{self.folder}/{name}", len(data))
