"""``retracted-source``: something rests on a source that was taken back, or on one that prints it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.check.naming import cited_sources
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record, Source

_HINT = "cite another source, or say in the record what the retraction means for it"
_PRINTED = "say in the record what the retraction means for it, or mark it `retracted` too"


def check_retracted(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each citation of a source that is marked ``retracted``, for each reprint, and each citation of one.

    A source that is itself marked needs no warning of what it reprints.
    """
    if not any(source.retracted for source in records.sources.values()):
        return
    told = {identifier: words for identifier in records.sources if (words := _told(identifier, records.sources))}
    for record in records.all():
        if isinstance(record, Source) and not record.retracted and record.republication_of in told:
            where = Where(record.file, path=("republication_of",))
            yield Problem(where, "retracted-source", told[record.republication_of], _PRINTED, Severity.WARNING)
        for source, line, path in cited_sources(record):
            if source in told:
                yield Problem(
                    Where(record.file, line, path=path), "retracted-source", told[source], _HINT, Severity.WARNING
                )


def retracted_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    own = (record.retracted, record.republication_of) if isinstance(record, Source) else ()
    return own, tuple(cited_sources(record))


def _told(identifier: str, sources: Mapping[str, Source]) -> str:
    """What is wrong with a source, in words; "" where neither it nor what it reprints was retracted."""
    step, met = sources[identifier], {identifier}
    while not step.retracted and (original := sources.get(step.republication_of or "")) and original.id not in met:
        met.add(original.id)
        step = original
    if not step.retracted:
        return ""
    when = f"retracted on {step.retracted.on.edtf}"
    return f"'{identifier}' was {when}" if step.id == identifier else f"'{identifier}' reprints '{step.id}', {when}"
