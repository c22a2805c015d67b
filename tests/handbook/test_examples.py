"""What the handbook shows is true: its files are written, its commands run, and what they make is checked.

A page is walked from top to bottom in a folder of its own: a block of YAML or Markdown that names its file in its first
comment is written there, a block of text after a line that ends in a path is that text, a block ``sh`` is run, and a
block of text right after it must be in what was printed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

import briefpress
from briefpress.apps.cli import briefpress as command_line
from briefpress.check.check import check_content
from briefpress.model.problem import Severity

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
STARTER = Path(briefpress.__file__).parent / "tools" / "starter" / "files"
HAND = sorted(
    path.relative_to(DOCS).as_posix()
    for path in DOCS.rglob("*.md")
    if not path.read_text(encoding="utf-8").startswith("<!-- Made by")
)
WALKED = [page for page in HAND if page == "tutorial.md" or page.startswith("howto/")]

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"\A(?:---\n)?# (\S+\.(?:yaml|md))\n")
TEXT = re.compile(r"`([\w/.-]+\.txt)`:\s*\Z")
# What `check` may say of the finished example of a page.
WARNED = {"howto/retraction.md": {"retracted-source"}}
NAMES = {"GIT_AUTHOR_NAME": "Ida", "GIT_COMMITTER_NAME": "Ida", "GIT_CONFIG_GLOBAL": os.devnull}
SETTINGS = NAMES | {"GIT_AUTHOR_EMAIL": "ida@example.org", "GIT_COMMITTER_EMAIL": "ida@example.org"}


def blocks(page: str) -> Iterator[tuple[str, str, str]]:
    """Each block of a page: the words before it, its language and its text."""
    end, text = 0, (DOCS / page).read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        yield text[end : block.start()], block[1], block[2]
        end = block.end()


class Walk:
    """A reader who does what a page says."""

    def __init__(self, folder: Path, patched: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.patched = patched
        self.printed = ""
        patched.chdir(folder)
        patched.delenv("BRIEFPRESS_ARCHIVE", raising=False)

    def take(self, before: str, language: str, text: str) -> None:
        if language in ("yaml", "markdown"):
            named = FILE.match(text)
            assert named, f"a block that names no file:\n{text}"
            self.write(named[1], text)
        elif language == "sh":
            self.printed = "".join(self.run(line) for line in text.splitlines())
        elif language == "text":
            if named := TEXT.search(before):
                self.write(named[1], text)
            else:
                assert text.strip() in self.printed

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def run(self, line: str) -> str:
        words = shlex.split(line)
        if words[0] == "cd":
            self.folder /= words[1]
            self.patched.chdir(self.folder)
            return ""
        if words[0] == "briefpress":
            said = CliRunner().invoke(command_line, words[1:], prog_name="briefpress", catch_exceptions=False)
            assert said.exit_code == 0, f"{line}\n{said.output}"
            return said.output
        environment = {**os.environ, **SETTINGS}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("page", WALKED)
def test_a_page_can_be_followed_to_its_end(page, tmp_path, monkeypatch):
    if page != "tutorial.md":
        shutil.copytree(STARTER, tmp_path, dirs_exist_ok=True)
    walk = Walk(tmp_path, monkeypatch)
    for block in blocks(page):
        walk.take(*block)
    briefings = [file.parent for file in tmp_path.rglob("briefing.yaml")]
    assert briefings
    for content in briefings:
        problems = check_content(content, content.parent / "archive").problems
        allowed = WARNED.get(page, set())
        assert [str(each) for each in problems if each.severity is not Severity.NOTE and each.code not in allowed] == []


def test_every_how_to_shows_a_record():
    for page in WALKED:
        assert any(language in ("yaml", "markdown") for _, language, _ in blocks(page)), page


def test_the_counts_and_dates_of_the_notation_are_read():
    from briefpress.model.record.count import parse_count
    from briefpress.model.record.date import parse_date

    page = (DOCS / "reference" / "notation.md").read_text(encoding="utf-8")
    for title, parse, least in (("Dates", parse_date, 14), ("Counts", parse_count, 5)):
        chapter = page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
        cells = re.findall(r"^\| (`.*?) \|", chapter, re.MULTILINE)
        written = [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]
        assert len(written) >= least
        for word in written:
            parse(word)


def test_fault_23_the_tutorial_compares_what_it_prints_and_says_where_the_command_is():
    text = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    assert "`.venv/bin/briefpress`" in text
    found = list(blocks("tutorial.md"))
    compared = [
        printed
        for (_, before, _), (words, language, printed) in pairwise(found)
        if (before, language) == ("sh", "text") and not TEXT.search(words)
    ]
    assert compared  # `test_a_page_can_be_followed_to_its_end` finds each of them in what is printed
    for page in ("tutorial.md", "howto/review.md"):
        said = (DOCS / page).read_text(encoding="utf-8")
        assert not re.search(r"(?:prints?|says|reports?|counts) [`“][^`”]*[`”]", said), page  # output stands in a block
