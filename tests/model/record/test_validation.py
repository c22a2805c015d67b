"""validated: fields become a model, or problems with a code, a path and a hint."""

from __future__ import annotations

import pytest

from briefpress.model.record import Actor, Event, Place, Source
from briefpress.model.record.validation import validated

GIVEN = {"id": "x", "file": "events/x.yaml"}
EVENT = GIVEN | {"title": "T", "type": "battle", "date": "2024"}
SOURCE = GIVEN | {"title": "T", "publication": "rfi", "type": "article"}


@pytest.mark.parametrize(
    ("model", "fields", "code", "path", "hint"),
    [
        (Event, EVENT | {"titel": "T"}, "unknown-field", ("titel",), "did you mean 'title'?"),
        (Event, EVENT | {"qqq": "x"}, "unknown-field", ("qqq",), "the fields here are "),
        (
            Event,
            EVENT | {"claims": [{"acount": "x"}]},
            "unknown-field",
            ("claims", 0, "acount"),
            "did you mean 'account'?",
        ),
        (
            Event,
            EVENT | {"claims": [{"date": "2024-13"}]},
            "date-impossible",
            ("claims", 0, "date"),
            "months are 01 to 12",
        ),
        (Event, EVENT | {"claims": [{"by": ["A B"]}]}, "not-an-id", ("claims", 0, "by", 0), "lower-case"),
        (Event, EVENT | {"claims": "x"}, "not-a-list", ("claims",), "a list of fields"),
        (Event, EVENT | {"claims": ["x"]}, "not-a-mapping", ("claims", 0), "name: value"),
        (
            Event,
            EVENT | {"claims": [{"stance": "denied"}]},
            "unknown-word",
            ("claims", 0, "stance"),
            "did you mean 'denies'?",
        ),
        (Event, EVENT | {"grade": "sure"}, "unknown-word", ("grade",), "write confirmed, fair"),
        (
            Event,
            EVENT | {"claims": [{"toll": {"kiled": "3"}}]},
            "outcome",
            ("claims", 0, "toll", 0),
            "did you mean 'killed'?",
        ),
        (Source, SOURCE | {"type": "article-newpaper"}, "unknown-word", ("type",), "did you mean 'article-newspaper'?"),
        (Place, GIVEN | {"name": "N"}, "missing-field", (), ""),
        (Place, GIVEN | {"name": "N", "type": "town", "point": {"lat": "1"}}, "missing-field", ("point",), ""),
        (Actor, GIVEN | {"name": ["N"], "type": "person"}, "not-a-text", ("name",), "comma"),
        (Event, EVENT | {"grade_reason": {"a": "b", "c": ""}}, "not-a-text", ("grade_reason",), "comma"),
        (Event, EVENT | {"places": [{"words": "near a, b", "b": ""}]}, "unknown-field", ("places", 0, "b"), "quote"),
    ],
)
def test_problems_have_a_code_a_path_and_a_hint(model, fields, code, path, hint):
    record, problems = validated(model, fields, "events/x.yaml")
    assert record is None
    assert (problems[0].code, problems[0].where.path, problems[0].where.file) == (code, path, "events/x.yaml")
    assert hint in problems[0].hint


def test_all_problems_of_a_record_are_reported_together():
    fields = EVENT | {"date": "never", "grade": "sure", "extra": "x", "claims": [{"stance": "x"}, {"said": "x"}]}
    _, problems = validated(Event, fields, "events/x.yaml")
    assert sorted(problem.code for problem in problems) == [
        "date-syntax",
        "date-syntax",
        "unknown-field",
        "unknown-word",
        "unknown-word",
    ]


def test_a_valid_record_has_no_problems_and_is_frozen():
    event, problems = validated(Event, EVENT, "events/x.yaml")
    assert problems == ()
    with pytest.raises(ValueError, match="frozen"):
        setattr(event, "title", "Another")  # noqa: B010 - mypy knows that it cannot be set
