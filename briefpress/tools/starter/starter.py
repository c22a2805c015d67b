"""a title -> the files of a new briefing, by their paths."""

from __future__ import annotations

from pathlib import Path

from briefpress.tools.tidy.scalars import in_block

FILES = Path(__file__).parent / "files"
# Kept under another name here: git would follow it in this folder too, and leave the archive out.
_NAMES = {"gitignore": ".gitignore"}
_TITLE = "A storm in Port Ostra"  # what stands for the title in these files
_TITLED = {"content/briefing.yaml", "README.md"}


def starter(title: str) -> dict[str, bytes]:
    """The text of each file, with the title in its place."""
    files = {}
    for path in sorted(path for path in FILES.rglob("*") if path.is_file()):
        name = path.relative_to(FILES).as_posix()
        data = path.read_bytes()
        if title and name in _TITLED:
            written = in_block(title) if name.endswith(".yaml") else title
            data = data.decode().replace(_TITLE, written).encode()
        files[_NAMES.get(name, name)] = data
    return files
