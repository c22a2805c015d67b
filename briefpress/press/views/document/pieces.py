"""Dates, citations and the fields of all records, as plain data."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.evidence import Evidence, name_passage, parse_passage
from briefpress.model.record import Alias, Citation, Date, Record
from briefpress.model.record.alias import named_citations
from briefpress.press.views.document.contract import AliasData, RecordData
from briefpress.press.views.document.contract_claims import CitationData, DateData


def date_data(date: Date | None) -> DateData | None:
    """A date with its bounds, or null."""
    return exact_date(date) if date else None


def exact_date(date: Date) -> DateData:
    """A date with its bounds."""
    earliest, latest = (str(end) if end else None for end in (date.earliest, date.latest))
    return {"edtf": date.edtf, "earliest": earliest, "latest": latest}


def citations_data(citations: Iterable[Citation], evidence: Evidence) -> list[CitationData]:
    """Citations with their words as written, and whether the lock verifies them."""
    return [_citation(citation, evidence) for citation in citations]


def _citation(citation: Citation, evidence: Evidence) -> CitationData:
    if citation.passage is None:
        return {"source": citation.source, "start": None, "end": None, "verified": False}
    passage = (name_passage if citation.name else parse_passage)(citation.passage)
    verified = evidence.proof(citation.source, passage) is not None
    return {"source": citation.source, "start": passage.start, "end": passage.end, "verified": verified}


def aliases_data(aliases: Iterable[Alias], evidence: Evidence) -> list[AliasData]:
    """The aliases of a record; a source cited without a passage is cited for the name itself."""
    return [
        {
            "name": alias.name,
            "note": alias.note,
            "citations": citations_data(named_citations(alias), evidence),
        }
        for alias in aliases
    ]


def record_data(record: Record) -> RecordData:
    """The fields of every kind of record."""
    return {
        "body": record.body,
        "note": record.note,
        "inferred": dict(record.inferred),
        "formerly": list(record.formerly),
        "themes": list(record.themes),
        "credit": list(record.credit),
        "added": date_data(record.added),
        "updated": date_data(record.updated),
        "corrections": [
            {"on": exact_date(made.on), "what": made.what, "because": made.because} for made in record.corrections
        ],
    }
