"""with_lines: find the lines of problems, reading each file once."""

from __future__ import annotations

from briefpress.load.line_numbers import LineNumbers, with_lines
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
