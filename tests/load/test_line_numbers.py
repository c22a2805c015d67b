"""with_lines: find the lines of problems, reading each file once."""

from __future__ import annotations

from itertools import chain

from briefpress.check.check import check_content
from briefpress.load.line_numbers import MOST_PROBLEMS, LineNumbers, with_lines
from briefpress.load.load import load_folder
from briefpress.model.problem import Problem, Severity, Where

TYPE = Problem(Where("places/kessa.yaml", path=("type",)), "unknown-word", "no such type")


def test_a_file_is_read_once_until_it_is_marked_stale(briefing):
    content = briefing()
    lines = LineNumbers(content)
    (first,) = with_lines(lines, [TYPE])
    path = content / "places/kessa.yaml"
    path.write_text(f"# one line more\n{path.read_text()}")
    assert with_lines(lines, [TYPE]) == (first,)
    (after,) = with_lines(lines.without(["places/kessa.yaml"]), [TYPE])
    assert after.where.line == first.where.line + 1


def test_a_problem_of_a_whole_file_is_on_its_first_line(briefing):
    (whole,) = with_lines(LineNumbers(briefing()), [Problem(Where("places/kessa.yaml"), "orphan", "nothing names it")])
    assert whole.where.line == 1


def test_fault_11_more_than_a_hundred_warnings_are_no_error(briefing):
    where = Where("places/kessa.yaml", 1)
    warnings = [Problem(where, "orphan", f"nothing names {number}", "", Severity.WARNING) for number in range(150)]
    found = with_lines(LineNumbers(briefing()), warnings)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert [problem.message for problem in found if problem.code == "too-many-problems"] == [
        "50 more problems in this file are not listed"
    ]
    error = Problem(where, "unknown-word", "no such type")
    assert error in with_lines(LineNumbers(briefing()), [*warnings, error])


def test_problems_of_loading_and_of_checks_are_counted_once(briefing):
    file = "events/raid.yaml"
    claim = "  - account: They fled.\n    about: flight\n    note: seen #{}\n    cite: [nobody]\n"
    head = "title: Raid\ntype: clash\ndate: 2024-03-01\ncite: [north-wire-2024-03-05]\nclaims:\n"
    content = briefing({file: head + "".join(map(claim.format, range(120)))})
    checked = check_content(content)
    found = [*load_folder(content).problems, *chain.from_iterable(checked.found.values())]
    total = sum(problem.where.file == file for problem in found)
    assert total > 240
    (more,) = [problem for problem in checked.problems if problem.code == "too-many-problems"]
    assert more.message == f"{total - MOST_PROBLEMS} more problems in this file are not listed"
