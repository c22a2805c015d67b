"""A text that loses its end to a YAML comment is reported, with what it loses; a comment that is one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefpress.incremental.parsed import ParsedRecords, read_parsed
from briefpress.incremental.read import read_content, reread_files
from briefpress.incremental.store import Store
from briefpress.load.load import load, load_folder
from briefpress.load.lost_text import lost_texts
from briefpress.load.parse import parse
from briefpress.model.problem import Severity
from briefpress.model.record import KINDS

GIVEN = {"id": "a", "file": "events/a.yaml"}


def lost(text: str, kind: str = "events") -> list[tuple[int, int, str]]:
    """Line, column and message of each warning about a file's text."""
    document, problems = parse(text, f"{kind}/a.yaml")
    assert document is not None, problems
    found = list(lost_texts(document, KINDS[kind], f"{kind}/a.yaml", GIVEN))
    assert {(problem.code, problem.severity) for problem in found} <= {("comment-in-text", Severity.WARNING)}
    return [(problem.where.line, problem.where.column, problem.message) for problem in found]


@pytest.mark.parametrize(
    ("text", "line", "column", "end", "before"),
    [
        ("title: Ruling in case #12 and #13\n", 1, 23, "#12 and #13", "Ruling in case"),
        ("date: 2024\ntitle: Room # 12 burned\n", 2, 13, "# 12 burned", "Room"),
        ("title: Nets\t#2\n", 1, 13, "#2", "Nets"),
        ("title: Nets   #2\n", 1, 15, "#2", "Nets"),
        ("title: Nets #\n", 1, 13, "#", "Nets"),
        ("title: #OpenTheGate\n", 1, 8, "#OpenTheGate", ""),
        ("title: Ängste 😀 am Tor #2", 1, 24, "#2", "Ängste 😀 am Tor"),
        ("title: Two\n  lines #3\n", 2, 9, "#3", "Two lines"),
        ("credit:\n  - Ada\n  - Ben #2\n", 3, 9, "#2", "Ben"),
        ("credit: [Ada, Ben #2\n  ]\n", 1, 19, "#2", "Ben"),
        ("inferred: {date: by the stamp #2\n  }\n", 1, 31, "#2", "by the stamp"),
        ("claims:\n  - account: They met #2\n", 2, 23, "#2", "They met"),
        ("claims:\n  - {account: They met #2\n    }\n", 2, 24, "#2", "They met"),
        ("cite: {a: the gate #2\n  }\n", 1, 20, "#2", "the gate"),
        ("cite:\n  a: [the gate #2\n    , the boat]\n", 2, 16, "#2", "the gate"),
    ],
)
def test_fault_03_each_shape_of_a_text_that_loses_its_end(text, line, column, end, before):
    message = f"YAML reads '{end}' as a comment, so the text ends after '{before}'"
    assert lost(text) == [(line, column, message)]


@pytest.mark.parametrize(
    "text",
    [
        "title: Ruling in case  # as the court numbers it\n",
        'title: "Ruling in case #12 and #13"\n',
        'title: "Ruling" #12\n',
        "title: 'Ruling' # 12\n",
        "title: Ruling#12 and C#\n",
        "date: 2024-03-05 #as the wire has it\n",
        "part_of: fire-2024 #12\n",
        "grade: fair #12\n",
        "claims: #12\n  - {toll: {killed: 3 #12\n    }}\n",
        "note: >- #12\n  Ruling in case #12\n",
        "note: |  # kept\n  # 12\n",
        "#12\n  #13\ntitle: Ruling\n#14\n",
        "title: # a word is still missing\ndate: 2024\n",
    ],
)
def test_what_is_a_comment_and_nothing_else(text):
    assert lost(text) == []


WORDS = st.text(st.sampled_from("ab é#"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(WORDS)
def test_a_text_is_read_whole_or_reported(words):
    assume("  # " not in f"  {words}")  # a comment that is set apart
    document, problems = parse(f"title: {words}\n", "events/a.yaml")
    assert problems or document.fields["title"] == " ".join(words.split(" ")) or lost(f"title: {words}\n")


def test_a_file_is_warned_of_each_time_it_is_read(briefing):
    """As a file that is not parsed again, and as the only one that is."""
    content = briefing({"places/gate.yaml": "name: Gate #2\ntype: town\n"})
    first = read_content(content)
    problems = first.loaded.problems
    assert [(problem.where.file, problem.code) for problem in problems] == [("places/gate.yaml", "comment-in-text")]
    assert read_content(content, parsed=first.parsed).loaded.problems == problems
    again = reread_files(first, {"places/gate.yaml"})
    assert again is not None
    assert again.loaded.problems == problems
    others = reread_files(first, {"places/kessa.yaml"})
    assert others is not None
    assert others.loaded.problems == problems
    assert load_folder(content, jobs=2).problems == problems


def test_the_store_of_a_build_has_the_warnings_too(briefing, tmp_path):
    content = briefing({"places/gate.yaml": "name: Gate #2\ntype: town\n"})
    store = Store(tmp_path / ".briefpress", b"k" * 32)
    problems = read_content(content, store=store).loaded.problems
    assert [problem.code for problem in problems] == ["comment-in-text"]
    assert read_parsed(store) != ParsedRecords()
    assert read_content(content, store=store).loaded.problems == problems


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("briefing.yaml", "format: 1\ntitle: Briefing #2\n"),
        ("places/gate.yaml", "name: Gate #2\ntype: town\n"),
        ("places/gate.yaml", "name: Gate #2\ntipe: town\n"),
        ("pages/new.md", "---\ntitle: Page #2\n---\n\nIn case #12.\n"),
    ],
)
def test_settings_and_records_with_other_errors_are_warned_of_too(briefing, file, text):
    _, problems = load(briefing({file: text}))
    assert [problem.where.file for problem in problems if problem.code == "comment-in-text"] == [file]


def test_a_comment_that_swallows_a_bracket_is_named_in_the_error(briefing):
    _, problems = load(briefing({"places/gate.yaml": "name: Gate\ntype: town\naliases: [{name: Gate #2}]\n"}))
    assert [(problem.code, problem.hint) for problem in problems] == [
        ("yaml-syntax", "' #' begins a comment: put a text that contains it in double quotes")
    ]
