"""Explain why a build rendered a page or kept it, for ``--why``."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.write import Manifest

# What each part of a sheet's key is a digest of, in order.
_PARTS = (
    "its content changed",
    "one of its templates changed",
    "data shared by all pages, or briefpress itself, changed",
)


def why(path: str, before: Manifest, after: Manifest) -> str:
    """The reasons in words, given the manifests before and after the build."""
    path = path.removeprefix("./").strip("/")
    path = path if path in after.files else f"{path}/index.html".lstrip("/")
    if path not in after.files:
        return f"{path}: the site has no such page"
    if path not in before.files:
        return f"{path}: rendered because it is new"
    if not before.key(path):
        return f"{path}: rendered because the file was missing or had been edited"
    reasons = list(_reasons(before.key(path), after.key(path)))
    return f"{path}: rendered because {' and '.join(reasons)}" if reasons else f"{path}: kept because nothing changed"


def _reasons(old: str, new: str) -> Iterator[str]:
    was, now = old.split("-"), new.split("-")
    if len(was) != len(now):
        yield "it is produced in a different way"
    else:
        yield from (reason for reason, one, other in zip(_PARTS, was, now, strict=False) if one != other)
