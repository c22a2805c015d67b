"""Quotation marks in our own prose: with the archive, the words must occur in a source cited there."""

from __future__ import annotations

import pytest

from briefpress.check.check import check_content

CITE = 'cite: {north-wire-2024-03-05: "the Front attacked"}'
HEAD = f"---\ntitle: Raid\ntype: clash\ndate: 2024-03-02\n{CITE}\n"
MARK = '[@north-wire-2024-03-05, "the Front attacked"]'


@pytest.fixture
def found(briefing):
    """The problems of the sound briefing with one more event, of given fields and body, checked with its archive."""

    def check(fields: str, body: str = "") -> list[str]:
        content = briefing({"events/raid.md": f"{HEAD}{fields}---\n{body}"})
        problems = check_content(content, content.parent / "archive").problems
        return [f"{each.code} {each.message}" for each in problems if each.where.file == "events/raid.md"]

    return check


@pytest.mark.parametrize("marks", ["“%s”", '"%s"'])
def test_a_quotation_in_a_text_is_in_a_source_of_its_paragraph(found, marks):
    assert found("", f"They say {marks % 'the Front attacked'}. {MARK}\n") == []
    assert found("", f"{marks % 'The Front attacked,'} it says. {MARK}\n") == []
    (line,) = found("", f"They say {marks % 'the Front withdrew'}. {MARK}\n")
    assert line.startswith('quotation-unsourced "the Front withdrew" is in quotation marks, but not in north-wire')


@pytest.mark.parametrize("field", ["account: %s", "account: They fled., note: %s", "date: 2024-03-02, note: %s"])
def test_a_quotation_in_a_field_is_in_a_source_of_its_claim(found, field):
    claim = f"claims:\n  - {{{field}, {CITE}}}\n"
    assert found(claim % "'It says “the Front attacked” there.'") == []
    (line,) = found(claim % "'It says “nobody fought” there.'")
    assert line.startswith("quotation-unsourced")


def test_a_name_or_a_title_may_be_in_quotation_marks(found):
    assert found("", f"The event “Battle of Tamor” is another. {MARK}\n") == []
    assert found("note: The army is called “Army of Kessa”.\n") == []


def test_without_an_archive_nothing_is_looked_up(briefing):
    content = briefing({"events/raid.md": f"{HEAD}---\nThey say “nobody fought”. {MARK}\n"})
    assert "quotation-unsourced" not in {each.code for each in check_content(content).problems}


def test_it_is_a_warning_and_an_error_under_strict(briefing):
    content = briefing({"events/raid.md": f"{HEAD}---\nThey say “nobody fought”. {MARK}\n"})
    severities = {
        strict: [
            each.severity.value
            for each in check_content(content, content.parent / "archive", strict=strict).problems
            if each.code == "quotation-unsourced"
        ]
        for strict in (False, True)
    }
    assert severities == {False: ["warning"], True: ["error"]}
