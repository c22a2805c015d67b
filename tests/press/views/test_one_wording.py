"""One module puts a figure, its speaker and its hedge into words; every other takes it from there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefpress

PACKAGE = Path(briefpress.__file__).parent
TEMPLATES = PACKAGE.parent / "templates"
FIGURES = "press/views/figures.py"
# Those that show a bare count, beside its speaker in a row of claims or in the data; `figures` makes the sentence.
BARE = {
    "count_words": {
        "press/charts/ranges.py",  # the speaker is beside the mark
        "press/views/claim_lines.py",  # `ClaimLine` has speakers and hedge
        "press/views/claims.py",  # so has `ClaimView`
        "press/views/glossary.py",  # the number that a word means
        "press/views/reported.py",  # so has `FigureLine`
        "tools/review/values.py",  # the fields of a record
    },
    "range_words": {FIGURES, "tools/review/event_lines.py"},  # a review goes on with `according`
    "span_words": {"press/views/claims.py", "press/views/disputes.py"},  # the range above its claims
    "counted_words": {FIGURES, "press/views/claim_lines.py", "tools/review/claim_words.py"},
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(("press/", "apps/", "tools/")) and not name.startswith("apps/reference/"):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def docstrings(tree: ast.Module) -> set[int]:
    """The constants that are statements of their own."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


# Before speakers that are links: of a figure that a publication prints, and of a relation, which counts nothing.
LINKED = {"apps/export/pages/publication.py", "apps/export/parts/record.py"}
LINKED_IN = {"publication.html", "relation.html", "event.typ"}
# The caption of a chart, each of whose marks has its speaker.
CAPTIONS = {"chart_range.html", "charts.typ"}
_COMMENT = re.compile(r"\{#.*?#\}|^//.*?$", re.DOTALL | re.MULTILINE)


def test_only_one_module_writes_according_to():
    writing = {
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and id(node) not in docstrings(tree)
        if isinstance(node.value, str) and "according to" in node.value
    }
    assert writing == {FIGURES, *LINKED}


def test_templates_leave_it_to_the_view():
    files = [*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.typ")]
    texts = {path.name: _COMMENT.sub("", path.read_text(encoding="utf-8")) for path in files}
    assert {name for name, text in texts.items() if "according to" in text.casefold()} == LINKED_IN | CAPTIONS


@pytest.mark.parametrize("name", BARE)
def test_a_bare_count_is_only_asked_for_where_its_speaker_is_at_hand(name):
    asking = {
        module
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == name and module != "press/views/wording.py"
    }
    assert asking == BARE[name]
