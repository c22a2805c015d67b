"""Compare two sides and describe what changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefpress.load.records import Key
from briefpress.model.problem import Problem, Severity
from briefpress.model.record import Event, Source
from briefpress.press.views.figures import leading_figure
from briefpress.press.views.references import lineage_links
from briefpress.press.views.wording import listed, when
from briefpress.tools.diff.changes import Changes, RecordChange
from briefpress.tools.diff.diff import diff
from briefpress.tools.review.event_lines import event_lines
from briefpress.tools.review.pages import page_changes
from briefpress.tools.review.phrases import counted, moved, shortened
from briefpress.tools.review.record_lines import field_lines, record_lines, retraction_line
from briefpress.tools.review.shape import Line, Review, Section
from briefpress.tools.review.side import Revised
from briefpress.tools.review.summary import review_summary


def review(before: Revised, after: Revised) -> Review:
    """The changes, from the most to the least important."""
    changes = diff(before.briefing, after.briefing)
    was, now = (_comparable(each.examined.problems) for each in (before, after))
    new, gone = (tuple(sorted(found)) for found in (now - was, was - now))
    pages = page_changes(before, after)
    sections = (
        *(_section(change, before, after) for change in changes.records if change.after.kind == "events"),
        Section("Records", tuple(_record_lines(changes, before, after))),
        *(_section(change, before, after) for change in changes.records if change.after.kind != "events"),
        Section("Names shared by several actors", tuple(_names(changes, before, after))),
        Section("Passages", tuple(_passages(changes))),
        Section("Settings and vocabulary", tuple(_words(changes))),
    )
    return Review(
        summary=review_summary(changes, new, pages),
        sections=tuple(section for section in sections if section.lines),
        new=new,
        gone=gone,
        pages=pages,
        faulty=after.examined.failed,
    )


def _comparable(problems: Iterable[Problem]) -> Counter[str]:
    """The printed errors and warnings, without line numbers, because edits above a line change its number."""
    return Counter(
        f"{problem.where.file}: {problem}".replace(f"{problem.where}: ", "", 1)
        for problem in problems
        if problem.severity is not Severity.NOTE
    )


def _section(change: RecordChange, before: Revised, after: Revised) -> Section:
    record = change.after
    lines = (*(event_lines(change, before, after) if record.kind == "events" else ()), *record_lines(change, after))
    return Section(shortened(record.label), lines, f"{record.kind}/{record.id}")


def _record_lines(changes: Changes, before: Revised, after: Revised) -> Iterator[Line]:
    for kind, identifier in changes.added:
        yield Line(
            "added", f"{kind.removesuffix('s')} added", _described(after, (kind, identifier)), f"{kind}/{identifier}"
        )
        source = after.briefing.records.sources.get(identifier) if kind == "sources" else None
        if source and source.retracted:
            yield retraction_line(source, after.briefing)
    for kind, identifier in changes.removed:
        words = _described(before, (kind, identifier))
        yield Line("removed", f"{kind.removesuffix('s')} removed", words, f"{kind}/{identifier}")
    for word, moves in (("renamed", changes.renames.ids), ("merged", changes.renames.merged)):
        for (kind, was), now in moves.items():
            yield Line(word, f"{kind.removesuffix('s')} {word}", moved(was, now), f"{kind}/{now}")
    for kind, identifier in changes.unread:
        name = f"{kind}/{identifier}".lstrip("/")
        yield Line("unread", "cannot be read", "this review does not cover it", name)


def _described(side: Revised, key: Key) -> str:
    """A record in one line; an event with its date, number of claims, killed and disputes."""
    kind, identifier = key
    record = side.briefing.records.of(kind)[identifier]
    parts = [shortened(record.label)]
    if isinstance(record, Event):
        linked = side.briefing.events[identifier]
        killed = leading_figure(side.desk, linked)
        disputed = sum(dispute.word == "disputed" for dispute in linked.disputes)
        parts += [when(record.date).text, counted(len(linked.claims), "claim")]
        parts += [shortened(killed.text)] if killed else []
        parts += [counted(disputed, "dispute")] if disputed else []
    elif isinstance(record, Source):
        parts += [lineage_links(side.desk, identifier)[-1].text]
        parts += [when(record.issued).text] if record.issued else []
    return "; ".join(parts)


def _names(changes: Changes, before: Revised, after: Revised) -> Iterator[Line]:
    for change in changes.names:
        side, dispute = (after, change.after) if change.after else (before, change.before)
        if dispute:
            actors = listed(side.desk.link("actors", actor).text for actor in dispute.actors)
            words = "now names" if change.after else "no longer names all of"
            yield Line("name", shortened(dispute.key[1]), f"{words} {shortened(actors)}")


def _passages(changes: Changes) -> Iterator[Line]:
    for source, passage in changes.unproved:
        yield Line("unverified", "not verified", f"“{passage}”", f"sources/{source}")
    for source, passage in changes.proved:
        yield Line("verified", "now verified", f"“{passage}”", f"sources/{source}")


def _words(changes: Changes) -> Iterator[Line]:
    for field in changes.settings:
        yield from field_lines(field, "setting")
    for field in changes.vocabulary:
        yield from field_lines(field, "word")
