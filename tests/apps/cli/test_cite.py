"""``briefpress cite`` prints a passage to paste, and what it prints is a passage that is proved."""

from __future__ import annotations

import pytest


@pytest.fixture
def cite(run, briefing, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)

    def call(*arguments):
        return run("cite", *arguments)

    return call


WORDS = "On Sunday the Front attacked from the north, and by its own word"


def test_both_notations_are_printed_one_a_line(cite):
    ran = cite("north-wire-2024-03-05", WORDS)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == 'cite: {north-wire-2024-03-05: "On … word"}\n[@north-wire-2024-03-05, "On … word"]\n'


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ("--yaml", 'cite: {north-wire-2024-03-05: "On … word"}\n'),
        ("--markdown", '[@north-wire-2024-03-05, "On … word"]\n'),
    ],
)
def test_either_is_printed_alone(cite, option, line):
    assert cite("north-wire-2024-03-05", WORDS, option).out == line


def test_what_is_printed_is_proved_where_it_is_pasted(cite, check, briefing):
    text = "\n“Nobody slept,” they said: 'not \\ one'. The 1,200 nets – all of them — were {lost}, [all].\n"
    content = briefing()
    path = content.parent / "archive/tamor-post-2024-03-06.txt"
    path.write_text(path.read_text() + text)
    for words in ("“Nobody slept,” they", "'not \\ one'", "1,200 nets – all of them — were {lost}, [all]."):
        line, mark = cite("tamor-post-2024-03-06", words, "--archive", path.parent).out.splitlines()
        (content / "pages/new.md").write_text(f"---\ntitle: New\n---\nA statement. {mark}\n")
        header = f"title: New\ntype: clash\ndate: 2024-03-05\nplaces: []\n{line}\n"
        (content / "events/new.yaml").write_text(header)
        assert [problem for problem in check(content).problems if "error" in problem] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "there are no words to look for"),
        ("the", '"the" occurs more than once (give more words)'),
        (
            "the Fronte attacked",
            'the text does not contain "the Fronte attacked" (did you mean "the Front attacked"?)',
        ),
        ("a … b … c", "this passage has '…' 2 times (write '…' once, between the first and the last words)"),
        (
            "word " * 2_000,
            f'the text does not contain "{" ".join(["word"] * 16)}…"',
        ),
    ],
)
def test_words_that_mean_no_one_passage_are_one_line_and_no_traceback(cite, words, message):
    ran = cite("north-wire-2024-03-05", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(f"briefpress: north-wire-2024-03-05: {message}")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("north-wire-2024-03-06", "no source 'north-wire-2024-03-06' (did you mean 'north-wire-2024-03-05'?)"),
        ("../secret", "no source '../secret'"),
    ],
)
def test_an_unknown_source_is_reported_with_the_nearest(cite, source, message):
    ran = cite(source, "the guns")
    assert (ran.code, ran.err) == (1, f"briefpress: {message}\n")


def test_a_source_without_a_text_and_a_text_that_is_none_are_reported(cite, briefing):
    folder = briefing().parent / "archive"
    (folder / "tamor-post-2024-03-06.txt").unlink()
    (folder / "tamor-post-2024-03-09.txt").write_bytes(b"\0")
    ran = cite("tamor-post-2024-03-06", "x", "--archive", folder)
    assert (ran.code, "save its text as archive/tamor-post-2024-03-06.txt" in ran.err) == (1, True)
    ran = cite("tamor-post-2024-03-09", "x", "--archive", folder)
    assert (ran.code, "archive/tamor-post-2024-03-09.txt:1: this is not a text file" in ran.err) == (1, True)


def test_without_an_archive_it_cannot_run(cite, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cite("north-wire-2024-03-05", "x").code == 2
