"""content/ -> the files of its records, and the bytes of any file; the only file that walks the content folder.

A stranger's folder may hold anything: links that lead elsewhere, names that another system cannot hold, what is no
record's file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefpress.load.parse import LIMIT_BYTES, too_large
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import KINDS
from briefpress.model.record.scalar import ID, why_no_id

_OTHER = {"briefing.yaml", "vocabulary.yaml", "evidence.lock", "media", "templates", "README.md"}


def record_files(content: Path, kind: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The files of a kind, relative to the content folder, with the id of each; what is no record's file is a fault.

    They come in the order of their names.
    """
    folder = content / kind
    seen: dict[str, str] = {}
    if not contained(content, folder):
        problems.append(_outside(kind))
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else ():
        name = entry.name
        stem, suffix = os.path.splitext(name)
        if name.startswith(".") or name.endswith("~"):
            continue  # an editor's own files
        if suffix not in (".yaml", ".md") or not _is_file(entry):
            hint, where = "records are id.yaml or id.md", Where(f"{kind}/{name}")
            problems.append(Problem(where, "not-a-record", "this is no record's file", hint, Severity.WARNING))
        elif suffix == ".md" and ID.fullmatch(stem.split(".")[0]) and stem.count(".") == 1:
            continue  # ID.fr.md: a translation, read by a later format
        elif hint := why_no_id(stem):
            problems.append(Problem(Where(f"{kind}/{name}"), "not-an-id", f"'{stem}' is not an id", hint))
        elif stem in seen:
            message = f"'{stem}' is also in {kind}/{seen[stem]}"
            problems.append(Problem(Where(f"{kind}/{name}"), "two-files", message, "keep one of them"))
        else:
            seen[stem] = name
            yield f"{kind}/{name}", stem


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def strangers(content: Path) -> Iterator[Problem]:
    """A warning for each file or folder that nothing reads: a misspelt folder would otherwise lose its records."""
    for name in sorted(os.listdir(content)):
        if name not in KINDS and name not in _OTHER and not name.startswith("."):
            message = f"nothing reads '{name}'"
            hint = f"the folders are {', '.join(KINDS)}"
            yield Problem(Where(name), "not-a-record", message, hint, Severity.WARNING)


def bytes_of(content: Path, file: str) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a file of the content, or None and why they are not to be had."""
    path = f"{content}/{file}"  # a Path costs as much as what it is asked, and there are many thousand files
    if os.path.islink(path) and not contained(content, Path(path)):  # noqa: PTH114
        return None, (_outside(file),)
    try:
        with open(path, "rb") as opened:  # noqa: PTH123
            if os.fstat(opened.fileno()).st_size > LIMIT_BYTES:
                return None, (too_large(file),)
            return opened.read(), ()
    except OSError as error:
        return None, (Problem(Where(file), "unreadable", f"the file cannot be read: {error.strerror}"),)


def contained(content: Path, path: Path) -> bool:
    """Whether a file or folder lies within the content folder, links followed: a stranger's may lead anywhere."""
    if not path.is_symlink():
        return True
    inner, outer = (Path(os.path.realpath(each)) for each in (path, content))  # which takes a circle of links as it is
    return inner.is_relative_to(outer)


def _outside(file: str) -> Problem:
    return Problem(Where(file), "symlink", "a link that leads out of the content folder", "copy what it leads to")
