"""An incremental build equals a clean build, byte for byte, after any edits."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefpress.build import Request, build
from briefpress.incremental.store import Store
from tests.conftest import SOUND

PAGE = "---\ntitle: Ferries\n---\nHow [[kessa-army]] crossed the river {}.\n"
BROKEN = "---\ntitle: [Ferries\n---\n"
SETTINGS = (SOUND / "content/briefing.yaml").read_text(encoding="utf-8")
WORDS = (SOUND / "content/vocabulary.yaml").read_text(encoding="utf-8")
ARMY = (SOUND / "content/actors/kessa-army.yaml").read_text(encoding="utf-8")

# What may stand in each file; None is no file. A record renamed is one step: gone from here, come there.
TEXTS: dict[str, list[str | None]] = {
    "content/pages/ferries.md": [None, PAGE.format("by day"), PAGE.format("by night"), BROKEN],
    "content/pages/crossings.md": [None, PAGE.format("by day")],
    "content/actors/kessa-army.yaml": [ARMY, ARMY.replace("Army", "Host"), BROKEN],
    "content/vocabulary.yaml": [WORDS, WORDS.replace("label: Battle", "label: Fight"), "event_types: ["],
    "content/briefing.yaml": [SETTINGS, SETTINGS.replace("title: ", "title: On ", 1)],
    "templates/page/missing.html": [None, "Not here", "Nothing of that name"],
}
STEPS = st.lists(
    st.dictionaries(st.sampled_from(sorted(TEXTS)), st.integers(0, 3), min_size=1, max_size=2), min_size=1, max_size=4
)
EVERY_KIND = [
    {"content/pages/ferries.md": 1},  # a record more
    {"content/pages/ferries.md": 2},  # changed
    {"content/pages/ferries.md": 0, "content/pages/crossings.md": 1},  # renamed
    {"content/actors/kessa-army.yaml": 2},  # broken
    {"content/actors/kessa-army.yaml": 1},  # fixed, with another name
    {"templates/page/missing.html": 1},
    {"templates/page/missing.html": 2, "content/vocabulary.yaml": 1},
    {"content/briefing.yaml": 1, "content/pages/crossings.md": 0},  # the config, and a record less
]


@pytest.mark.slow
@settings(max_examples=2, deadline=None)
@example(EVERY_KIND)
@given(STEPS)
def test_an_incremental_build_equals_a_clean_build(steps):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path in sorted((SOUND / "content").rglob("*.*")):
            put(root / path.relative_to(SOUND), path.read_text(encoding="utf-8"))
        store = Store(root / ".briefpress", b"k" * 32)
        for number, step in enumerate([{}, *steps]):
            for path, text in step.items():
                put(root / path, TEXTS[path][text % len(TEXTS[path])])
            over = built(root, "kept", store)
            fresh = built(root, f"fresh-{number}", None)
            assert fresh is None or files(root / "kept") == files(root / f"fresh-{number}")
            assert over == fresh


def put(path: Path, text: str | None) -> None:
    """Make the file hold the text, or be away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(text, encoding="utf-8")


def built(root: Path, site: str, store: Store | None) -> int | None:
    """Build: the number of pages, or None if errors stopped it."""
    made = build(Request(root / "content", root / site, root / "templates", store=store))
    return made.pages if made.written else None


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
