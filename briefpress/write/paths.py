"""Check that paths are safe as file names on every system that may store or serve a site."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from briefpress.model.problem import BriefpressError

_LIMIT_CHARACTERS = 1000
# Windows' device names and forbidden characters ("Naming Files, Paths, and Namespaces"). No name ends with a dot, which
# excludes `.` and `..` too.
_DEVICE = r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])"
_CHARACTER = r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff<>:\"/\\|?*]"
_NAME = rf"(?!{_DEVICE} *(?:\.|/|\Z)){_CHARACTER}*(?<![. ])"
_PATH = re.compile(rf"(?!/|\Z){_NAME}(?:/(?!/|\Z){_NAME})*", re.IGNORECASE)


def is_safe(path: str) -> bool:
    """Whether a path is relative, stays inside its folder, and is a valid file name on every system."""
    return len(path) <= _LIMIT_CHARACTERS and _PATH.fullmatch(path) is not None


def parents(path: str) -> list[str]:
    """The folders above a path, nearest first, without the root: ``a/b`` and ``a`` for ``a/b/c``."""
    found = []
    while path := path.rpartition("/")[0]:
        found.append(path)
    return found


@dataclass(slots=True)
class UniquePaths:
    """The paths of one build, which must be safe, and unique even on systems that ignore case."""

    _files: dict[str, str] = field(default_factory=dict)
    _folders: dict[str, str] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def add(self, path: str) -> None:
        """Add a path. Raises `BriefpressError` if it is unsafe or clashes with another."""
        if not is_safe(path):
            raise BriefpressError(f"{path!r} is not a valid path for a page")
        folded = _fold(path)
        if other := self._files.get(folded) or self._folders.get(folded):
            raise BriefpressError(_clash(path, other))
        self._files[folded] = path
        folder = path.rpartition("/")[0]
        while folder and folder not in self._seen:
            folded = _fold(folder)
            other = self._files.get(folded) or self._folders.setdefault(folded, folder)
            if other != folder or folded in self._files:
                raise BriefpressError(_clash(folder, other))
            self._seen.add(folder)
            folder = folder.rpartition("/")[0]


def _fold(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _clash(path: str, other: str) -> str:
    if path == other:
        return f"two pages, or a page and a folder, have the path '{path}'"
    return f"the paths '{path}' and '{other}' differ only in case, and many systems treat them as the same file"
