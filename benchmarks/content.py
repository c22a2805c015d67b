"""Convert a corpus to a content folder: write the files that change, delete those without a record.

Folders made by anything else are left alone: the first line of briefing.yaml marks those of a benchmark.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import read
from benchmarks.records import files
from benchmarks.vocabulary import MADE

KINDS = ("publications", "sources", "places", "actors", "events")


@dataclass(frozen=True, slots=True)
class Written:
    """How many files a run wrote, left unchanged, and deleted."""

    written: int
    kept: int
    deleted: int


def main(arguments: list[str] | None = None) -> None:
    """Run the command; exit with a message if the corpus is missing or the content was not made by a benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.content", description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder of sources, actors, places and incidents, each a .jsonl")
    parser.add_argument("content", type=Path, help="folder to write")
    options = parser.parse_args(arguments)
    if not ours(options.content):
        sys.exit(f"{options.content} was not made by benchmarks.content; name another folder")
    if not options.corpus.is_dir():
        sys.exit(f"{options.corpus} is no folder")
    done = write(options.content, files(read(options.corpus)))
    print(f"{options.content}: {done.written} files written, {done.kept} kept, {done.deleted} deleted")


def ours(content: Path) -> bool:
    """Whether the folder is empty, missing, or made by a benchmark."""
    if not content.exists() or not any(content.iterdir()):
        return True
    briefing = content / "briefing.yaml"
    return briefing.is_file() and briefing.read_text(encoding="utf-8").startswith(MADE)


def write(content: Path, wanted: Iterable[tuple[str, str]]) -> Written:
    """Write the wanted files that differ and delete all other records."""
    before = {path.relative_to(content).as_posix() for kind in KINDS for path in content.glob(f"{kind}/*")}
    after = set()
    written = 0
    for name, text in wanted:
        after.add(name)
        data = text.encode()
        path = content / name
        if path.exists() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        written += 1
    gone = before - after
    for name in gone:
        (content / name).unlink()
    return Written(written, len(after) - written, len(gone))


if __name__ == "__main__":
    main()
