"""``unhedged-title``: an event's title asserts what only hedged or inferred claims support."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Claim, Event

# Words that keep a title from asserting, beside the hedges of the vocabulary.
_HEDGING = ("report", "alleg", "claim", "suspect", "purport", "suggest", "appar", "possib", "say", "said", "may ", "?")


def check_hedged_titles(records: Records, _: Evidence) -> Iterator[Problem]:
    """Warn of each event whose claims are all hedged or inferred while its title has no hedging word."""
    hedges = tuple(word.label.casefold() for word in records.config.vocabulary.hedges.values())
    for event in records.events.values():
        title = event.title.casefold()
        if _only_hedged(event) and not any(word in title for word in (*hedges, *_HEDGING)):
            message = "the title asserts what only hedged or inferred claims support"
            hint = "put the hedge into the title, such as 'Reported …'"
            yield Problem(Where(event.file, path=("title",)), "unhedged-title", message, hint, Severity.WARNING)


def _only_hedged(event: Event) -> bool:
    return bool(event.claims) and all(map(_hedged, event.claims)) and any(_hedge(claim) for claim in event.claims)


def _hedged(claim: Claim) -> bool:
    return bool(_hedge(claim) or claim.inferred)


def _hedge(claim: Claim) -> bool:
    counts = [counted.hedge for _, _, counted in claim.counts()]
    return bool(claim.hedge or (counts and all(counts)))
