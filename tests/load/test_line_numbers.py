"""with_lines: find the lines of problems, reading each file once."""

from __future__ import annotations

from briefpress.load.line_numbers import MOST_PROBLEMS, LineNumbers, with_lines
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


def many(severity, number):
    return [
        Problem(Where("places/kessa.yaml", line), "some", "a message", "", severity) for line in range(1, number + 1)
    ]


def test_fault_11_many_warnings_stay_warnings(briefing):
    found = with_lines(LineNumbers(briefing()), many(Severity.WARNING, MOST_PROBLEMS + 5))
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert "5 more problems" in next(problem.message for problem in found if problem.code == "too-many-problems")


def test_fault_11_no_error_is_hidden_by_warnings_and_hidden_errors_stay_errors(briefing):
    lines = LineNumbers(briefing())
    found = with_lines(lines, [*many(Severity.WARNING, MOST_PROBLEMS), *many(Severity.ERROR, 2)])
    assert [problem.severity for problem in found[:3]] == [Severity.ERROR, Severity.ERROR, Severity.WARNING]
    assert len(with_lines(lines, many(Severity.ERROR, MOST_PROBLEMS + 1))) == MOST_PROBLEMS + 1


def test_fault_22_errors_come_first_then_warnings_then_notes(briefing):
    mixed = [*many(Severity.NOTE, 1), *many(Severity.WARNING, 2), *many(Severity.ERROR, 1)]
    found = with_lines(LineNumbers(briefing()), mixed)
    assert [problem.severity for problem in found] == ["error", "warning", "warning", "note"]
