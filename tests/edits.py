"""Edits of the sound briefing such as people make: an id, a day, a line, a file more or less, sound or not."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from tests.conftest import SOUND

ID = re.compile(r"(?<=[\s\[{:\"])[a-z]+(?:-[a-z0-9]+)+(?=[\s\],}:|])")
TEXTS = {path.relative_to(SOUND / "content").as_posix(): path.read_text() for path in (SOUND / "content").rglob("*.*")}
RECORDS = sorted(file for file in TEXTS if "/" in file)
EVENT = TEXTS["events/tamor-2024-03.md"]
KNOWN = [*(Path(file).stem for file in RECORDS), "nobody"]


def other_ids(text: str, chance: random.Random) -> str:
    """Replace some ids by others: of records, of another kind of record, of no record."""
    return ID.sub(lambda found: chance.choice(KNOWN) if chance.random() < 0.2 else found[0], text)


def other_days(text: str, chance: random.Random) -> str:
    return re.sub(r"2024-0\d", lambda _: f"2024-0{chance.randrange(1, 10)}", text)


def other_words(text: str, chance: random.Random) -> str:
    """Replace words of the vocabulary, numbers and names."""
    pairs = [("killed", "wounded"), ("asserts", "denies"), ("clash", "attack"), ("1", "2"), ("name: ", "name: New ")]
    return text.replace(*chance.choice(pairs))


def fewer_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def more_text(text: str, chance: random.Random) -> str:
    return f"{text}\nSee [[{chance.choice(KNOWN)}]].\n" if text.startswith("---") else f"{text}note: See it.\n"


def of_another(_: str, chance: random.Random) -> str:
    """The text of another file of the briefing, of any kind."""
    return TEXTS[chance.choice(RECORDS)]


def as_it_was(text: str, _: random.Random) -> str:
    return text


def for_later(text: str, _: random.Random) -> str:
    return f"{text}reading: true\n"


def gone(_text: str, _chance: random.Random) -> None:
    return None


Edit = Callable[[str, random.Random], str | None]
EDITS: list[Edit] = [
    other_ids,
    other_days,
    other_words,
    fewer_lines,
    more_text,
    of_another,
    as_it_was,
    as_it_was,
    for_later,
    gone,
]
FILES = [*RECORDS, "pages/ferries.md", "events/raid-2024-01.md", "vocabulary.yaml", "briefing.yaml", "evidence.lock"]
STEPS = st.lists(
    st.tuples(st.sampled_from(FILES), st.sampled_from(EDITS), st.integers(0, 999)), min_size=1, max_size=12
)


def begin(content: Path) -> None:
    """Write the sound briefing."""
    for file, text in TEXTS.items():
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_text(text)


def take(content: Path, step: tuple[str, Edit, int]) -> Path:
    """Make one edit; the path of its file."""
    file, edit, seed = step
    path = content / file
    text = edit(TEXTS.get(file, EVENT), random.Random(seed))  # noqa: S311
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(text)
    return path
