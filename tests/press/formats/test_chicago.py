"""A citation to paste: no repetition, no unknown parts, every sentence ended."""

from __future__ import annotations

import pytest

from briefpress.model.record.date import parse_date
from briefpress.press.formats.chicago import chicago
from briefpress.press.views.exports.works import work_date


def test_all_that_is_known_is_said(work):
    made = work(
        title="What the army says",
        authors=("Ada Orme", "Ben Pike", "Cy Roe"),
        container="Tamor Post",
        publisher="The Desk",
        edition="2024-06",
        issued=work_date(parse_date("2024-03-09")),
        accessed=work_date(parse_date("2024-04-01")),
        address="https://tamor-post.example/army",
        archive_address="https://archive.example/1",
        note="Carries the wire of North Wire.",
    )
    assert chicago(made) == (
        "Ada Orme, Ben Pike, and Cy Roe. “What the army says.” Tamor Post, The Desk, edition 2024-06, 9 March 2024. "
        "Carries the wire of North Wire. Accessed 1 April 2024. https://tamor-post.example/army. "
        "Archived at https://archive.example/1."
    )


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Talk of “peace”", "“Talk of ‘peace.’”"),
        ("“Why?”", "“‘Why?’”"),
        ("Title", "“Title.”"),
        ("Why?", "“Why?”"),
        ("So …", "“So …”"),
    ],
)
def test_a_title_is_ended_once(work, title, said):
    assert chicago(work(title=title)) == said


@pytest.mark.parametrize(("authors", "said"), [(("A",), "A. "), (("A", "B"), "A and B. "), ((), "")])
def test_names_are_joined(work, authors, said):
    assert chicago(work(authors=authors)) == f"{said}“Title.”"
