"""Sheets and what is kept -> the site, in one step that can be killed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import journal
from briefpress.write.aside import Aside, Laid
from briefpress.write.manifest import Manifest, read_manifest
from briefpress.write.stage import Stage


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did, each a sorted tuple of paths, and the site as it is now."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    deleted: tuple[str, ...]
    site: Manifest


def recover(site: Path) -> Manifest:
    """Finish or drop what a killed run left, and say what stands in the site.

    Raises BriefpressError where the folder cannot be read, or holds files that are not ours.
    """
    root = site.resolve()
    with _stated(root):
        journal.finish(root)
        return read_manifest(root)


def write(site: Path, sheets: Iterable[tuple[str, str, bytes | Laid | None]], kept: Manifest | None = None) -> Written:
    """Make the site hold these sheets and nothing else of ours.

    A sheet is its path with forward slashes, its key (equal key, equal bytes; "" for none) and its bytes: as they are,
    laid `Aside` meanwhile, or None to keep the file that stands there under this very key. ``kept`` is what `recover`
    gave; without it, `recover` is called. A file whose bytes do not change is not touched. What the sheets raise passes
    through, and the site is the old one then. Raises BriefpressError where a path is unsafe or taken by a file that is
    not ours, or a file cannot be written; ValueError where a sheet wants to keep what is not there.
    """
    kept = recover(site) if kept is None else kept
    root = site.resolve()
    with ExitStack() as undo:
        with _stated(root):
            Path(Aside.of(site).folder).mkdir(parents=True)
        undo.callback(journal.drop, root)
        stage = Stage(root, kept)
        for path, key, data in sheets:
            try:
                stage.add(path, key, data)
            except OSError as error:
                raise _cannot(root, error) from error
        with _stated(root):
            deleted = stage.commit()
        undo.pop_all()
    with _stated(root):
        journal.finish(root)
    written = set(stage.written)
    same = (path for path in stage.files if path not in written)
    return Written(tuple(sorted(written)), tuple(sorted(same)), deleted, Manifest(stage.files, listed=True))


@contextmanager
def _stated(root: Path) -> Iterator[None]:
    """Whatever the system refuses is told to the user."""
    try:
        yield
    except OSError as error:
        raise _cannot(root, error) from error


def _cannot(root: Path, error: OSError) -> BriefpressError:
    return BriefpressError(f"cannot write the site {root}: {error}")
