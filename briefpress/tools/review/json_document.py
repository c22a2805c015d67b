"""Format a review as JSON, for scripts."""

from __future__ import annotations

import json
from dataclasses import asdict

from briefpress.tools.review.shape import Review

VERSION = 1


def review_json(review: Review) -> str:
    """A ``version`` and the fields of `Review` under their names; all texts are plain."""
    return json.dumps({"version": VERSION, **asdict(review)}, ensure_ascii=False, indent=2)
