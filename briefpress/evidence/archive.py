"""Read the archived texts of sources, ``archive/SOURCE-ID.txt``. No other module reads them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from briefpress.evidence.folding import Folded, fold
from briefpress.model.input_folder import is_inside, refusal
from briefpress.model.problem import Problem, Severity, Where

MOST_BYTES = 32 * 1024 * 1024
_ID = re.compile(r"[a-z0-9-]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")  # not white space: the program `file` recognises data by these
_AS_TEXT = "save the article's words as a plain text file in UTF-8, not as a PDF, an image or a Word document"


@dataclass(frozen=True, slots=True)
class ArchivedText:
    """The text of one source: the sha256 of its file's bytes, as ``sha256sum`` prints it, and the text folded."""

    source: str
    sha256: str
    folded: Folded


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder with one text file for each source. Texts are read on demand and not kept in memory."""

    folder: Path

    def read(self, source: str, most: int | None = None) -> ArchivedText | Problem:
        """Read a source's text (its first ``most`` characters), or return the problem that prevents it.

        The file must be UTF-8 of at most `MOST_BYTES`; a byte order mark and any line ends are accepted. The codes are
        ``archive-missing-text`` (a warning), ``archive-unreadable``, ``archive-too-large``, ``archive-empty``,
        ``archive-binary`` and ``archive-encoding``.
        """
        path = self._path(source)
        where = Where(f"{self.folder.name}/{path.name}")
        if not _ID.fullmatch(source) or not path.exists():
            message, hint = f"the archive has no text of the source '{source}'", f"save its text as {where}"
            return Problem(where, "archive-missing-text", message, hint, Severity.WARNING)
        refused, hint = refusal(self.folder, path)
        if refused:
            return Problem(where, "archive-unreadable", refused, hint)
        try:
            if not path.is_file():
                hint = f"replace it with a text file of the source '{source}'"
                return Problem(where, "archive-unreadable", "this is a folder, not a file", hint)
            if (size := path.stat().st_size) > MOST_BYTES:
                message = f"this text has {size / 2**20:.0f} MiB; at most {MOST_BYTES // 2**20} MiB are allowed"
                return Problem(where, "archive-too-large", message, "keep only the article's own words")
            return _text(source, path.read_bytes(), where, most)
        except OSError as error:
            message = f"this text cannot be read: {error.strerror or error}"
            return Problem(where, "archive-unreadable", message, "check that you are permitted to read it")

    def sha256(self, source: str) -> str | None:
        """The sha256 of the bytes of a source's file; None if `read` would not open it."""
        path = self._path(source)
        try:
            if (
                _ID.fullmatch(source)
                and is_inside(self.folder, path)
                and path.is_file()
                and path.stat().st_size <= MOST_BYTES
            ):
                return hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:  # `read` reports it
            pass
        return None

    def _path(self, source: str) -> Path:
        return self.folder / f"{source}.txt"


def _text(source: str, data: bytes, where: Where, most: int | None) -> ArchivedText | Problem:
    if (nul := data.find(b"\0")) >= 0:
        return Problem(
            _line(where, data, nul), "archive-binary", "this is not a text file (it has a NUL byte)", _AS_TEXT
        )
    try:
        folded = fold(data.decode("utf-8-sig")[:most])
    except UnicodeDecodeError as error:
        if control := _CONTROL.search(data):
            message = f"this is not a text file (it has a byte 0x{control[0][0]:02x}, and is not UTF-8)"
            return Problem(_line(where, data, control.start()), "archive-binary", message, _AS_TEXT)
        message = f"this text is not in the encoding UTF-8 (it has a byte 0x{data[error.start]:02x} here)"
        hint = f"save it as UTF-8 in your editor; or, if it is Latin-1: iconv -f latin1 -t utf-8 {where.file}"
        return Problem(_line(where, data, error.start), "archive-encoding", message, hint)
    if not folded.text:
        message = f"this file, for the text of '{source}', is empty"
        return Problem(where, "archive-empty", message, "save the article's words in it")
    return ArchivedText(source, hashlib.sha256(data).hexdigest(), folded)


def _line(where: Where, data: bytes, position: int) -> Where:
    return Where(where.file, data.count(b"\n", 0, position) + 1)
