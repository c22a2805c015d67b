"""``stance-without-speaker``: ``stance: claims`` (the speaker did it) without a speaker."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import part_at, speeches
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_stance_without_speaker(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each ``stance: claims`` without a speaker. Other stances may be a source's own voice."""
    for speech, where in speeches(records):
        if speech.stance == "claims" and not speech.by and not speech.speaker:
            message = "'stance: claims' says that the speaker claims responsibility, but there is no speaker"
            hint = "add 'by' or 'speaker', or delete 'stance'"
            yield Problem(part_at(where, "stance"), "stance-without-speaker", message, hint)
