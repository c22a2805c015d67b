"""The files of a new briefing."""

from __future__ import annotations

from pathlib import Path

from briefpress.load.parse import parse
from briefpress.run.installation import Installation
from briefpress.tools.starter.requirements import requirements
from briefpress.tools.tidy.record_text import SETTINGS, record_text
from briefpress.tools.tidy.tree import Text, mapping_of

FILES = Path(__file__).parent / "files"
# Stored here under another name, because git would apply a .gitignore in this folder and exclude the archive.
_NAMES = {"gitignore": ".gitignore"}
_TITLE = "A storm in Port Ostra"  # replaced by the title in README.md


def starter(title: str, installed: Installation) -> dict[str, bytes]:
    """The content of each file by its path, with the title filled in unless it is "".

    Raises `briefpress.tools.tidy.record_text.Unwritable` if the title has a character that records may not contain.
    """
    settings = (FILES / "content" / SETTINGS).read_text("utf-8")
    titled = {f"content/{SETTINGS}": _titled(settings, title)} if title else {}
    files = {}
    for path in sorted(path for path in FILES.rglob("*") if path.is_file()):
        name = path.relative_to(FILES).as_posix()
        data = path.read_bytes()
        if name in titled:
            data = titled[name].encode()
        elif title and name == "README.md":
            data = data.decode().replace(_TITLE, title).encode()
        files[_NAMES.get(name, name)] = data
    return {**files, "requirements.txt": requirements(installed).encode()}


def _titled(settings: str, title: str) -> str:
    """The settings with the given title; comments are kept at their end."""
    document, _ = parse(settings, SETTINGS)
    fields = document.fields if document else {}
    foot = [line for line in settings.splitlines() if line.startswith("#")]
    return record_text(Text(mapping_of({**fields, "title": title}), foot=foot), SETTINGS)
