"""archive/SOURCE.txt -> Text; the only reader of the sources' texts, and knows what is not one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from briefpress.evidence.folding import Folded, fold
from briefpress.model.problem import Problem, Severity, Where

MOST_BYTES = 32 * 1024 * 1024
_ID = re.compile(r"[a-z0-9-]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")  # all but white space, as `file` tells data from text
_AS_TEXT = "save the article's text as UTF-8, not as a PDF, an image or UTF-16"


@dataclass(frozen=True, slots=True)
class ArchivedText:
    """The text of one source: the sha256 of its file's bytes, as ``sha256sum`` prints it, and the text folded."""

    source: str
    sha256: str
    folded: Folded


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of texts, one file a source, read only when asked for and not kept: one text is in memory at a time."""

    folder: Path

    def read(self, source: str, most: int | None = None) -> ArchivedText | Problem:
        """The text of a source, its first ``most`` characters only if that is given, or what keeps it from being read.

        The file is UTF-8 (a byte order mark and any line ends will do) of at most `MOST_BYTES`. The codes are
        ``archive-missing-text`` (a warning), ``archive-unreadable``, ``archive-too-large``, ``archive-empty``,
        ``archive-binary`` and ``archive-encoding``; the place is the file, under the folder's own name.
        """
        path = self._path(source)
        where = Where(f"{self.folder.name}/{path.name}")
        if not _ID.fullmatch(source) or not path.exists():
            hint = f"save its text as {where}"
            return Problem(where, "archive-missing-text", f"no text of '{source}'", hint, Severity.WARNING)
        try:
            if not path.is_file():
                return Problem(where, "archive-unreadable", "not a file")
            if (size := path.stat().st_size) > MOST_BYTES:
                hint = f"{MOST_BYTES // 2**20} MiB are the most"
                return Problem(where, "archive-too-large", f"{size / 2**20:.0f} MiB", hint)
            return _text(source, path.read_bytes(), where, most)
        except OSError as error:
            return Problem(where, "archive-unreadable", error.strerror or str(error))

    def sha256(self, source: str) -> str | None:
        """The sha256 of a source's file, whatever is in it; None where there is no file that `read` would open."""
        path = self._path(source)
        try:
            if _ID.fullmatch(source) and path.is_file() and path.stat().st_size <= MOST_BYTES:
                return hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:  # of which `read` tells
            pass
        return None

    def _path(self, source: str) -> Path:
        return self.folder / f"{source}.txt"


def _text(source: str, data: bytes, where: Where, most: int | None) -> ArchivedText | Problem:
    if (nul := data.find(b"\0")) >= 0:
        return Problem(_line(where, data, nul), "archive-binary", "a NUL byte: this is no UTF-8 text", _AS_TEXT)
    try:
        folded = fold(data.decode("utf-8-sig")[:most])
    except UnicodeDecodeError as error:
        if control := _CONTROL.search(data):
            message = f"a byte 0x{control[0][0]:02x} among others that are not UTF-8: this is no text"
            return Problem(_line(where, data, control.start()), "archive-binary", message, _AS_TEXT)
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        hint = f"if it is Latin-1: iconv -f latin1 -t utf-8 {where.file}"
        return Problem(_line(where, data, error.start), "archive-encoding", message, hint)
    if not folded.text:
        return Problem(where, "archive-empty", f"no words of '{source}' in the file")
    return ArchivedText(source, hashlib.sha256(data).hexdigest(), folded)


def _line(where: Where, data: bytes, position: int) -> Where:
    return Where(where.file, data.count(b"\n", 0, position) + 1)
