"""memoize: answers are computed once and live as long as their briefing."""

from __future__ import annotations

import gc
import weakref

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.link.memo import memoize


def test_each_answer_is_computed_once_for_each_briefing(records):
    asked = []

    @memoize
    def title(briefing, sign):
        asked.append(sign)
        return f"{briefing.records.config.settings.title}{sign}"

    one, other = (link(records(), Evidence()) for _ in range(2))
    assert [title(one, "!"), title(one, "!"), title(one, "?"), title(other, "!")] == [
        "The war on the river!",
        "The war on the river!",
        "The war on the river?",
        "The war on the river!",
    ]
    assert asked == ["!", "?", "!"]


def test_a_memo_does_not_keep_its_briefing_alive(records):
    @memoize
    def count(briefing):
        return len(briefing.events)

    briefing = link(records(), Evidence())
    assert count(briefing) == 3
    gone = weakref.ref(next(iter(briefing.records.events.values())))
    del briefing
    gc.collect()
    assert gone() is None
