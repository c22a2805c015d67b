"""Describe a changed claim in one line."""

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
    """A claim before and after the change, with the side of each."""

    before: Revised
    old: LinkedClaim
    after: Revised
    new: LinkedClaim

    def each(self, words: Callable[[Revised, LinkedClaim], str]) -> str:
        """``old → new``, each in the given words."""
        return moved(words(self.before, self.old), words(self.after, self.new))


def claim_change_line(change: ClaimChange, before: Revised, after: Revised) -> Line:
    """One line for a claim that was added, removed or changed."""
    old, new = change.before, change.after
    if old and new:
        about = f"{who(before, old)}: {row_words(before, old)}"
        differences = _differences(change.aspects, _Pair(before, old, after, new))
        return Line("claim-changed", about, "; ".join(differences))
    if new:
        return Line("claim-added", "claim added", f"{speaker_phrase(after, new)} ({rank_words(new)})")
    return Line("claim-dropped", "claim removed", speaker_phrase(before, old) if old else "")


def _differences(aspects: frozenset[str], pair: _Pair) -> Iterator[str]:
    """The differences, most important first; for minor fields only that they changed."""
    for name, words in _WORDS.items():
        if name in aspects:
            yield words(pair)
    if others := [words for name, words in _PLAIN.items() if name in aspects]:
        yield f"{listed(others)} changed"


def _rank(pair: _Pair) -> str:
    claim = pair.new.claim
    return f"rank now {claim.rank}" + (f": {shortened(claim.reason)}" if claim.reason else "")


def _revised(pair: _Pair) -> str:
    revised = pair.new.index in pair.after.briefing.events[pair.new.event].revised
    return "now revised by its own speaker" if revised else "no longer revised by its own speaker"


def _retracted(pair: _Pair) -> str:
    if pair.new.counting_reports:
        return "no longer rests only on retracted sources"
    return "all of its sources are now retracted"


def _origins(pair: _Pair) -> str:
    """The independent origins it gained and lost, and how many it now has."""
    was = [link.text for link in origin_links(pair.before.desk, pair.old.origins)]
    now = [link.text for link in origin_links(pair.after.desk, pair.new.origins)]
    changes = {"added": [text for text in now if text not in was], "removed": [text for text in was if text not in now]}
    parts = [f"origin {word}: {shortened(listed(names))}" for word, names in changes.items() if names]
    return f"{', '.join(parts) or 'its origins are counted differently'} ({rank_words(pair.new)})"


def _of_whom(side: Revised, claim: LinkedClaim) -> str:
    return subject_words(side.desk, claim) if claim.counted else value_words(side.desk, claim)


def _passages(pair: _Pair) -> str:
    return more(len(pair.old.citations), len(pair.new.citations), "passage") or "cites a different passage"


_WORDS: Mapping[str, Callable[[_Pair], str]] = {
    "value": lambda pair: pair.each(lambda side, claim: value_words(side.desk, claim)),
    "group": lambda pair: pair.each(_of_whom),
    "speaker": lambda pair: f"speaker {pair.each(who)}",
    "stance": lambda pair: f"stance {moved(pair.old.claim.stance, pair.new.claim.stance)}",
    "rank": _rank,
    "revised": _revised,
    "retracted": _retracted,
    "origins": _origins,
    "said": lambda pair: f"date said {pair.each(lambda _, claim: when(claim.said).text if claim.said else '')}",
    "via": lambda pair: f"reported via {pair.each(lambda _, claim: claim.claim.via or '')}",
    "role": lambda pair: f"role {moved(pair.old.claim.role or '', pair.new.claim.role or '')}",
    "credibility": lambda pair: (
        f"credibility {moved(pair.old.claim.credibility or '', pair.new.claim.credibility or '')}"
    ),
    "provisional": lambda pair: "now provisional" if pair.new.claim.provisional else "no longer provisional",
    "passages": _passages,
}
_PLAIN = {
    "reason": "reason for the rank",
    "credibility_reason": "reason for the credibility",
    "verification": "verification",
    "inferred": "inference",
    "note": "note",
}
