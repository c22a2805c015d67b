"""Review -> JSON, for scripts."""

from __future__ import annotations

import json
from dataclasses import asdict

from briefpress.tools.review.shape import Review

VERSION = 1


def review_json(review: Review) -> str:
    """The fields of a `Review` as they are named there, with a ``version`` before them; words are plain text."""
    return json.dumps({"version": VERSION, **asdict(review)}, ensure_ascii=False, indent=2)
