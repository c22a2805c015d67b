"""Links and citations of the briefing in the pages of a site of MkDocs."""

from __future__ import annotations

import pytest
from mkdocs.exceptions import Abort

from tests.apps.mkdocs.host import cited, read, some, warned

pytestmark = pytest.mark.slow


def test_links_and_citations_work_in_the_sites_own_pages(site):
    event, (source, words) = some("events"), cited()
    code = f"`[[{event}]]`\n\n```\n[[{event}]]\n```\n"
    text = f'# Own\n\nSee [[{event}|*this* event]].[@{source}, "{words}"] [@{source}]\n\n{code}'
    page = read(site({"index.md": "# Host", "own/page.md": text}) / "own" / "page" / "index.html")
    assert f'href="../../briefing/events/{event}/index.html"' in page
    assert "*this* event</a>" in page.replace("&#42;", "*")
    assert f"<code>[[{event}]]</code>" in page
    assert f"<code>[[{event}]]\n</code>" in page
    assert page.count('href="#ref-1') == 2
    assert 'id="ref-1"' in page
    assert 'id="cite-1a-1"' in page
    assert 'href="#cite-1a-1"' in page
    assert "passage verified" in page


def test_a_page_without_citations_has_no_references(site):
    assert "References" not in read(site({"index.md": "# Host"}) / "index.html")


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("[[nobody-at-all]]", "dead-link"),
        ('[@no-source, "a … b"]', "unknown-id"),
        ('[@SOURCE, "a … b … c"]', "passage-many-ellipses"),
        ('[@SOURCE, "words that stand nowhere"]', "passage-unverified"),
    ],
)
def test_a_broken_mark_is_reported_with_file_and_line(site, caplog, mark, code):
    source, _ = cited()
    text = f"---\ntitle: Own\n---\n\n# Own\n\nSee {mark.replace('SOURCE', source)}.\n"
    site({"index.md": text})
    reported = [message for message in warned(caplog) if "briefpress:" in message]
    assert len(reported) == 1
    assert f"docs/index.md:7: {'warning' if code == 'passage-unverified' else 'error'}[{code}]" in reported[0]
    caplog.clear()
    with pytest.raises(Abort):
        site({"index.md": text}, strict=True)


def test_what_is_no_mark_is_left_alone(site, caplog):
    text = "A [[link](https://example.org)], \\[[x]], an [@ sign], and [[two words]]."
    page = read(site({"index.md": text}) / "index.html")
    assert "[[two words]]" in page
    assert [message for message in warned(caplog) if "briefpress" in message] == []


def test_an_error_in_the_template_of_references_is_reported_with_its_place(site, tmp_path, caplog):
    source, passage = cited()
    part = tmp_path / "own" / "part" / "reference.html"
    part.parent.mkdir(parents=True)
    part.write_text("{% macro references(root, all) %}{{ 1 // 0 }}{% endmacro %}", encoding="utf-8")
    with pytest.raises(Abort):
        site({"index.md": f'# Host\n\nSo it is.[@{source}, "{passage}"]\n'}, templates=str(tmp_path / "own"))
    assert any(message.startswith("briefpress: ") and "reference.html:1: " in message for message in warned(caplog))
