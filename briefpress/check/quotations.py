"""``not-verbatim``: words in quotation marks that no source cited for them contains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefpress.check import Check
from briefpress.check.parts import claims, counts, part_at
from briefpress.evidence import Archive, Evidence, closest_words, is_quoted
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Citation, Record
from briefpress.model.record.group import Group

# Quoted runs of a text: typographic double quotes, or straight ones.
QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_HINT = "quote the source's exact words, or write described: for a paraphrase"


class Quotation(NamedTuple):
    """Words that are shown in quotation marks, where they are written, and the sources cited for them."""

    words: str
    where: Where
    sources: frozenset[str]


def quotations(archive: Archive | None) -> Check:
    """A check of every quotation in claims and headers; without an archive it checks nothing."""

    def problems(records: Records, _: Evidence) -> Iterator[Problem]:
        if archive is None:
            return
        by_sources: dict[frozenset[str], list[Quotation]] = {}
        for quotation in _quotations(records):
            by_sources.setdefault(quotation.sources, []).append(quotation)
        for sources, found in by_sources.items():
            yield from _not_verbatim(archive, sources, found)

    return problems


def quotations_inputs(record: Record) -> object:
    """The fields that this check reads: every quotation of the record, with the sources cited for it."""
    return record.citations, [getattr(record, name, None) for name in ("claims", "places", "cite")]


def _not_verbatim(archive: Archive, sources: frozenset[str], found: Iterable[Quotation]) -> Iterator[Problem]:
    texts = [archive.read(source) for source in sorted(sources)]
    if not sources or any(isinstance(text, Problem) for text in texts):
        return  # a text that cannot be read is reported by the check of passages
    plain = [text.folded.text for text in texts if not isinstance(text, Problem)]
    for words, where, _ in found:
        if not any(is_quoted(text, words) for text in plain):
            near = closest_words(plain, words)
            hint = f'did you mean "{near}"? else {_HINT}' if near else _HINT
            message = f'"{words}" is in quotation marks, but not in {" or ".join(sorted(sources))}'
            yield Problem(where, "not-verbatim", message, hint)


def _quotations(records: Records) -> Iterator[Quotation]:
    for claim, where in claims(records):
        own = _sources(citation for citation, _ in claim.cited())
        yield from _in_group(claim.responsible, part_at(where, "responsible"), own)
        for counted, place in counts(claim, where):
            yield from _in_group(counted.group, part_at(place, "group"), _sources(counted.cite or claim.cite))
        if claim.place and claim.place.words:
            yield Quotation(claim.place.words, part_at(where, "place", "words"), own)
        yield from _in_text(claim.speaker, part_at(where, "speaker"), own)
    for event in records.events.values():
        cited = _sources(citation for citation, _ in event.citations)
        for index, named in enumerate(event.places):
            if named.words:
                yield Quotation(named.words, Where(event.file, path=("places", index, "words")), cited)


def _in_group(group: Group | None, where: Where, sources: frozenset[str]) -> Iterator[Quotation]:
    if group and group.words:
        yield Quotation(group.words, part_at(where, "words"), sources)


def _in_text(text: str | None, where: Where, sources: frozenset[str]) -> Iterator[Quotation]:
    for found in QUOTED.finditer(text or ""):
        yield Quotation(found[1] or found[2], where, sources)


def _sources(citations: Iterable[Citation]) -> frozenset[str]:
    return frozenset(citation.source for citation in citations)
