"""``summary-uncited`` and ``summary-long``: the summary of an event cites nothing, or is too long to open a page."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.prose import cited_paragraphs, read_line

# Two sentences of ordinary length, as printed: without citations.
MOST_CHARACTERS = 400
UNCITED_HINT = 'cite a source in it: [@source-id, "first words … last words"]'


def check_summaries(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each summary without a citation as an error, and each long one as a warning."""
    for event in records.events.values():
        if not event.summary:
            continue
        where = Where(event.file, path=("summary",))
        paragraphs = list(cited_paragraphs(read_line(event.summary)))
        if not any(paragraph.sources for paragraph in paragraphs):
            yield Problem(where, "summary-uncited", "this summary cites nothing", UNCITED_HINT)
        if (length := sum(len(paragraph.words) for paragraph in paragraphs)) > MOST_CHARACTERS:
            message = f"this summary has {length} characters, more than {MOST_CHARACTERS}"
            hint = "shorten it to one or two sentences; the narrative has room for the rest"
            yield Problem(where, "summary-long", message, hint, Severity.WARNING)
