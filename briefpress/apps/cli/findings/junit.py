"""problems -> JUnit's XML, which GitLab, Jenkins and others show as tests.

Nobody owns the format; the fields are those that the readers have in common. An error is a test that failed. Warnings
and notes did not fail: they are told in what the test of their file printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as Xml

from briefpress.model.problem import Problem, Severity


def junit(problems: Sequence[Problem]) -> str:
    """One suite: a test that failed for each error, one that passed for each file with milder problems, or for all."""
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
        case = Xml.SubElement(suite, "testcase", classname=file, name=f"{file}: no error of these", file=file)
        Xml.SubElement(case, "system-out").text = "\n".join(map(str, found))
    if not problems:
        Xml.SubElement(suite, "testcase", classname="briefpress", name="no fault")
    for element in (suites, suite):
        element.set("tests", str(len(suite)))
        element.set("failures", str(len(errors)))
    Xml.indent(suites)
    return Xml.tostring(suites, encoding="unicode", xml_declaration=True)


def _name(problem: Problem) -> str:
    return f"{problem.where}: {problem.code}"
