"""Store rendered files beside the site until the writer moves them into place.

Any process can spool a file, so that bytes need not be sent to the process that writes the site.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from briefpress.model.problem import BriefpressError
from briefpress.write.folder import Folder
from briefpress.write.journal import work_folder

_DIGEST_BYTES = 16


class SpooledFile(NamedTuple):
    """A file for the writer to move: its path, and its size in bytes."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Spool:
    """The folder of spooled files. The writer creates it, and removes it at the end with everything still in it."""

    folder: str

    @classmethod
    def of(cls, site: Path) -> Spool:
        """The spool folder of this site."""
        return cls(str(work_folder(site.resolve()) / "spool"))

    def store(self, path: str, data: bytes) -> SpooledFile:
        """Store the bytes of the sheet with this path. Raises `BriefpressError` if the file cannot be written."""
        name = hashlib.blake2b(path.encode(), digest_size=_DIGEST_BYTES).hexdigest()
        try:
            with suppress(FileExistsError):  # two sheets with one path: the writer reports it
                Folder(self.folder).write(name, data)
        except OSError as error:
            raise BriefpressError(f"cannot write {self.folder}: {error}") from error
        return SpooledFile(f"{self.folder}/{name}", len(data))
