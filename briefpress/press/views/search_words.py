"""Words of titles and names, most frequent first, for suggesting corrections of misspelt search terms.

Pagefind matches the beginnings of words but not other spellings, and names here have many transliterations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefpress.link.briefing import Briefing
from briefpress.plan.paths import VIEW_OF
from briefpress.plan.site_page import SitePage

# Shorter words are within one edit of too many others.
_WORD = re.compile(r"[^\W\d_]{4,}")


def words_view(briefing: Briefing, _page: SitePage) -> tuple[str, ...]:
    """Each word once, in its most frequent spelling, by frequency regardless of case."""
    spelt = Counter(word for text in _texts(briefing) for word in _WORD.findall(text))
    counts: Counter[str] = Counter()
    best: dict[str, str] = {}
    for word, count in sorted(spelt.items(), key=lambda item: (-item[1], item[0])):
        counts[word.casefold()] += count
        best.setdefault(word.casefold(), word)
    return tuple(best[word] for word in sorted(counts, key=lambda word: (-counts[word], word)))


def _texts(briefing: Briefing) -> Iterator[str]:
    records = briefing.records
    for kind in VIEW_OF:
        yield from (record.label for record in records.of(kind).values())
    yield from (actor.name for actor in records.actors.values())
    named = [actor.aliases for actor in records.actors.values()] + [place.aliases for place in records.places.values()]
    yield from (alias.name for aliases in named for alias in aliases)
