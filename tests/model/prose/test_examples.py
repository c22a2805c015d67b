"""The examples of the .txt files beside this one, to which anyone can add: a title, a text, what becomes of it."""

from collections import Counter
from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from briefpress.model.prose import BodyCitation, BodyLink, CitationMark, PageLink, opening, plain, read_text
from tests.model.prose.pages import html

FOLDER = Path(__file__).parent


def examples(name):
    return [pytest.param(*rest, id=title) for _, title, *rest in read_fixture_file(FOLDER / name)]


def link(found: BodyLink):
    name = found.target.rpartition("/")[2]
    return None if name == "nobody" else PageLink(found.words or f"THE-{name.upper()}", f"{found.target}/")


def citing():
    """Numbers the sources by first appearance, and counts how often each is cited."""
    numbers: dict[str, int] = {}
    uses: Counter[str] = Counter()

    def cite(found: BodyCitation):
        number = numbers.setdefault(found.source, len(numbers) + 1)
        uses[found.source] += 1
        return [
            CitationMark(str(number), f"cite-{number}-{uses[found.source]}", f"#ref-{number}", f"Reference {number}")
        ]

    return cite


@pytest.mark.parametrize(("text", "expected"), examples("html.txt"))
def test_text_becomes_html(text, expected):
    assert html(read_text(text), link, citing()).rstrip() == expected.rstrip()


@pytest.mark.parametrize(("text", "expected"), examples("problems.txt"))
def test_errors_have_line_severity_code_and_message(text, expected):
    problems = [f"{one.line} {one.severity} {one.code} {one.message}" for one in read_text(text).problems]
    assert problems == expected.splitlines()


@pytest.mark.parametrize(("text", "expected"), examples("plain.txt"))
def test_opening_is_the_description(text, expected):
    assert plain(opening(read_text(text)), lambda found: f"THE-{found.target.upper()}", 60) == expected.rstrip()
