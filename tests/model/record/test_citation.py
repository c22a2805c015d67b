"""Citation: the four notations of ``cite``, and the path of each citation."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from briefpress.model.record.citation import Citation, parse_cite


@pytest.mark.parametrize(
    ("written", "citations"),
    [
        ({"rfi": "one … two"}, [Citation("rfi", "one … two", path=("rfi",))]),
        (
            {"rfi": ["one … two", "three"]},
            [Citation("rfi", "one … two", path=("rfi", 0)), Citation("rfi", "three", path=("rfi", 1))],
        ),
        ({"rfi": "one", "voa": "two"}, [Citation("rfi", "one", path=("rfi",)), Citation("voa", "two", path=("voa",))]),
        ({"report": {"page": "12"}}, [Citation("report", page="12", path=("report",))]),
        ({"radio": {"at": "03:15"}}, [Citation("radio", at="03:15", path=("radio",))]),
        ({"report": {"page": "12", "passage": "one"}}, [Citation("report", "one", "12", path=("report",))]),
        (["rfi", "voa"], [Citation("rfi", path=(0,)), Citation("voa", path=(1,))]),
        ("rfi", [Citation("rfi", path=(0,))]),
    ],
)
def test_each_notation_gives_its_citations_in_order(written, citations):
    assert parse_cite(written) == tuple(citations)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"RFI": "one"}, "not-an-id"),
        (["RFI"], "not-an-id"),
        (["rfi", ["voa"]], "not-a-text"),
        ({"rfi": {"pages": "12"}}, "cite-syntax"),
        ({"rfi": {}}, "cite-syntax"),
        ({"rfi": [["one"]]}, "cite-syntax"),
        ({"rfi": {"page": ["12"]}}, "not-a-text"),
        ("", "empty"),
    ],
)
def test_an_invalid_cite_is_rejected_with_a_message(written, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_cite(written)
    assert raised.value.type == code
