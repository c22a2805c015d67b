"""Create, inspect and delete files and folders without following symbolic links."""

# A site has many thousand files, and a Path for each costs as much as the file itself.
# ruff: noqa: PTH102, PTH104, PTH106, PTH108

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass, field

from briefpress.model.problem import BriefpressError
from briefpress.write.paths import parents

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@dataclass(slots=True)
class Folder:
    """A folder that checks or creates each subfolder once, and reaches no file through a symbolic link."""

    root: str
    _real: set[str] = field(default_factory=set)

    def path(self, path: str) -> str:
        """The path in the file system of a path inside the folder."""
        return f"{self.root}/{path}"

    def has(self, folder: str) -> bool:
        """Whether there is a folder (not a file) at this path. Raises `BriefpressError` if a link leads there."""
        if not folder or folder in self._real:
            return True
        if not self.has(folder.rpartition("/")[0]):
            return False
        try:
            mode = os.lstat(self.path(folder)).st_mode
        except FileNotFoundError:
            return False
        if stat.S_ISLNK(mode):
            message = f"{self.path(folder)} is a symbolic link, and briefpress does not write through links"
            raise BriefpressError(f"{message} (delete the link, or choose another folder for the site)")
        if stat.S_ISDIR(mode):
            self._real.add(folder)
            return True
        return False

    def make(self, folder: str) -> None:
        """Create a folder and its parents, unless they exist."""
        if not folder or folder in self._real:
            return
        self.make(folder.rpartition("/")[0])
        try:
            os.mkdir(self.path(folder))
        except FileExistsError:
            if not self.has(folder):
                raise
        self._real.add(folder)

    def write(self, path: str, data: bytes) -> None:
        """Write a file that does not exist yet."""
        self.make(path.rpartition("/")[0])
        descriptor = os.open(self.path(path), _NEW_FILE, 0o666)
        try:
            written = os.write(descriptor, data)
            while written < len(data):
                written += os.write(descriptor, data[written:])
        finally:
            os.close(descriptor)

    def move_in(self, file: str, path: str) -> None:
        """Move a file from elsewhere in the same file system to a path where there is none yet."""
        self.make(path.rpartition("/")[0])
        os.rename(file, self.path(path))

    def delete(self, path: str) -> None:
        """Delete a file if it exists, and then its parent folders as long as they are empty."""
        if self.has(path.rpartition("/")[0]):
            with suppress(FileNotFoundError):
                if not stat.S_ISDIR(os.lstat(self.path(path)).st_mode):  # our file may have become a folder
                    os.unlink(self.path(path))
        for folder in parents(path):
            if self.has(folder):
                try:
                    os.rmdir(self.path(folder))
                except OSError:  # not empty
                    return
                self._real.discard(folder)
