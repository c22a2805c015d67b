"""ClaimChange -> Line: who said what, and how that is not as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.claim_lines import value_words
from briefpress.press.views.claims import subject_words
from briefpress.press.views.voices import origin_links
from briefpress.press.views.wording import listed, when
from briefpress.tools.diff.changes import ClaimChange
from briefpress.tools.review.claim_words import rank_words, row_words, speaker_phrase, who
from briefpress.tools.review.phrases import more, moved, shortened
from briefpress.tools.review.shape import Line
from briefpress.tools.review.side import Revised


@dataclass(frozen=True, slots=True)
class _Pair:
    """A claim as it was and as it is, each with its side."""

    before: Revised
    old: LinkedClaim
    after: Revised
    new: LinkedClaim

    def each(self, words: Callable[[Revised, LinkedClaim], str]) -> str:
        """``old → new``, as the words for each are."""
        return moved(words(self.before, self.old), words(self.after, self.new))


def claim_change_line(change: ClaimChange, before: Revised, after: Revised) -> Line:
    """One line for a claim that is new, dropped, or other."""
    old, new = change.before, change.after
    if old and new:
        about = f"{who(before, old)}: {row_words(before, old)}"
        told = _told(change.aspects, _Pair(before, old, after, new))
        return Line("claim-changed", about, "; ".join(told))
    if new:
        return Line("claim-added", "claim added", f"{speaker_phrase(after, new)} ({rank_words(new)})")
    return Line("claim-dropped", "claim dropped", speaker_phrase(before, old) if old else "")


def _told(aspects: frozenset[str], pair: _Pair) -> Iterator[str]:
    """What is not as it was, the weightiest first; of some fields it is enough to say that they are others."""
    for name, words in _WORDS.items():
        if name in aspects:
            yield words(pair)
    if others := [words for name, words in _PLAIN.items() if name in aspects]:
        yield f"{listed(others)} changed"


def _rank(pair: _Pair) -> str:
    claim = pair.new.claim
    return f"now {claim.rank}" + (f": {shortened(claim.reason)}" if claim.reason else "")


def _revised(pair: _Pair) -> str:
    revised = pair.new.index in pair.after.briefing.events[pair.new.event].revised
    return "now revised by its own speaker" if revised else "no longer revised by its own speaker"


def _retracted(pair: _Pair) -> str:
    return (
        "not all its sources are retracted any more"
        if pair.new.counting_reports
        else "all its sources are retracted now"
    )


def _origins(pair: _Pair) -> str:
    """Which independent origins it gained and lost, and how many it has."""
    was = [link.text for link in origin_links(pair.before.desk, pair.old.origins)]
    now = [link.text for link in origin_links(pair.after.desk, pair.new.origins)]
    changes = {"gained": [text for text in now if text not in was], "lost": [text for text in was if text not in now]}
    parts = [f"origin {word}: {shortened(listed(names))}" for word, names in changes.items() if names]
    return f"{', '.join(parts) or 'origins counted otherwise'} ({rank_words(pair.new)})"


def _of_whom(side: Revised, claim: LinkedClaim) -> str:
    return subject_words(side.desk, claim) if claim.counted else value_words(side.desk, claim)


def _passages(pair: _Pair) -> str:
    return more(len(pair.old.citations), len(pair.new.citations), "passage") or "cites another passage"


_WORDS: Mapping[str, Callable[[_Pair], str]] = {
    "value": lambda pair: pair.each(lambda side, claim: value_words(side.desk, claim)),
    "group": lambda pair: pair.each(_of_whom),
    "speaker": lambda pair: f"said by {pair.each(who)}",
    "stance": lambda pair: moved(pair.old.claim.stance, pair.new.claim.stance),
    "rank": _rank,
    "revised": _revised,
    "retracted": _retracted,
    "origins": _origins,
    "said": lambda pair: f"date of saying {pair.each(lambda _, claim: when(claim.said).text if claim.said else '')}",
    "via": lambda pair: f"reported by {pair.each(lambda _, claim: claim.claim.via or '')}",
    "role": lambda pair: f"role {moved(pair.old.claim.role or '', pair.new.claim.role or '')}",
    "credibility": lambda pair: (
        f"credibility {moved(pair.old.claim.credibility or '', pair.new.claim.credibility or '')}"
    ),
    "provisional": lambda pair: "now provisional" if pair.new.claim.provisional else "no longer provisional",
    "passages": _passages,
}
_PLAIN = {
    "reason": "the reason of its rank",
    "credibility_reason": "the reason of its credibility",
    "verification": "who verified it",
    "inferred": "why it is inferred",
    "note": "its note",
}
