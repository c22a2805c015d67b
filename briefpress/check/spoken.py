"""``spoken-and-inferred``: a claim is somebody's words and the editor's conclusion at once."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import part_at, speeches
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_spoken(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each claim or relation with a speaker that is inferred too.

    With a stance the two go together: an editor neither denies, blames nor owns up, so ``inferred`` can only mean how
    the speaker was made out.
    """
    for speech, where in speeches(records):
        spoken = [name for name in ("by", "speaker", "via") if getattr(speech, name)]
        if spoken and speech.inferred and speech.stance == "asserts":
            message = f"this has a speaker ('{spoken[0]}') and is 'inferred' by the editor, and it can only be one"
            hint = f"delete 'inferred', or '{spoken[0]}'; a remark on who speaks is a 'note'"
            yield Problem(part_at(where, "inferred"), "spoken-and-inferred", message, hint)
