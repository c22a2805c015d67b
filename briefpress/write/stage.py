"""Sheets -> the files that differ from the site's, staged beside it; until they are committed nothing there changes."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import journal
from briefpress.write.aside import Laid
from briefpress.write.folder import Folder
from briefpress.write.manifest import LIST_NAME, File, Manifest, print_manifest
from briefpress.write.paths import Names, parents


@dataclass(slots=True)
class Stage:
    """The changes of one run: ``files`` is what the site will hold, ``written`` what of it is staged."""

    root: Path
    kept: Manifest
    files: dict[str, File] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    _names: Names = field(default_factory=Names)
    _site: Folder = field(init=False)
    _work: Folder = field(init=False)

    def __post_init__(self) -> None:
        self._site = Folder(str(self.root))
        self._work = Folder(str(journal.workshop(self.root)))
        self._names.add(LIST_NAME)

    def add(self, path: str, key: str, data: bytes | Laid | None) -> None:
        """Stage a sheet, unless the file that stands there is the same."""
        self._names.add(path)
        old = self.kept.files.get(path)
        if data is None:
            if not old or not key or old.key != key:
                raise ValueError(f"there is no '{path}' with the key '{key}' to keep")
            self.files[path] = old
            return
        if key.split() not in ([], [key]):
            raise ValueError(f"'{key}' cannot be a key: it has white space")
        size = data.size if isinstance(data, Laid) else len(data)
        self.files[path] = File(key, size)
        if old and old.size == size and Path(self._site.path(path)).read_bytes() == _bytes(data):
            return
        if self.kept.listed:
            self._refuse_foreign(path)
        self._put(path, data)
        self.written.append(path)

    def commit(self) -> tuple[str, ...]:
        """Stage the list and make the changes certain; gives the paths that are deleted, sorted."""
        deleted = tuple(sorted(self.kept.files.keys() - self.files.keys()))
        if not self.kept.listed:
            self._put(LIST_NAME, print_manifest(self.files))
            if self.root.exists():
                self.root.rmdir()
            Path(self._work.path(journal.NEW)).rename(self.root)
        elif self.written or deleted or self.files != self.kept.files:
            for path in deleted:
                self._site.has(path.rpartition("/")[0])  # a link on the way is refused before anything is changed
            self._put(LIST_NAME, print_manifest(self.files))
            journal.commit(self._work, [*self.written, LIST_NAME], deleted)
        return deleted

    def _put(self, path: str, data: bytes | Laid) -> None:
        """Stage a file: at its path where the whole tree is new, else under its number in the journal."""
        name = f"{journal.NEW}/{len(self.written) if self.kept.listed else path}"
        if isinstance(data, Laid):
            self._work.take(data.file, name)
        else:
            self._work.write(name, data)

    def _refuse_foreign(self, path: str) -> None:
        """Raise BriefpressError where a file that is not ours, or a link, stands at a path or on the way to it."""
        if not self._site.has(path.rpartition("/")[0]):
            for folder in parents(path):
                if folder not in self.kept.files and not self._site.has(folder) and self._mode(folder):
                    raise self._foreign(folder)
        mode = self._mode(path)
        if mode and stat.S_ISDIR(mode):  # it goes away, if all in it is ours
            files = (file for file in Path(self._site.path(path)).rglob("*") if file.is_symlink() or not file.is_dir())
            for other in (file.relative_to(self.root).as_posix() for file in files):
                if other not in self.kept.files:
                    raise self._foreign(other)
        elif mode and path not in self.kept.files:
            raise self._foreign(path)

    def _mode(self, path: str) -> int | None:
        """What stands at a path of the site, or None."""
        try:
            return os.lstat(self._site.path(path)).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _foreign(self, path: str) -> BriefpressError:
        return BriefpressError(f"{self.root / path} was not written by briefpress; move it away")


def _bytes(data: bytes | Laid) -> bytes:
    return Path(data.file).read_bytes() if isinstance(data, Laid) else data
