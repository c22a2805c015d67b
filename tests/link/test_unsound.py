"""link and plan accept any content that loads, because a build links while it checks."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from pathlib import Path

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.load.records import Records
from briefpress.model.problem import BriefpressError
from briefpress.plan.plan import plan
from tests.conftest import BROKEN, SOUND, files_of

ID = re.compile(r"(?<=[\s\[{:])[a-z]+(?:-[a-z0-9]+)+(?=[\s\],}:|])")


@pytest.mark.parametrize("folder", sorted(BROKEN.iterdir()), ids=lambda folder: folder.name)
def test_broken_content_can_be_linked(briefing, folder):
    records, _ = load(briefing(files_of(folder)))
    linked(records)


@pytest.mark.parametrize("seed", range(40))
def test_content_with_any_ids_exchanged_can_be_linked(briefing, seed):
    """Exchanging ids gives circles, records that refer to themselves, wrong kinds and unknown ids."""
    chance = random.Random(seed)  # noqa: S311
    texts = {path.relative_to(SOUND / "content").as_posix(): path.read_text(encoding="utf-8") for path in _records()}
    known = [Path(file).stem for file in texts] + ["nobody"]
    mixed = {
        file: ID.sub(lambda found: chance.choice(known) if chance.random() < 0.3 else found[0], text)
        for file, text in texts.items()
    }
    records, _ = load(briefing(mixed))
    linked(records)


def linked(records: Records) -> None:
    """Link and plan; a plan may raise an error where two records need the same address."""
    found = link(records, Evidence())
    assert found.events.keys() == records.events.keys()
    with suppress(BriefpressError):
        plan(found)


def _records():
    return [path for path in sorted((SOUND / "content").glob("*/*")) if path.suffix in (".md", ".yaml")]
