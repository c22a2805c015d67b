"""Format a review as Markdown, for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefpress.tools.review.escape import escape
from briefpress.tools.review.phrases import counted
from briefpress.tools.review.shape import Line, PageChanges, Review

# GitHub allows 65,536 characters per comment; people read far fewer.
LIMIT_CHARACTERS = 50_000
MOST_LINES = 40


def markdown(review: Review) -> str:
    """A heading, the summary, a section per record, the problems, and the pages of the site in folded lists."""
    return _limited([*_opening(review), *_sections(review), *_problems(review), *_pages(review.pages)])


def _opening(review: Review) -> Iterator[str]:
    yield "## Changes to the briefing"
    yield ""
    yield f"**{escape(review.summary)}**"
    yield ""
    if review.faulty:
        yield (
            "The new content has errors, so the site cannot be built. This review covers only the records that could "
            "be read."
        )
        yield ""


def _sections(review: Review) -> Iterator[str]:
    for section in review.sections:
        name = f" ({escape(section.id)})" if section.id else ""
        yield f"### {escape(section.title)}{name}"
        yield ""
        yield from _listed(tuple(map(_line, section.lines)), "change")


def _line(line: Line) -> str:
    name = f" ({escape(line.id)})" if line.id else ""
    words = f": {escape(line.words)}" if line.words else ""
    return f"- **{escape(line.about)}**{name}{words}"


def _problems(review: Review) -> Iterator[str]:
    for title, found in (("New problems", review.new), ("Resolved problems", review.gone)):
        if found:
            yield f"### {title}"
            yield ""
            yield from _listed([f"- {escape(problem)}" for problem in found], "problem")


def _pages(pages: PageChanges) -> Iterator[str]:
    if pages.unknown:
        return
    groups = (("added", pages.added), ("removed", pages.removed), ("changed", pages.changed))
    for word, paths in groups:
        readable = [path for path in paths if path.endswith(".html")]
        if paths:
            others = len(paths) - len(readable)
            data = f", and {counted(others, 'data file')}" if others else ""
            yield f"<details><summary>{counted(len(readable), 'page')} {word}{data}</summary>"
            yield ""
            yield from _listed([f"- {escape(path)}" for path in readable], "page")
            yield "</details>"
            yield ""


def _listed(lines: Sequence[str], thing: str) -> Iterator[str]:
    yield from lines[:MOST_LINES]
    if len(lines) > MOST_LINES:
        yield f"- and {counted(len(lines) - MOST_LINES, f'more {thing}')}"
    yield ""


def _limited(lines: Iterable[str]) -> str:
    """As many whole lines as fit into a comment, with an open ``<details>`` closed."""
    kept: list[str] = []
    length = 0
    for line in lines:
        length += len(line) + 1
        if length > LIMIT_CHARACTERS:
            folded = kept[::-1].index("</details>") if "</details>" in kept else len(kept)
            opened = any(line.startswith("<details>") for line in kept[len(kept) - folded :])
            return "\n".join(
                [
                    *kept,
                    *(["</details>"] if opened else []),
                    "",
                    "The rest does not fit into a comment: `briefpress review --format json` prints all.",
                    "",
                ]
            )
        kept.append(line)
    return "\n".join(kept).rstrip("\n") + "\n"
