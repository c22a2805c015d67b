"""``retracted-source``: a record cites or reprints a retracted source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.check.references import cited_sources
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record, Source

_CITATION_HINT = "cite another source, or say in this record what the retraction means"
_REPRINT_HINT = "mark this source 'retracted' too, or say in a 'note' what the retraction means for it"


def check_retracted(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each citation of a retracted source or of its reprints, and each reprint not itself marked retracted."""
    if not any(source.retracted for source in records.sources.values()):
        return
    messages = {name: message for name in records.sources if (message := _message(name, records.sources))}
    for record in records.all():
        if isinstance(record, Source) and not record.retracted and record.republication_of in messages:
            message = messages[record.republication_of]
            where = Where(record.file, path=("republication_of",))
            yield Problem(where, "retracted-source", message, _REPRINT_HINT, Severity.WARNING)
        for source, line, path in cited_sources(record):
            if source in messages:
                where = Where(record.file, line, path=path)
                yield Problem(where, "retracted-source", messages[source], _CITATION_HINT, Severity.WARNING)


def retracted_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    own = (record.retracted, record.republication_of) if isinstance(record, Source) else ()
    return own, tuple(cited_sources(record))


def _message(identifier: str, sources: Mapping[str, Source]) -> str:
    """The message for a retracted source or a reprint of one; "" for any other source."""
    source, seen = sources[identifier], {identifier}
    while not source.retracted and (original := sources.get(source.republication_of or "")) and original.id not in seen:
        seen.add(original.id)
        source = original
    if not source.retracted:
        return ""
    retracted = f"was retracted on {source.retracted.on.edtf}"
    if source.id == identifier:
        return f"'{identifier}' {retracted}"
    return f"'{identifier}' reprints '{source.id}', which {retracted}"
