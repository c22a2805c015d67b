"""Stage changed files beside the site. The site itself does not change until they are committed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import journal
from briefpress.write.folder import Folder
from briefpress.write.manifest import LIST_NAME, File, Manifest, print_manifest
from briefpress.write.paths import UniquePaths, parents
from briefpress.write.spool import SpooledFile


@dataclass(slots=True)
class Stage:
    """The changes of one run: ``files`` are those that the site will have, ``written`` those that are staged."""

    root: Path
    kept: Manifest
    files: dict[str, File] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    _names: UniquePaths = field(default_factory=UniquePaths)
    _site: Folder = field(init=False)
    _work: Folder = field(init=False)

    def __post_init__(self) -> None:
        self._site = Folder(str(self.root))
        self._work = Folder(str(journal.work_folder(self.root)))
        self._names.add(LIST_NAME)

    def add(self, path: str, key: str, data: bytes | SpooledFile | None) -> None:
        """Stage a sheet, unless the site's file already has the same bytes."""
        self._names.add(path)
        old = self.kept.files.get(path)
        if data is None:
            if not old or not key or old.key != key:
                raise ValueError(f"there is no '{path}' with the key '{key}' to keep")
            self.files[path] = old
            return
        if key.split() not in ([], [key]):
            raise ValueError(f"'{key}' cannot be a key: it has white space")
        size = data.size if isinstance(data, SpooledFile) else len(data)
        self.files[path] = File(key, size)
        if old and old.size == size and Path(self._site.path(path)).read_bytes() == _bytes(data):
            return
        if self.kept.listed:
            self._refuse_foreign(path)
        self._put(path, data)
        self.written.append(path)

    def commit(self) -> tuple[str, ...]:
        """Stage the manifest and make the changes final. Returns the deleted paths, sorted."""
        deleted = tuple(sorted(self.kept.files.keys() - self.files.keys()))
        if not self.kept.listed:
            self._put(LIST_NAME, print_manifest(self.files))
            if self.root.exists():
                self.root.rmdir()
            Path(self._work.path(journal.NEW)).rename(self.root)
        elif self.written or deleted or self.files != self.kept.files:
            for path in deleted:
                self._site.has(path.rpartition("/")[0])  # rejects a link on the way before anything is changed
            self._put(LIST_NAME, print_manifest(self.files))
            journal.write_journal(self._work, [*self.written, LIST_NAME], deleted)
        return deleted

    def _put(self, path: str, data: bytes | SpooledFile) -> None:
        """Stage a file: at its path if the whole site is new, else under its number in the journal."""
        name = f"{journal.NEW}/{len(self.written) if self.kept.listed else path}"
        if isinstance(data, SpooledFile):
            self._work.move_in(data.file, name)
        else:
            self._work.write(name, data)

    def _refuse_foreign(self, path: str) -> None:
        """Raise `BriefpressError` if there is a foreign file, or a link, at a path or on the way to it."""
        if not self._site.has(path.rpartition("/")[0]):
            for folder in parents(path):
                if folder not in self.kept.files and not self._site.has(folder) and self._mode(folder):
                    raise self._foreign(folder)
        mode = self._mode(path)
        if mode and stat.S_ISDIR(mode):  # the folder can be deleted if all its files are ours
            files = (file for file in Path(self._site.path(path)).rglob("*") if file.is_symlink() or not file.is_dir())
            for other in (file.relative_to(self.root).as_posix() for file in files):
                if other not in self.kept.files:
                    raise self._foreign(other)
        elif mode and path not in self.kept.files:
            raise self._foreign(path)

    def _mode(self, path: str) -> int | None:
        """The mode of the file at a path of the site; None if there is none."""
        try:
            return os.lstat(self._site.path(path)).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _foreign(self, path: str) -> BriefpressError:
        return BriefpressError(f"{self.root / path} was not written by briefpress (move it out of the site folder)")


def _bytes(data: bytes | SpooledFile) -> bytes:
    return Path(data.file).read_bytes() if isinstance(data, SpooledFile) else data
