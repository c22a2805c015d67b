"""Format problems as JUnit XML, which GitLab, Jenkins and others show as tests.

The format has no official specification; only fields that the common readers share are used. Each error is a failed
test. Warnings and notes are the output of a passed test for their file.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as Xml

from briefpress.model.problem import Problem, Severity


def junit(problems: Sequence[Problem]) -> str:
    """Return one suite: a failed test per error, and a passed test per file with only warnings or notes."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    others = [problem for problem in problems if problem.severity is not Severity.ERROR]
    suites = Xml.Element("testsuites", name="briefpress")
    suite = Xml.SubElement(suites, "testsuite", name="briefpress check", errors="0", skipped="0")
    for problem in errors:
        case = Xml.SubElement(
            suite, "testcase", classname=problem.where.file, name=_name(problem), file=problem.where.file
        )
        Xml.SubElement(case, "failure", type=problem.code, message=problem.message).text = str(problem)
    for file, found in groupby(others, key=lambda problem: problem.where.file):
        case = Xml.SubElement(suite, "testcase", classname=file, name=f"{file}: warnings and notes only", file=file)
        Xml.SubElement(case, "system-out").text = "\n".join(map(str, found))
    if not problems:
        Xml.SubElement(suite, "testcase", classname="briefpress", name="no problems")
    for element in (suites, suite):
        element.set("tests", str(len(suite)))
        element.set("failures", str(len(errors)))
    Xml.indent(suites)
    return Xml.tostring(suites, encoding="unicode", xml_declaration=True)


def _name(problem: Problem) -> str:
    return f"{problem.where}: {problem.code}"
