"""``quotation-unsourced``: our own prose puts words in quotation marks that no source cited there contains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from briefpress.check import Check
from briefpress.check.quotations import QUOTED, Quotation
from briefpress.evidence import Archive, Evidence, closest_words, is_quoted
from briefpress.evidence.folding import fold
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.prose import Prose, cited_paragraphs, read_line
from briefpress.model.record import Actor, Claim, Contradiction, Event, Place, Record, Source
from briefpress.model.record.wording import NAMES

# Fields that `not-verbatim` checks, or whose words are no prose.
_OTHER = NAMES | {"body", "speaker", "words", "described", "cite", "places"}
_HINT = "quote the source's exact words, cite the source in this paragraph, or delete the quotation marks"


def quoted_prose(archive: Archive | None) -> Check:
    """A check of every quoted run in texts, accounts and notes; without an archive it checks nothing.

    A run in a text must occur in a source cited in its paragraph; one in a field, in a source that its claim or record
    cites; the first letter may be of the other case. Names of records and titles of sources may be in quotation marks.
    Pages of the editors are not checked.
    """

    def problems(records: Records, _: Evidence) -> Iterator[Problem]:
        if archive is None:
            return
        known = {fold(name).text for record in records.whole.all() for name in _names(record)}
        for record in records.all():
            for quotation in _quotations(record, _of_sides(records, record)):
                if fold(quotation.words).text not in known:
                    yield from _unsourced(archive, quotation)

    return problems


def quoted_prose_inputs(record: Record) -> object:
    """What of a record this check reads: its quoted runs, what it cites, and its names."""
    claims = [claim.id for claim in record.claims] if isinstance(record, Event) else None
    return tuple(_quotations(record, ())), tuple(_names(record)), record.citations, claims


def _unsourced(archive: Archive, quotation: Quotation) -> Iterator[Problem]:
    texts = [archive.read(source) for source in sorted(quotation.sources)]
    if any(isinstance(text, Problem) for text in texts):
        return  # a text that cannot be read is reported by the check of passages
    plain = [text.folded.text for text in texts if not isinstance(text, Problem)]
    spelled = (quotation.words, quotation.words[:1].swapcase() + quotation.words[1:])
    if any(is_quoted(text, words) for text in plain for words in spelled):
        return
    near = closest_words(plain, quotation.words)
    hint = f'did you mean "{near}"? else {_HINT}' if near else _HINT
    cited = " or ".join(sorted(quotation.sources))
    message = f'"{quotation.words}" is in quotation marks, but ' + (f"not in {cited}" if cited else "nothing is cited")
    yield Problem(quotation.where, "quotation-unsourced", message, hint, Severity.WARNING)


def _of_sides(records: Records, record: Record) -> Iterator[str]:
    """The sources of the claims that a contradiction sets side by side."""
    for side in record.sides if isinstance(record, Contradiction) else ():
        for reference in side.claims:
            event = records.whole.events.get(reference.event)
            for claim in event.claims if event else ():
                if claim.id == reference.claim:
                    yield from (citation.source for citation, _ in claim.cited())


def _quotations(record: Record, further: Iterable[str]) -> Iterator[Quotation]:
    if record.kind == "pages":
        return
    cited = {*further, *(citation.source for citation, _ in record.citations)}
    cited |= {mark.source for wording in record.wordings for mark in wording.prose.citations}
    own = frozenset({*cited, record.id} if isinstance(record, Source) else cited)
    yield from _in_prose(record.prose, Where(record.file, record.body_line), own)
    yield from _in_fields(record, Where(record.file), own)


def _in_fields(part: BaseModel, where: Where, cited: frozenset[str]) -> Iterator[Quotation]:
    for name, value in part.__dict__.items():
        if name not in _OTHER and name not in Record.FILE_FIELDS:
            yield from _in_value(value, Where(where.file, path=(*where.path, name.rstrip("_"))), cited)


def _in_value(value: object, where: Where, cited: frozenset[str]) -> Iterator[Quotation]:
    if isinstance(value, str):
        if QUOTED.search(value):
            yield from _in_prose(read_line(value), where, cited)
    elif isinstance(value, BaseModel):
        sources = frozenset(each.source for each, _ in value.cited()) if isinstance(value, Claim) else cited
        yield from _in_fields(value, where, sources)
    elif isinstance(value, tuple | dict):
        items: Iterable[tuple[str | int, object]] = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _in_value(item, Where(where.file, path=(*where.path, key)), cited)


def _in_prose(prose: Prose, where: Where, cited: frozenset[str]) -> Iterator[Quotation]:
    """The quoted runs of a text; a paragraph that cites nothing rests on what its claim or record cites."""
    for paragraph in cited_paragraphs(prose):
        at = where if where.path or not paragraph.line else Where(where.file, paragraph.line)
        for found in QUOTED.finditer(paragraph.words):
            words = (found[1] or found[2]).strip(" ,.;:")
            yield Quotation(words, at, paragraph.sources or cited)


def _names(record: Record) -> Iterator[str]:
    yield record.label
    if isinstance(record, Actor | Place):
        yield record.name
        yield from (alias.name for alias in record.aliases)
