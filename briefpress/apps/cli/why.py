"""two states of a site, path -> why the page there was painted, for ``--why``."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.write import Manifest

# What the parts of a sheet's key are digests of, in their order.
_PARTS = (
    "what it shows changed",
    "a template that it is made with changed",
    "what all pages share, or what paints them, changed",
)


def why(path: str, before: Manifest, after: Manifest) -> str:
    """The reasons in words, as of a build that led from the one state to the other."""
    path = path.removeprefix("./").strip("/")
    path = path if path in after.files else f"{path}/index.html".lstrip("/")
    if path not in after.files:
        return f"{path}: the site has no such file"
    if path not in before.files:
        return f"{path}: painted, for it is new"
    if not before.key(path):
        return f"{path}: painted, for the file was gone or not as it was written"
    reasons = list(_reasons(before.key(path), after.key(path)))
    return (
        f"{path}: painted, for {' and '.join(reasons)}" if reasons else f"{path}: kept, for nothing of it has changed"
    )


def _reasons(old: str, new: str) -> Iterator[str]:
    was, now = old.split("-"), new.split("-")
    if len(was) != len(now):
        yield "it is made in another way"
    else:
        yield from (reason for reason, one, other in zip(_PARTS, was, now, strict=False) if one != other)
