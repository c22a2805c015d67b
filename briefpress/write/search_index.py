"""a written site -> its search index in ``pagefind/``, which Pagefind makes of the pages that stand there.

It is written in a step of its own. A run that is killed before leaves a whole site with the last index, and the next
run sees by its key that this is old. The bytes are Pagefind's, which does not promise the same ones for the same pages.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import Manifest, Written, files_made, write

FOLDER = "pagefind/"
# What a page says of others, who find themselves, and what is no running text.
UNSOUGHT = (
    *("sup", "svg", "figure", "section > h2", ".number"),
    *(".references", ".event-lines", ".mentions", ".upkeep", ".on-paper"),
)
# Of what Pagefind makes, the forms of its own are not for us: ours needs the index, its reader and the worker of that.
_OURS = ("pagefind-entry.json", "pagefind-worker.js")
_KEY_BYTES = 16


def kept_index(kept: Manifest) -> Iterator[tuple[str, str, None]]:
    """The sheets of the index that a site has, to keep until there is another; none of one that is not whole."""
    files = [(path, file.key) for path, file in kept.files.items() if path.startswith(FOLDER)]
    if all(key for _, key in files):
        yield from ((path, key, None) for path, key in files)


def with_index(site: Path, written: Written) -> Written:
    """Make the index of a site as it was written just now, unless it is there. Raises `BriefpressError`."""
    files = written.site.files
    pages = {path: file.key for path, file in files.items() if not path.startswith(FOLDER)}
    key = _key(pages)
    if {file.key for path, file in files.items() if path.startswith(FOLDER)} == {key}:
        return written
    sheets: list[tuple[str, str, bytes | None]] = [(path, kept, None) for path, kept in pages.items()]
    sheets += [(FOLDER + path, key, data) for path, data in files_made(partial(_run, site.resolve())) if _ours(path)]
    again = write(site, sheets, written.site)
    new = {*written.written, *again.written} - {*again.deleted}
    gone = {*written.deleted, *again.deleted} - again.site.files.keys()
    return Written(tuple(sorted(new)), tuple(sorted(again.site.files.keys() - new)), tuple(sorted(gone)), again.site)


def _key(pages: dict[str, str]) -> str:
    """The digest of the keys of all pages, and of how they are indexed."""
    digest = hashlib.blake2b(repr((version("pagefind"), UNSOUGHT)).encode(), digest_size=_KEY_BYTES)
    for path, key in sorted(pages.items()):
        if path.endswith(".html"):
            digest.update(f"{path}\n{key}\n".encode())
    return digest.hexdigest()


def _ours(path: str) -> bool:
    return not path.startswith("pagefind-") or path in _OURS


def _run(site: Path, folder: Path) -> None:
    """Pagefind over a site, into a folder in which it finds no settings of anybody's."""
    options = ["--keep-index-url", "--silent", "--exclude-selectors", ", ".join(UNSOUGHT)]
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(folder), *options]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603 - no shell
    if done.returncode:
        raise BriefpressError(f"pagefind could not index {site}: {(done.stderr or done.stdout).strip()}")
