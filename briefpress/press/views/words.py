"""records -> the words of their titles and names, the most frequent first: what a misspelt word may have meant.

Pagefind finds a word by its beginning, and no other spelling of it; and here names are written in many ways.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import VIEW_OF, SitePage

# Shorter words are one letter apart from too many others.
_WORD = re.compile(r"[^\W\d_]{4,}")


def words_view(briefing: Briefing, _page: SitePage) -> tuple[str, ...]:
    """Each word once, spelt as it is most often; which of two is more frequent does not depend on upper case."""
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
