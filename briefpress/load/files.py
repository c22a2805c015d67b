"""List and read the files of the content folder. No other module walks that folder.

A folder from an untrusted repository may hold anything: links to other places, names that Windows cannot store, files
that are not records.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefpress.load.decode import LIMIT_BYTES, too_large
from briefpress.model.ids import ID, near_id, why_not_an_id
from briefpress.model.input_folder import COPY, DEVICE, OUTSIDE, REPLACE, is_inside
from briefpress.model.problem import Problem, Severity, Where, did_you_mean
from briefpress.model.record import KINDS

_OTHER = {"briefing.yaml", "vocabulary.yaml", "evidence.lock", "media", "templates", "README.md"}
_YAML = (".yml", ".yaml")
_FOLDERS = f"{', '.join([*KINDS][:-1])} and {[*KINDS][-1]}"


def record_files(content: Path, kind: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The record files of a kind, sorted by name: path relative to the content folder, and id.

    Anything else in the kind's folder is added to ``problems``.
    """
    folder = content / kind
    seen: dict[str, str] = {}
    if not is_inside(content, folder):
        problems.append(_outside(kind))
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else ():
        name = entry.name
        stem, suffix = os.path.splitext(name)
        if name.startswith(".") or name.endswith("~"):
            continue  # hidden and backup files
        if suffix not in (".yaml", ".md") or not _is_file(entry):
            hint = "record files are named ID.yaml or ID.md; rename this one, or move it elsewhere"
            if suffix.lower() in _YAML:
                hint = f"rename it {stem}.yaml"
            where = Where(f"{kind}/{name}")
            problems.append(Problem(where, "not-a-record", "not a record file; it is not read", hint, Severity.WARNING))
        elif suffix == ".md" and ID.fullmatch(stem.split(".")[0]) and stem.count(".") == 1:
            problems.append(_translation(kind, name))
        elif hint := why_not_an_id(stem):
            message = f"the file name '{stem}' is not a valid id"
            near = near_id(stem)
            renamed = f"rename it {near}{suffix}" if near else f"rename the file: {hint}"
            problems.append(Problem(Where(f"{kind}/{name}"), "not-an-id", message, renamed))
        elif stem in seen:
            message = f"the record '{stem}' also has the file {kind}/{seen[stem]}"
            problems.append(Problem(Where(f"{kind}/{name}"), "two-files", message, "delete one of the two files"))
        else:
            seen[stem] = name
            yield f"{kind}/{name}", stem


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link to itself
        return False


def unexpected_entries(content: Path) -> Iterator[Problem]:
    """Warn of each file or folder that is not read; the records in a misspelt folder would go missing unnoticed."""
    for name in sorted(os.listdir(content)):
        if name not in KINDS and name not in _OTHER and not name.startswith("."):
            message = f"briefpress does not read '{name}'"
            hint = did_you_mean(name, KINDS, f"the folders for records are {_FOLDERS}")
            yield Problem(Where(name), "not-a-record", message, hint, Severity.WARNING)


def read_bytes(content: Path, file: str) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a file in the content folder, or None and the problem."""
    path = f"{content}/{file}"  # a Path costs as much as opening the file, and there are many thousand files
    if os.path.islink(path) and not is_inside(content, Path(path)):  # noqa: PTH114
        return None, (_outside(file),)
    try:
        known = os.stat(path)  # noqa: PTH116
        if not stat.S_ISREG(known.st_mode) and not stat.S_ISDIR(known.st_mode):  # opening a folder says what it is
            return None, (Problem(Where(file), "unreadable", DEVICE, REPLACE),)
        if known.st_size > LIMIT_BYTES:
            return None, (too_large(file),)
        with open(path, "rb") as opened:  # noqa: PTH123
            return opened.read(), ()
    except OSError as error:
        message, hint = f"this file cannot be read: {error.strerror}", "check that you are permitted to read it"
        return None, (Problem(Where(file), "unreadable", message, hint),)


def _translation(kind: str, name: str) -> Problem:
    """The warning of ``ID.fr.md``, a name that is reserved for translations."""
    message = f"'{name}' is named like a translation; briefpress does not read translations yet"
    hint = "keep it outside the content folder, or put its text into the record itself"
    return Problem(Where(f"{kind}/{name}", 1), "not-a-record", message, hint, Severity.WARNING)


def _outside(file: str) -> Problem:
    return Problem(Where(file), "symlink", OUTSIDE, COPY)
