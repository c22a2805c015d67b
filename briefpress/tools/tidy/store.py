"""Change -> files in content/: all of them or none.

New texts are laid beside the old ones first, so that most of what can fail does so before anything has changed.
Mentions go before the record itself: a run that was killed is finished by running it again.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from briefpress.model.problem import BriefpressError, reason
from briefpress.tools.tidy.rename import Change


def store(content: Path, change: Change) -> None:
    """Write the change. Raises `BriefpressError`, with everything as it was, where a file cannot be written."""
    own = {*change.moves, *change.deleted}
    staged = {content / file: _beside(content / file) for file in sorted(change.texts, key=lambda file: file in own)}
    before: dict[Path, bytes] = {}
    made: list[Path] = []
    try:
        for path, temporary in staged.items():
            temporary.write_bytes(change.texts[path.relative_to(content).as_posix()].encode())
            temporary.chmod(path.stat().st_mode & 0o777)
        for path, temporary in staged.items():
            before[path] = path.read_bytes()
            temporary.replace(path)
        for old, new in change.moves.items():
            path = content / old
            before.setdefault(path, path.read_bytes())
            path.rename(content / new)
            made.append(content / new)
        for file in change.deleted:
            before.setdefault(content / file, (content / file).read_bytes())
            (content / file).unlink()
    except OSError as error:
        for path, data in before.items():
            path.write_bytes(data)
        for path in (*made, *staged.values()):
            with suppress(FileNotFoundError):
                path.unlink()
        raise BriefpressError(f"{reason(error)}; everything is as it was") from error


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.briefpress")
