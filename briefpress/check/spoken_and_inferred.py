"""``spoken-and-inferred``: a claim has both a speaker and ``inferred``."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import part_at, speeches
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_spoken_and_inferred(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each claim or relation that has a speaker and is inferred.

    With any stance but ``asserts`` both are allowed: editors do not deny, blame or claim responsibility, so
    ``inferred`` can only explain how they identified the speaker.
    """
    for speech, where in speeches(records):
        speakers = [name for name in ("by", "speaker", "via") if getattr(speech, name)]
        if speakers and speech.inferred and speech.stance == "asserts":
            message = f"either somebody says this ('{speakers[0]}') or the editors infer it ('inferred'), not both"
            hint = f"delete 'inferred' or '{speakers[0]}'; put remarks about the speaker into 'note'"
            yield Problem(part_at(where, "inferred"), "spoken-and-inferred", message, hint)
