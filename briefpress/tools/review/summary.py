"""Summarize a review in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefpress.press.views.wording import listed
from briefpress.tools.diff.changes import Changes
from briefpress.tools.review.phrases import counted
from briefpress.tools.review.shape import PageChanges


def review_summary(changes: Changes, new: Sequence[str], pages: PageChanges) -> str:
    """``1 event changed; 2 claims added and 1 changed; 12 files of the site changed.``."""
    parts = [*_records(changes), *_claims(changes), *_disputes(changes)]
    if changes.settings or changes.vocabulary:
        parts.append("settings or vocabulary changed")
    if changes.unproved:
        parts.append(f"{counted(len(changes.unproved), 'passage')} not verified")
    if not parts:
        parts.append("no changes to the briefing")
    if touched := len(pages.changed) + len(pages.added) + len(pages.removed):
        parts.append(f"{counted(touched, 'file')} of the site changed")
    if new:
        parts.append(counted(len(new), "new problem"))
    line = "; ".join(parts)
    return f"{line[0].upper()}{line[1:]}."


def _records(changes: Changes) -> list[str]:
    changed = Counter(change.after.kind for change in changes.records)
    added, removed = (Counter(kind for kind, _ in keys) for keys in (changes.added, changes.removed))
    moved = Counter(kind for kind, _ in (*changes.renames.ids, *changes.renames.merged))
    groups = (("changed", changed), ("added", added), ("removed", removed), ("renamed or merged", moved))
    found = []
    for kind in dict.fromkeys((*changed, *added, *removed, *moved)):
        words = [(number, word) for word, numbers in groups if (number := numbers[kind])]
        first = f"{counted(words[0][0], kind.removesuffix('s'))} {words[0][1]}"
        found.append(listed([first, *(f"{number} {word}" for number, word in words[1:])]))
    return found


def _claims(changes: Changes) -> list[str]:
    claims = [claim for change in changes.records for claim in change.claims]
    numbers = {
        "added": sum(claim.before is None for claim in claims),
        "changed": sum(claim.before is not None and claim.after is not None for claim in claims),
        "removed": sum(claim.after is None for claim in claims),
    }
    words = [(number, word) for word, number in numbers.items() if number]
    if not words:
        return []
    first = f"{counted(words[0][0], 'claim')} {words[0][1]}"
    return [listed([first, *(f"{number} {word}" for number, word in words[1:])])]


def _disputes(changes: Changes) -> list[str]:
    disputes = [*(dispute for change in changes.records for dispute in change.disputes), *changes.names]
    new, gone = (sum(getattr(each, end) is None for each in disputes) for end in ("before", "after"))
    return [
        *([counted(new, "new dispute")] if new else []),
        *([f"{counted(gone, 'dispute')} removed"] if gone else []),
    ]
