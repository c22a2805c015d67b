"""The coverage page and the pages of publications, as readers get them."""

from __future__ import annotations

from tests.press.views.conftest import words

COVERAGE = "coverage/index.html"


def tally(page, section):
    rows = page.css(f"section[aria-labelledby={section}] tbody tr")
    return {words(row.css_first("th a")): [words(cell) for cell in row.css("td")] for row in rows}


def reports(row):
    cells = {
        words(each.css_first("a")): [words(badge) for badge in each.css(".badge")] for each in row.css(".facts > span")
    }
    return cells, [words(badge) for badge in row.css(".state .badge")]


def test_each_event_says_who_reports_it_who_first_and_who_alone(rendered):
    rows = {words(row.css_first(".name")): reports(row) for row in rendered(COVERAGE).css("ul.coverage > li")}
    assert rows == {
        "Coup in Kessa": ({"North Wire": []}, ["single source"]),
        "Battle of Tamor": ({"North Wire": ["first report"], "Tamor Post": []}, ["single origin"]),
        "Pursuit south of Tamor": ({"North Wire": []}, ["single source"]),
    }


def test_events_that_several_sources_report_make_a_grid(rendered):
    grid = rendered(COVERAGE).css_first("section.grid table")
    assert [words(one) for one in grid.css("thead th")] == ["Event", "1", "2", "3"]
    rows = {words(row.css_first("th")): [words(cell) for cell in row.css("td")] for row in grid.css("tbody tr")}
    assert rows == {"Battle of Tamor": ["●", "", "○"]}
    assert [mark.attributes["title"] for mark in grid.css("abbr")] == ["reported first", "reported"]


def test_sources_and_origins_are_tallied(rendered):
    page = rendered(COVERAGE)
    assert tally(page, "origins") == {"North Wire": ["3", "3", "3"]}
    assert tally(page, "sources") == {
        "Fighting at Tamor": ["3", "3", "2"],
        "Many dead at our gates": ["–", "–", "–"],
        "What the army says": ["1", "–", "–"],
    }


def test_in_our_own_briefing_too(our_page, ours):
    page = our_page(COVERAGE)
    reported = {event: ours.source_index.reports[event] for event in ours.order if ours.source_index.reports.get(event)}
    rows = page.css("ul.coverage > li")
    assert [words(row.css_first(".name")) for row in rows] == [ours.events[each].record.title for each in reported]
    for row, sources in zip(rows, reported.values(), strict=True):
        links = [link.attributes["href"] for link in row.css(".facts a")]
        assert links == [f"../sources/{source}/index.html" for source in sources]
        assert bool(row.css(".badge.first")) is (len(sources) > 1)
        assert ("single source" in words(row)) is (len(sources) == 1)
    for title, (count, *_) in tally(page, "sources").items():
        (source,) = (each for each in ours.records.sources.values() if each.title == title)
        assert int(count.replace("–", "0")) == sum(source.id in sources for sources in reported.values())


def compared(page):
    for line in page.css("li.reported"):
        for row in line.css("dl.compared"):
            figures = [
                (words(figure.css_first(".count")), figure.attributes["class"], words(figure.css_first(".aside")))
                for figure in row.css("dd")
            ]
            yield words(line.css_first(".name a")), words(row.css_first("dt")), figures


def test_a_publication_shows_its_figures_beside_the_others(rendered):
    page = rendered("publications/tamor-post/index.html")
    _, _, figures = next(compared(page))
    assert figures == [("40", "elsewhere", "published by North Wire"), ("11", "here", "published here")]
    lines = rendered("publications/north-wire/index.html").css("li.reported p.name")
    assert [words(line.css_first(".badge")) for line in lines] == ["only report", "first report", "only report"]


def test_every_publication_of_our_own_briefing_does_so(our_page, ours):
    beside = 0
    for publication in ours.records.publications:
        page = our_page(f"publications/{publication}/index.html")
        own = {source.id for source in ours.records.sources.values() if source.publication == publication}
        events = [event for event in ours.order if own & set(ours.source_index.reports.get(event, ()))]
        if own:
            titles = [words(line.css_first(".name a")) for line in page.css("li.reported")]
            assert titles == [ours.events[event].record.title for event in events]
        for _, _, figures in compared(page):
            beside += {kind for _, kind, _ in figures} == {"here", "elsewhere"}
            assert "here" in {kind for _, kind, _ in figures}
    assert beside > 0
