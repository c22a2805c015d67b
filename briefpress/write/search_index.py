"""Build the search index of a written site in ``pagefind/`` with Pagefind.

This is a step of its own after writing. A run that is killed before it leaves a complete site with the previous index,
whose keys tell the next run what is outdated. A large index is built in parts, which the search page merges: those
whose pages have not changed are kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from briefpress.write import File, Manifest, WriteResult, write_again
from briefpress.write.pagefind_service import PagefindProcess
from briefpress.write.search_parts import MAIN, part_key, search_parts

FOLDER = "pagefind/"
# The names of the parts that the search page merges into the main index.
PARTS = f"{FOLDER}parts.json"
# Parts of a page that describe other pages, which are indexed themselves, and parts that are not prose.
NOT_INDEXED = (
    *("sup", "svg", "figure", "section > h2", ".number"),
    *(".references", ".event-lines", ".mentions", ".upkeep", ".on-paper"),
)
# Pages without this mark are not searched.
_MARK = b"data-pagefind-body"
# A page that no search finds. An index without any page has no language, and without one nothing can be merged into it.
_NO_PAGE = ("index.html", "<!doctype html><html><body data-pagefind-body></body></html>")
_LANGUAGE = re.compile(rb'<html[^>]*\slang="([^"]+)"')
# We have our own search form: of Pagefind's files it needs only the index and these; parts need only the index.
_OURS = ("pagefind-entry.json", "pagefind-worker.js")
_OF_PAGEFIND = ("filter", "fragment", "index", "sort")  # its folders in each index
_OF_MAIN = re.compile(r"pagefind(-worker)?\.js|wasm\..*")


def kept_index(kept: Manifest) -> Iterator[tuple[str, str, None]]:
    """The sheets of the site's current index, to keep until a new one is built; without those of incomplete parts."""
    for files in _files_by_part(kept).values():
        if all(file.key for file in files.values()):
            yield from ((path, file.key, None) for path, file in files.items())


def with_index(site: Path, written: WriteResult, jobs: int = 1) -> WriteResult:
    """Build the outdated parts of the index of the site just written, in so many processes.

    Raises `BriefpressError` if Pagefind fails.
    """
    files = written.site.files
    pages = {path: file.key for path, file in files.items() if not path.startswith(FOLDER)}
    language = _language(site)
    parts = search_parts(pages)
    keys = _keys(parts, language)
    before = _files_by_part(written.site)
    current = {name for name in parts if {file.key for file in before.get(name, {}).values()} == {keys[name]}}
    if current == parts.keys() == before.keys():
        return written
    stale = {name: list(held) for name, held in parts.items() if name not in current}
    sheets: list[tuple[str, str, bytes | None]] = [(path, kept, None) for path, kept in pages.items()]
    sheets += [(path, keys[name], None) for name in current for path in before[name]]
    sheets += [(path, keys[name], data) for name, path, data in _built(site, stale, language, jobs)]
    if MAIN in stale:
        sheets.append((PARTS, keys[MAIN], json.dumps([name for name in parts if name != MAIN]).encode()))
    return write_again(site, sheets, written)


def _keys(parts: Mapping[str, Mapping[str, str]], language: str) -> dict[str, str]:
    """The key of each part; the main one also names the others."""
    settings = (version("pagefind"), NOT_INDEXED, language)
    return {
        name: part_key(held.items(), (settings, list(parts) if name == MAIN else ())) for name, held in parts.items()
    }


def _files_by_part(site: Manifest) -> dict[str, dict[str, File]]:
    """The files of the index in a site, by part and path."""
    found: dict[str, dict[str, File]] = {}
    for path, file in site.files.items():
        if path.startswith(FOLDER):
            found.setdefault(_part(path), {})[path] = file
    return found


def _part(path: str) -> str:
    """The part of the index that a file belongs to."""
    folder, inner, _ = path.removeprefix(FOLDER).partition("/")
    return folder if inner and folder not in _OF_PAGEFIND else MAIN


def _built(
    site: Path, parts: Mapping[str, Sequence[str]], language: str, jobs: int
) -> Iterator[tuple[str, str, bytes]]:
    """The files of these parts: the part, the path in the site, and the bytes."""
    names = sorted(parts)
    batches = [batch for start in range(jobs) if (batch := names[start::jobs])]
    with ThreadPoolExecutor(max(1, len(batches))) as threads:
        built = threads.map(lambda batch: _run(site, parts, batch, language), batches)
        for part, file, data in chain.from_iterable(built):
            if _ours(file, main=not part):
                yield part, "/".join(filter(None, (FOLDER.rstrip("/"), part, file))), data


def _ours(file: str, *, main: bool) -> bool:
    if _OF_MAIN.fullmatch(file):
        return main
    return not file.startswith("pagefind-") or file in _OURS


def _run(
    site: Path, parts: Mapping[str, Sequence[str]], names: Sequence[str], language: str
) -> list[tuple[str, str, bytes]]:
    """Build some parts in one process: the part of each file, its path in the part, and its bytes."""
    settings = {"keep_index_url": True, "exclude_selectors": list(NOT_INDEXED), "force_language": language}
    made = []
    with PagefindProcess() as pagefind:
        for name in names:
            pages = [(path, data.decode()) for path in parts[name] if _MARK in (data := (site / path).read_bytes())]
            made += [(name, file, data) for file, data in pagefind.index(pages or [_NO_PAGE], settings)]
    return made


def _language(site: Path) -> str:
    """The language of the search page, which is that of its index: words are shortened to their stems in it."""
    found = _LANGUAGE.search((site / "search/index.html").read_bytes())
    return found[1].decode() if found else "en"
