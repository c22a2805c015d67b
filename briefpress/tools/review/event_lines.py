"""Describe the changed ranges, disputes and claims of an event, most important first."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.link.disputes import Dispute
from briefpress.press.views.disagreement import Side as ShownSide
from briefpress.press.views.disagreement import disagreement
from briefpress.press.views.figures import according
from briefpress.press.views.wording import listed, range_words
from briefpress.tools.diff.changes import DisputeChange, RecordChange, RowChange
from briefpress.tools.review.claim_lines import claim_change_line
from briefpress.tools.review.claim_words import row_words
from briefpress.tools.review.phrases import more, moved, shortened
from briefpress.tools.review.shape import Line
from briefpress.tools.review.side import Revised


def event_lines(change: RecordChange, before: Revised, after: Revised) -> Iterator[Line]:
    """The changes in the event's claims; `record_lines` describes its fields and text."""
    for row in change.rows:
        yield row_line(row, after)
    for dispute in change.disputes:
        yield dispute_line(dispute, before, after)
    for claim in change.claims:
        yield claim_change_line(claim, before, after)


def row_line(change: RowChange, after: Revised) -> Line:
    """``killed, Wagner Group: highest figure 50 → 84, according to CSP-DPA; one more origin``."""
    was, now = change.before, change.after
    origins = more(len(was.origins), len(now.origins), "origin")
    span = _range(change)
    figure = f"{span}, {according(after.desk, now)}" if span else ""
    words = "; ".join(filter(None, (figure, origins)))
    return Line(now.key[0], row_words(after, now.claims[0]), words)


def _range(change: RowChange) -> str:
    was, now = change.before, change.after
    before, after = range_words(was.current), range_words(now.current)
    if before == after:
        return ""
    ends = (was.low, was.high, now.low, now.high)
    if None in ends or (was.low == was.high and now.low == now.high) or (was.low, was.high) == (now.low, now.high):
        return moved(before, after)
    high = f"highest figure {moved(f'{was.high:,}', f'{now.high:,}')}" if was.high != now.high else ""
    low = f"lowest figure {moved(f'{was.low:,}', f'{now.low:,}')}" if was.low != now.low else ""
    return "; ".join(filter(None, (high, low)))


def dispute_line(change: DisputeChange, before: Revised, after: Revised) -> Line:
    """What is newly disputed, with its sides, or no longer disputed."""
    was, now = change.before, change.after
    if now:
        about, sides = _dispute(after, now)
        word = moved(_adjective(was), _adjective(now)) if was else f"now {_adjective(now)}"
        return Line("dispute", about, f"{word}: {sides}")
    return Line("dispute", _dispute(before, was)[0], f"no longer {_adjective(was)}") if was else Line("dispute", "")


def _adjective(dispute: Dispute) -> str:
    return "differing" if dispute.word == "differ" else dispute.word


def _dispute(side: Revised, dispute: Dispute) -> tuple[str, str]:
    shown = disagreement(side.desk, dispute)
    claim = side.briefing.events[dispute.event].claims[dispute.claims[0]]
    about = (
        row_words(side, claim) if claim.counted else ", ".join(filter(None, (shown.property, shortened(shown.about))))
    )
    sides = (f"{shortened(each.value)} ({_by(each)})" for each in shown.sides)
    return about, shortened("; ".join(dict.fromkeys(sides)))


def _by(shown: ShownSide) -> str:
    if shown.header:
        return "the record itself"
    return shortened(listed(who.text for who in (*shown.speakers, *shown.spokesman)))
