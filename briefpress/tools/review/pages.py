"""Find the files of the site whose views change."""

from __future__ import annotations

import hashlib

from briefpress.plan.plan import plan
from briefpress.press.formats.data import digest_input
from briefpress.press.views.view import view
from briefpress.tools.review.shape import PageChanges
from briefpress.tools.review.side import Revised


def page_changes(before: Revised, after: Revised) -> PageChanges:
    """Compare the views of pages, not their bytes. Changed settings, which every page shows, are not included."""
    if before.examined.failed or after.examined.failed:
        return PageChanges(unknown=True)
    old, new = _keys(before), _keys(after)
    return PageChanges(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(path for path in new.keys() & old.keys() if new[path] != old[path])),
    )


def _keys(side: Revised) -> dict[str, bytes]:
    """A digest of the view of every page, by path."""
    return {
        page.path: hashlib.blake2b(digest_input(view(side.briefing, page)), digest_size=16).digest()
        for page in plan(side.briefing)
    }
