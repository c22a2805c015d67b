"""two sides -> PageChanges: the files of the site whose views are not the same."""

from __future__ import annotations

import hashlib

from briefpress.formats.data import digestible
from briefpress.plan import plan
from briefpress.review.shape import PageChanges
from briefpress.review.side import Side
from briefpress.views.view import view


def page_changes(before: Side, after: Side) -> PageChanges:
    """Views are compared, not bytes: a page changes where what it shows does. Settings change every page besides."""
    if before.examined.failed or after.examined.failed:
        return PageChanges(unknown=True)
    old, new = _keys(before), _keys(after)
    return PageChanges(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path])),
    )


def _keys(side: Side) -> dict[str, bytes]:
    """The path of every page, and a digest of its view."""
    return {
        page.path: hashlib.blake2b(digestible(view(side.briefing, page)), digest_size=16).digest()
        for page in plan(side.briefing)
    }
