"""Fifty single-character errors planted in passages: exactly those fifty are reported, each at its line."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefpress.evidence import fold
from tests.own_archive import ROOT, find_archive

ERRORS = 50
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# A passage in a field or a text, after the id of its source or, in a list, after another of the same source.
_PASSAGE = re.compile(r'(?:([a-z0-9-]+)(?:: \[?|, )|(?<="), )"([^"\n]+)"')

_FOLDED = re.compile(r":\s+[>|]-?\s*$")
_KEY = re.compile(r"\s*(?:- )?[a-z_]+:(?:\s|$)|---")


@dataclass(frozen=True)
class Written:
    """A passage in a file: its line from 1, where it begins in the file, its words and its source's text, folded."""

    file: Path
    line: int
    start: int
    words: str
    text: str


def written(content: Path, archive: Path) -> Iterator[Written]:
    texts = {path.stem: fold(path.read_text()).text for path in archive.glob("*.txt")}
    for file in sorted(content.glob("*/*.*")):
        text = file.read_text()
        source = ""
        for found in _PASSAGE.finditer(text):
            source = found[1] or source
            if source in texts:
                line = _reported_line(text, found.start(2))
                yield Written(file, line, found.start(2), found[2], texts[source])


def _reported_line(text: str, position: int) -> int:
    """The line of a passage as a problem names it: its own, or in a folded text field that of the field."""
    line = text.count("\n", 0, position)
    lines = text.split("\n")
    folded = next((at for at in range(line, 0, -1) if _FOLDED.search(lines[at])), None)
    if folded is not None and all(not _KEY.match(between) for between in lines[folded + 1 : line + 1]):
        return folded + 1
    return line + 1


def slip(passage: Written, chance: random.Random) -> tuple[int, str] | None:
    """A slip of one character in the passage that makes words which stand nowhere in its source; None if none does."""
    for _ in range(50):
        at = chance.randrange(len(passage.words))
        letter = passage.words[at]
        if not letter.isalnum():
            continue
        new = chance.choice(["", letter * 2, letter.swapcase(), chance.choice(LETTERS)])
        made = passage.words[:at] + new + passage.words[at + 1 :]
        ends = [fold(end).text for end in re.split(" … ", made)]
        if new != letter and all(ends) and any(end not in passage.text for end in ends):
            return at, new
    return None


def plant(content: Path, archive: Path, seed: int) -> set[str]:
    """Make fifty slips, each on a line of its own; the places, as they are reported."""
    chance = random.Random(seed)  # noqa: S311 - the same slips at each run
    lines: dict[tuple[Path, int], list[Written]] = {}
    for passage in written(content, archive):
        lines.setdefault((passage.file, passage.line), []).append(passage)
    chosen = chance.sample(sorted(lines), len(lines))
    slips: dict[Path, list[tuple[int, str]]] = {}
    places: set[str] = set()
    for file, line in chosen:
        passage = chance.choice(lines[file, line])
        made = slip(passage, chance)
        if made and len(places) < ERRORS:
            slips.setdefault(file, []).append((passage.start + made[0], made[1]))
            places.add(f"content/{file.relative_to(content).as_posix()}:{line}")
    for file, changes in slips.items():
        text = file.read_text()
        for at, new in sorted(changes, reverse=True):
            text = text[:at] + new + text[at + 1 :]
        file.write_text(text)
    return places


def reported(ran) -> list[str]:
    return [":".join(problem.split(":")[:2]) for problem in ran.problems if "error[passage" in problem]


def test_in_an_invented_briefing(briefing, check):
    chance = random.Random(7)  # noqa: S311 - an invented text, the same at each run
    words = ["".join(chance.choices(LETTERS, k=chance.randint(3, 9))) for _ in range(600)]
    cites = [
        f'Line {at}. [@tamor-post-2024-03-06, "{" ".join(words[at : at + 3])} … {" ".join(words[at + 6 : at + 8])}"]'
        for at in range(0, 580, 9)
    ]
    content = briefing({"pages/new.md": "---\ntitle: New\n---\n" + "\n".join(cites) + "\n"})
    archive = content.parent / "archive"
    path = archive / "tamor-post-2024-03-06.txt"
    path.write_text(f"{path.read_text()}\n{' '.join(words)}\n")
    assert reported(check(content)) == []
    places = plant(content, archive, seed=1)
    ran = check(content)
    assert (ran.code, len(places)) == (1, ERRORS)
    assert sorted(reported(ran)) == sorted(places)
    assert "50 errors" in ran.err


if OURS := find_archive():  # its texts are copyrighted, so not everybody has them

    @pytest.mark.slow
    @pytest.mark.archive
    @pytest.mark.parametrize("archive", [OURS], ids=["archive"])
    @pytest.mark.parametrize("seed", range(3))
    def test_in_the_projects_own_briefing(tmp_path, check, seed, archive):
        shutil.copytree(ROOT / "content", tmp_path / "content")
        sound = check(tmp_path / "content", "--archive", archive)
        assert (sound.code, reported(sound), [one for one in sound.problems if "lock" in one]) == (
            0,
            [],
            [],
        )
        places = plant(tmp_path / "content", archive, seed)
        ran = check(tmp_path / "content", "--archive", archive)
        assert len(places) == ERRORS
        assert sorted(reported(ran)) == sorted(places)
        assert f"{ERRORS} errors" in ran.err
