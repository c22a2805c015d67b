"""What is read again after an edit is what is read from nothing: every problem, all that is linked, every page."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.examine import examine
from briefpress.link.briefing import Briefing
from briefpress.serve.again import Sources, files_told
from briefpress.serve.preview import Preview, painted
from tests.conftest import SOUND

ID = re.compile(r"(?<=[\s\[{:\"])[a-z]+(?:-[a-z0-9]+)+(?=[\s\],}:|])")
TEXTS = {path.relative_to(SOUND / "content").as_posix(): path.read_text() for path in (SOUND / "content").rglob("*.*")}
RECORDS = sorted(file for file in TEXTS if "/" in file)
EVENT = TEXTS["events/tamor-2024-03.md"]
KNOWN = [*(Path(file).stem for file in RECORDS), "nobody"]


def other_ids(text: str, chance: random.Random) -> str:
    """Some ids are others: of records, of those of another kind, and of nobody."""
    return ID.sub(lambda found: chance.choice(KNOWN) if chance.random() < 0.2 else found[0], text)


def other_days(text: str, chance: random.Random) -> str:
    return re.sub(r"2024-0\d", lambda _: f"2024-0{chance.randrange(1, 10)}", text)


def other_words(text: str, chance: random.Random) -> str:
    """Words of the vocabulary, numbers and names are others."""
    pairs = [("killed", "wounded"), ("asserts", "denies"), ("clash", "attack"), ("1", "2"), ("name: ", "name: New ")]
    return text.replace(*chance.choice(pairs))


def fewer_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def more_text(text: str, chance: random.Random) -> str:
    return f"{text}\nSee [[{chance.choice(KNOWN)}]].\n" if text.startswith("---") else f"{text}note: See it.\n"


def of_another(_: str, chance: random.Random) -> str:
    """What stands in another file of the briefing, whatever kind of record that is."""
    return TEXTS[chance.choice(RECORDS)]


def as_it_was(text: str, _: random.Random) -> str:
    return text


def gone(_text: str, _chance: random.Random) -> None:
    return None


Edit = Callable[[str, random.Random], str | None]
EDITS: list[Edit] = [other_ids, other_days, other_words, fewer_lines, more_text, of_another, as_it_was, as_it_was, gone]
FILES = [*RECORDS, "pages/ferries.md", "events/raid-2024-01.md", "vocabulary.yaml", "briefing.yaml", "evidence.lock"]
STEPS = st.lists(
    st.tuples(st.sampled_from(FILES), st.sampled_from(EDITS), st.integers(0, 999)), min_size=1, max_size=12
)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, archive=st.sampled_from([None, SOUND / "archive"]))
def test_what_is_read_again_is_what_is_read_from_nothing(steps, archive):
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        for file, text in TEXTS.items():
            (content / file).parent.mkdir(parents=True, exist_ok=True)
            (content / file).write_text(text)
        preview = Preview(Sources(content, archive=archive))
        preview.read()
        for file, edit, seed in steps:
            path = content / file
            text = edit(TEXTS.get(file, EVENT), random.Random(seed))  # noqa: S311
            if text is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(text)
            preview.read([path], templates=False)
            same(preview)


def same(preview: Preview) -> None:
    """The preview is in the state in which a new one would be."""
    fresh = Preview(preview.sources)
    fresh.read()
    state, other = preview.state, fresh.state
    assert (state.stopped, state.problems) == (other.stopped, other.problems)
    if not other.planned:
        assert state.sound < state.turn
        return
    assert state.planned
    assert state.sound == state.turn
    assert unlike(state.planned.briefing, other.planned.briefing) == []
    assert state.planned.pages == other.planned.pages
    for page in state.planned.pages:
        assert (page.path, painted(state.planned, page)) == (page.path, painted(other.planned, page))


def unlike(one: Briefing, other: Briefing) -> list[str]:
    """The fields in which two briefings differ."""
    return [each.name for each in fields(one) if each.compare and getattr(one, each.name) != getattr(other, each.name)]


def test_an_edit_leaves_what_it_does_not_reach(briefing):
    content = briefing()
    preview = Preview(Sources(content))
    before = preview.read().planned.briefing
    path = content / "events/tamor-2024-03.md"
    path.write_text(f"{path.read_text()}\nNothing else is known.\n")
    after = preview.read([path]).planned.briefing
    assert {name for name in after.events if after.events[name] is not before.events[name]} == {"tamor-2024-03"}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["events/coup-2024-02.yaml"], {"events/coup-2024-02.yaml"}),
        (["events/.coup.swp", "events/coup-2024-02.yaml~", "events/4913", "evidence.lock"], set()),
        (["events/new.md"], None),
        (["events"], None),
        (["vocabulary.yaml", "events/coup-2024-02.yaml"], None),
        (["../elsewhere.md"], None),
        (["events/notes.txt"], None),
        (["media"], None),
    ],
)
def test_only_files_of_records_are_told(briefing, names, told):
    content = briefing()
    (content / "events/notes.txt").write_text("a file that is warned of")
    read = examine(content).read
    (content / "events/notes.txt").unlink()
    (content / "events/new.md").write_text(EVENT)
    assert files_told(content, read, [content / name for name in names]) == (None if told is None else frozenset(told))
