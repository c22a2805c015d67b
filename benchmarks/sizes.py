"""Count the files of a site and list its largest HTML pages by folder; exit with 1 if one exceeds the limit.

python -m benchmarks.sizes SITE [--limit BYTES]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

# The largest size allowed for a page, for any content.
LIMIT = 150_000


def largest(site: Path) -> dict[str, tuple[int, int, str]]:
    """By first folder and depth: the number of pages, and the size and path of the largest."""
    found: dict[str, tuple[int, int, str]] = {}
    for page in site.rglob("*.html"):
        path = page.relative_to(site)
        folder = "/".join([*path.parts[:1], *["*"] * (len(path.parts) - 2)]) if len(path.parts) > 1 else "."
        number, size, name = found.get(folder, (0, 0, ""))
        best = max((size, name), (page.stat().st_size, path.as_posix()))
        found[folder] = (number + 1, *best)
    return dict(sorted(found.items()))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sizes", description=__doc__.partition("\n")[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--limit", type=int, default=LIMIT)
    options = parser.parse_args(arguments)
    pages = largest(options.site)
    files = [file.stat().st_size for file in options.site.rglob("*") if file.is_file()]
    print(f"{len(files):,} files, {sum(files) / 1e6:,.0f} MB")
    for folder, (number, size, path) in pages.items():
        print(f"{size:>9,}  {path}  (the largest of {number:,} in {folder})")
    if any(size > options.limit for _, size, _ in pages.values()):
        sys.exit(f"a page is larger than {options.limit:,} bytes")


if __name__ == "__main__":
    main()
