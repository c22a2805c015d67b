"""Write a site in one step that can be killed at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import journal
from briefpress.write.manifest import Manifest, read_manifest
from briefpress.write.spool import Spool, SpooledFile
from briefpress.write.stage import Stage


@dataclass(frozen=True, slots=True)
class WriteResult:
    """The paths that a run has written, kept and deleted, each sorted, and the manifest of the site."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    deleted: tuple[str, ...]
    site: Manifest


def recover(site: Path) -> Manifest:
    """Complete or discard what a killed run left, and return the manifest of the site.

    Raises `BriefpressError` if the folder cannot be read, or is not ours.
    """
    root = site.resolve()
    with _os_errors_reported(root):
        journal.replay(root)
        return read_manifest(root)


def write(
    site: Path, sheets: Iterable[tuple[str, str, bytes | SpooledFile | None]], kept: Manifest | None = None
) -> WriteResult:
    """Make the site hold these sheets and no other files of ours.

    A sheet is a path with forward slashes, a key (equal keys mean equal bytes; "" for none) and its content: bytes, a
    spooled file, or None to keep the site's file with this key. ``kept`` is the manifest from `recover`, which is
    called if it is missing. Files whose bytes do not change are not touched. An exception raised by ``sheets`` leaves
    the old site. Raises `BriefpressError` if a path is unsafe or taken by a foreign file, or if a file cannot be
    written, and ValueError if a sheet to keep does not exist.
    """
    kept = recover(site) if kept is None else kept
    root = site.resolve()
    with ExitStack() as undo:
        with _os_errors_reported(root):
            Path(Spool.of(site).folder).mkdir(parents=True)
        undo.callback(journal.discard, root)
        stage = Stage(root, kept)
        for path, key, data in sheets:
            try:
                stage.add(path, key, data)
            except OSError as error:
                raise _cannot_write(root, error) from error
        with _os_errors_reported(root):
            deleted = stage.commit()
        undo.pop_all()
    with _os_errors_reported(root):
        journal.replay(root)
    written = set(stage.written)
    unchanged = (path for path in stage.files if path not in written)
    return WriteResult(tuple(sorted(written)), tuple(sorted(unchanged)), deleted, Manifest(stage.files, listed=True))


def write_again(
    site: Path, sheets: Iterable[tuple[str, str, bytes | SpooledFile | None]], written: WriteResult
) -> WriteResult:
    """Write a site for a second time in one run: the result of both."""
    again = write(site, sheets, written.site)
    new = {*written.written, *again.written} - {*again.deleted}
    gone = {*written.deleted, *again.deleted} - again.site.files.keys()
    kept = again.site.files.keys() - new
    return WriteResult(tuple(sorted(new)), tuple(sorted(kept)), tuple(sorted(gone)), again.site)


@contextmanager
def _os_errors_reported(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _cannot_write(root, error) from error


def _cannot_write(root: Path, error: OSError) -> BriefpressError:
    return BriefpressError(f"cannot write the site {root}: {error}")
