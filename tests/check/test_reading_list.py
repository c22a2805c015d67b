"""Sources collected for later, and records that nothing refers to."""

from __future__ import annotations

import pytest

from briefpress.apps.cli.report import report
from briefpress.check.check import check_content
from briefpress.check.orphans import summarised
from briefpress.link.briefing import link
from briefpress.model.problem import Problem, Severity, Where, gravest_first
from briefpress.plan.plan import plan

LATER = "title: Rain\npublication: tamor-post\ntype: article\nissued: 2025-01-01\nreading: true\n"
FILE = "sources/rain.yaml"
UNUSED = {f"actors/new-{number}.yaml": f"name: New {number}\ntype: person\n" for number in range(3)} | {
    "places/gate.yaml": "name: Gate\ntype: town\n"
}


def test_fault_21_a_source_for_later_is_neither_reported_nor_published(briefing):
    checked = check_content(briefing({FILE: LATER}), strict=True)
    assert checked.problems == ()
    linked = link(checked.records, checked.evidence)
    assert "rain" not in linked.records.sources
    assert not [page for page in plan(linked) if "rain" in page.path or page.part == "2025"]


def test_fault_21_its_publication_is_used(found):
    publication = {"publications/new.yaml": "name: New\ntype: newspaper\n"}
    assert found({FILE: LATER.replace("tamor-post", "new"), **publication}) == []


def test_fault_21_its_own_form_is_checked(found):
    (problem,) = found({FILE: LATER.replace("article", "artikel")})
    assert problem.startswith(f"{FILE}:3:1: error[unknown-word]")


def test_fault_21_the_ids_in_it_are_checked_and_may_be_of_others_for_later(found):
    other = LATER + "republication_of: rain\n"
    assert found({FILE: LATER, "sources/snow.yaml": other}) == []
    assert found({FILE: LATER.replace("tamor-post", "tamor-pots")}) == [
        f"{FILE}:2:1: error[unknown-id] there is no publication with the id 'tamor-pots' (did you mean 'tamor-post'?)"
    ]


def test_fault_21_to_link_to_it_is_an_error_with_the_cure(found):
    (problem,) = found({FILE: LATER, "pages/p.md": "---\ntitle: P\n---\nSee [[rain]].\n"})
    assert problem.startswith("pages/p.md:4: error[dead-link]")
    assert problem.endswith("(the source was collected for later: delete 'reading: true' from sources/rain.yaml)")


def test_fault_21_errors_come_first_then_warnings_then_notes():
    severities = (Severity.NOTE, Severity.ERROR, Severity.WARNING)
    problems = [Problem(Where(f"{severity}.yaml"), "code", "message", severity=severity) for severity in severities]
    assert [problem.severity for problem in gravest_first(problems)] == [*Severity]


def test_fault_21_to_cite_it_is_an_error_with_the_cure(found):
    page = '---\ntitle: P\n---\nIt rained. [@rain, "it rained … all day"]\n'
    assert found({FILE: LATER, "pages/p.md": page}) == [
        (
            "pages/p.md:4: error[unknown-id] the source 'rain' was collected for later "
            "(delete 'reading: true' from sources/rain.yaml)"
        )
    ]


def test_fault_21_unused_records_make_one_note_after_the_errors(briefing, capsys):
    content = briefing(
        {
            **UNUSED,
            "places/wrong.yaml": "name: Wrong\ntype: town\nwithin: kessa\n",
            "pages/p.md": "---\ntitle: P\n---\n[[nobody]]\n",
        }
    )
    assert report(check_content(content, strict=True).problems, content)
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition("]")[0].rpartition(" ")[2] for line in lines[:-1]] == ["error[dead-link", "note[orphan"]
    (content / "pages/p.md").unlink()
    (content / "places/wrong.yaml").unlink()
    problems = check_content(content, strict=True).problems
    assert not report(problems, content)
    (line, count) = capsys.readouterr().err.splitlines()
    assert line.endswith(
        "note[orphan] no record refers to this actor; 4 records in all are not used: 3 actors, 1 place "
        "(list them: briefpress check --list-unused)"
    )
    assert count == "1 note"
    report(problems, content, list_unused=True)
    assert capsys.readouterr().err.count("note[orphan]") == 4


@pytest.mark.parametrize("number", [0, 1])
def test_one_unused_record_needs_no_summary(briefing, number):
    problems = check_content(briefing(dict(list(UNUSED.items())[:number]))).problems
    assert summarised(problems) == problems
    assert len(problems) == number
