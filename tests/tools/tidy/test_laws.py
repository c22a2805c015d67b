"""``load(tidy(r)) == load(r)``, ``tidy(tidy(r)) == tidy(r)``, and no comment is lost: of real records and others."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.load.parse import parse
from briefpress.tools.tidy.tidy import tidy

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
CONTENTS = [ROOT / "content", ROOT / "tests/sound/content"]
FILES = [
    (folder, path.relative_to(folder).as_posix())
    for folder in CONTENTS
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*/*.yaml"), *folder.glob("*/*.md")])
]


@pytest.mark.parametrize("folder", CONTENTS, ids=["real", "sound"])
def test_tidied_records_are_the_same_records(folder, tmp_path, meaning):
    content = shutil.copytree(folder, tmp_path / "content")
    for path in [*content.glob("*.yaml"), *content.glob("*/*.yaml"), *content.glob("*/*.md")]:
        text, problems = tidy(path.read_text("utf-8"), path.relative_to(content).as_posix())
        assert problems == ()
        path.write_text(text, "utf-8")
    assert meaning(content) == meaning(folder)


@pytest.mark.parametrize(("folder", "file"), FILES, ids=lambda each: each if isinstance(each, str) else "")
def test_a_tidied_record_is_tidy_and_has_its_comments(folder, file, form):
    text = (folder / file).read_text("utf-8")
    tidied = form(text, file)
    assert form(tidied, file) == tidied
    front = text.split("\n---")[0]
    assert sorted(comments(tidied.split("\n---")[0])) == sorted(comments(front))


def test_the_real_records_are_tidy(form):
    texts = {file: (folder / file).read_text("utf-8") for folder, file in FILES if folder == CONTENTS[0]}
    assert [file for file, text in texts.items() if form(text, file) != text] == []


def comments(text: str) -> list[str]:
    return [found[0].strip() for found in re.finditer(r"^\s*# .*", text, re.MULTILINE)]


# Texts that YAML has many ways to misread: marks, numbers, quotes, breaks, space, and what cannot be seen.
TEXTS = st.one_of(
    st.text("ab :#-{}[],\"'\\&*!|>%@`?~=0\n\té\u00a0\u2028…\u200d😀", max_size=40),
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cs"],
            exclude_characters="\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        ),
        max_size=40,
    ),
    st.lists(st.text("abcdefgh.,", min_size=1, max_size=30), min_size=1, max_size=20).map(" ".join),
    st.sampled_from(
        [
            "null",
            "~",
            "yes",
            "012",
            "1:30",
            "2024-07-25",
            "[..2024]",
            "a: b",
            "- a",
            "a #b",
            "---",
            "...",
            "%a",
            "<<",
            "=",
        ]
    ),
)
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
CITES = st.dictionaries(
    IDS, st.one_of(TEXTS, st.lists(TEXTS, min_size=1, max_size=3), st.fixed_dictionaries({"page": TEXTS})), max_size=3
)
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXTS,
        "type": IDS,
        "themes": st.lists(TEXTS, max_size=3),
        "note": TEXTS,
        "inferred": st.dictionaries(st.sampled_from(["name", "type", "short"]), TEXTS),
        "aliases": st.lists(
            st.fixed_dictionaries({"name": TEXTS}, optional={"cite": CITES, "note": TEXTS}), max_size=3
        ),
        "relations": st.lists(st.fixed_dictionaries({"type": IDS, "actor": IDS, "cite": CITES}), max_size=2),
    },
)


@given(RECORDS)
def test_what_is_written_is_what_was_meant(fields):
    """The fields as JSON, which is YAML in another form, come back as they were."""
    text = as_json(fields)
    before, problems = parse(text, "actors/a.yaml")
    if problems:
        return
    tidied, problems = tidy(text, "actors/a.yaml")
    assert problems == ()
    assert stripped(parse(tidied, "actors/a.yaml")[0].fields) == stripped(before.fields)
    assert tidy(tidied, "actors/a.yaml") == (tidied, ())


LINES = st.lists(
    st.sampled_from(
        ["# one", "  # two", "      # three", "", "name: a", "type: b  # beside", "note: >-  # four", "  folded words",
         "aliases:", "  - {name: a}  # five", "  - name: b  # six", "    note: c", "relations: [  # seven",
         "  {type: a, actor: b},  # eight", "  ]  # nine", "# ten\r"]
    ),
    max_size=14,
)  # fmt: skip


@given(LINES)
def test_every_comment_is_kept(lines):
    text = "\n".join(lines).replace("\r", "") + "\n"
    if parse(text, "actors/a.yaml")[1]:
        return
    tidied, problems = tidy(text, "actors/a.yaml")
    assert problems == ()
    assert sorted(re.findall(r"# \w+", tidied)) == sorted(re.findall(r"# \w+", text))
    assert tidy(tidied, "actors/a.yaml") == (tidied, ())


def as_json(value) -> str:
    return json.dumps(value, ensure_ascii=True).replace("\\ud83d\\ude00", "😀")


def stripped(value, *, cite=False):
    if isinstance(value, dict):
        return {key: stripped(item, cite=cite or key == "cite") for key, item in value.items()}
    if isinstance(value, list):
        return [stripped(item, cite=cite) for item in value]
    return value if cite else value.strip()
