"""Describe the changed fields and text of a record."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.link.briefing import Briefing
from briefpress.link.lineage import derived_sources
from briefpress.model.record import Record, Source
from briefpress.model.record.base import Correction
from briefpress.press.views.retractions import affected_claims
from briefpress.press.views.wording import spaced, when
from briefpress.tools.diff.changes import FieldChange, RecordChange
from briefpress.tools.review.phrases import counted, moved, shortened
from briefpress.tools.review.shape import Line
from briefpress.tools.review.side import Revised
from briefpress.tools.review.values import value_texts, words_of


def record_lines(change: RecordChange, after: Revised) -> Iterator[Line]:
    """Corrections and retractions first, then the other fields, then the text."""
    for field in change.fields:
        if field.name == "corrections":
            yield from _corrections(field)
        elif field.name == "retracted":
            yield retraction_line(change.after, after.briefing)
    for field in change.fields:
        if field.name not in ("corrections", "retracted"):
            yield from field_lines(field)
    if change.words:
        was, now = change.words
        words = f"still {was:,} words" if was == now else f"{moved(f'{was:,}', f'{now:,}')} words"
        yield Line("text", "text changed", words)


def field_lines(field: FieldChange, kind: str = "field") -> Iterator[Line]:
    """The old and new value of a field; for a list, the items added and removed."""
    name = spaced(field.name)
    if not isinstance(field.before, tuple | dict) and not isinstance(field.after, tuple | dict):
        yield Line(kind, name, moved(words_of(field.before), words_of(field.after)))
        return
    old, new = value_texts(field.before), value_texts(field.after)
    added = [text for text in new if text not in old]
    dropped = [text for text in old if text not in new]
    parts = [
        f"{word}: {shortened('; '.join(found))}" for word, found in (("added", added), ("removed", dropped)) if found
    ]
    yield Line(kind, name, "; ".join(parts) or "changed")


def retraction_line(source: Record, briefing: Briefing) -> Line:
    """A source that is now retracted or no longer is, and the claims and records that depend on it."""
    claims = affected_claims(briefing, source.id)
    events = dict.fromkeys(claim.event for claim in claims)
    where = f", in {shortened('; '.join(briefing.records.events[event].label for event in events))}" if events else ""
    resting = f"{counted(len(claims), 'claim depends', 'claims depend')} on it{where}"
    citing = {
        (each.kind, each.id)
        for rests in derived_sources(source.id, briefing.lineages)
        for each in briefing.citations_of.get(rests, ())
    }
    resting += f"; {counted(len(citing), 'record cites', 'records cite')} it or a reprint of it"
    if isinstance(source, Source) and source.retracted:
        on = when(source.retracted.on).text
        return Line("retraction", f"retracted ({on})", f"{shortened(source.retracted.reason)}; {resting}")
    return Line("retraction", "no longer retracted", f"{resting}")


def _corrections(field: FieldChange) -> Iterator[Line]:
    old, new = (each if isinstance(each, tuple) else () for each in (field.before, field.after))
    for correction in new:
        if correction not in old and isinstance(correction, Correction):
            yield Line("correction", f"correction added ({when(correction.on).text})", shortened(correction.what))
    for correction in old:
        if correction not in new and isinstance(correction, Correction):
            yield Line("correction", f"correction removed ({when(correction.on).text})", shortened(correction.what))
