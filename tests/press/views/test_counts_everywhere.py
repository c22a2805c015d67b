"""Counts with open ends, hedges, restated claims and inferred origins, in each place that shows them."""

from __future__ import annotations

import pytest

from briefpress.apps.export.markdown_page import markdown_page
from briefpress.apps.export.pages import PAGES
from tests.press.views.conftest import words

RAID = "events/raid/index.html"
CITED = "cite: [north-wire-2024-03-05]"
COUNTS = {
    ">130": "more than 130",
    "<10": "fewer than 10",
    "130+": "at least 130",
    "~30": "about 30",
    "20 (15-30)": "20 (15–30)",
    "dozens": "dozens",
}


def raid(*claims: str, files: dict[str, str] | None = None) -> dict[str, str]:
    """An event with these claims, in which the army takes part."""
    head = "title: Raid\ntype: clash\ndate: 2024-03-01\nplaces: [tamor]\n"
    actors = f"actors: [{{actor: kessa-army, role: victim}}]\n{CITED}\nclaims:\n"
    return {"events/raid.yaml": head + actors + "".join(f"  - {{{claim}}}\n" for claim in claims), **(files or {})}


def killed(count: str, more: str = "by: river-front", cite: str = CITED) -> str:
    return f"toll: {{killed: '{count}', group: kessa-army}}, {more}, {cite}"


@pytest.mark.parametrize(("count", "said"), COUNTS.items())
def test_a_count_is_said_alike_in_every_place(see, rendered, count, said):
    files = raid(killed(count), killed("500", "by: kessa-army"))
    event, shown = see(RAID, files), rendered(RAID, files)
    alone = raid(killed(count))
    figure = f"{said} killed (Army of Kessa), according to River Front"
    assert [claim.count for row in event.sections[0].rows for claim in row.claims] == [said, "500"]
    assert said in words(shown.css_first("#toll_killed_kessa-army").parent)
    assert [line.what for line in see("actors/river-front/index.html", alone).speaks if "Raid" in line.link.text] == [
        f"{said} killed: Army of Kessa"
    ]
    for path in ("actors/kessa-army/index.html", "places/tamor/index.html", "chronology/index.html", "index.html"):
        assert figure in words(rendered(path, alone).body), path
    markdown = markdown_page(see("chronology/index.html", alone), PAGES["chronology"], "chronology/index.html", {})
    assert said.replace("(", "&#40;") in markdown or said in markdown
    if count != "dozens":
        assert said in [
            line.value.text for chart in event.ranges for panel in chart.wide.panels for line in panel.lines
        ]


def test_a_hedge_goes_with_its_count_into_lists_charts_and_tables(see, rendered):
    hedged = f"toll: {{killed: 30, group: kessa-army, hedge: reportedly}}, by: river-front, {CITED}"
    files, alone = raid(hedged, killed("90", "by: kessa-army")), raid(hedged)
    charts = see(RAID, files).ranges
    assert "30 (reportedly)" in [line.value.text for panel in charts[0].wide.panels for line in panel.lines]
    figure = "30 killed (Army of Kessa), according to River Front (reportedly)"
    for path in ("actors/kessa-army/index.html", "chronology/index.html", "index.html"):
        assert figure in words(rendered(path, alone).body), path
    assert see(RAID, alone).head.description == f"{figure}."
    plain = raid(killed("30"))
    assert "(reportedly)" not in words(rendered("chronology/index.html", plain).body)


def test_a_restated_claim_is_shown_and_counted_once(see):
    own = f"id: own, {killed('30')}"
    again = killed("30", 'by: hill-league, restates: "#own"')
    event = see(RAID, raid(own, again))
    assert [claim.restates and claim.restates.text for claim in event.sections[0].rows[0].claims] == [
        None,
        "the claim of River Front",
    ]
    assert event.toll[0].according == "according to River Front"
    assert see(RAID, raid(own, killed("30", "by: hill-league"))).toll[0].according == (
        "according to River Front and Hill League"
    )
    [number] = [line for line in see("actors/kessa-army/index.html", raid(own, again)).numbers if line.claims == 1]
    assert number.link.path.startswith("events/raid/")


INFERRED = {
    "sources/tamor-post-2024-03-10.yaml": (
        "title: At the river\npublication: tamor-post\nwire: north-wire\ntype: article-newspaper\n"
        "issued: 2024-03-10\nurl: https://tamor-post.example/river\n"
        "inferred: {wire: Its words are those of the wire.}\n"
    )
}


@pytest.mark.parametrize(("inferred", "origin"), [(True, "probably North Wire"), (False, "North Wire")])
def test_an_inferred_wire_is_called_probable_wherever_it_is_shown(see, rendered, inferred, origin):
    [(name, text)] = INFERRED.items()
    files = raid(
        "account: They came by night., cite: [tamor-post-2024-03-10]",
        killed("30", "note: own voice", "cite: [tamor-post-2024-03-10]"),
        files={name: text if inferred else text.partition("inferred:")[0]},
    )
    event = see(RAID, files)
    [claim] = [claim for section in event.sections if section.property == "toll" for claim in section.rows[0].claims]
    voice = f"Tamor Post ({origin})" if inferred else origin
    assert [link.text for link in claim.speakers] == [voice]
    assert [link.text for link in claim.support.origins] == [origin]
    figure = f"30 killed (Army of Kessa), according to {voice}"
    for path in ("actors/kessa-army/index.html", "chronology/index.html", "index.html", "places/tamor/index.html"):
        assert figure in words(rendered(path, files).body), path
    assert origin in words(rendered("sources/tamor-post-2024-03-10/index.html", files).body)
    assert origin in [
        reference.origin.text for reference in event.references if reference.source.text == "At the river"
    ]


@pytest.mark.parametrize(
    ("count", "other", "said"),
    [("30", "30", ""), ("30", "40", "30–40"), (">30", "30", "30 or more"), ("dozens", "30", "")],
)
def test_a_range_needs_two_different_numbers(see, count, other, said):
    assert see(RAID, raid(killed(count), killed(other, "by: kessa-army"))).sections[0].rows[0].range == said
