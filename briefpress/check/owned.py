"""``stance-without-speaker``: a claim owns up to something, and nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import part_at, speeches
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_owned(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each ``stance: claims`` without a speaker; a source may blame or deny in its own voice."""
    for speech, where in speeches(records):
        if speech.stance == "claims" and not speech.by and not speech.speaker:
            message = "'stance: claims' means that a speaker owns up to it, and no speaker is named"
            hint = "add 'by' or 'speaker', or delete the stance"
            yield Problem(part_at(where, "stance"), "stance-without-speaker", message, hint)
