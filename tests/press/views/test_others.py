import pytest

from briefpress.plan.plan import plan


def test_corrections_retractions_and_withdrawals_are_reported(see):
    files = {
        "actors/hill-league.yaml": (
            "name: Hill League\ntype: armed-group\n"
            "corrections: [{on: 2024-04-01, what: We had spelled it otherwise., because: a reader wrote}, "
            "{on: 2024-05-01, what: 'We had [[river-front]] for it.'}]\n"
        ),
        "sources/north-wire-2024-03-05.yaml": (
            "title: Fighting at Tamor\npublication: north-wire\ntype: article-newspaper\nissued: 2024-03-05\n"
            "retracted: {on: 2024-05-01, reason: Its reporter was not there.}\n"
        ),
    }
    view = see("corrections/index.html", files)
    assert [
        (line.on.text, line.record.text, line.what.__html__(), line.because.__html__()) for line in view.corrections
    ] == [
        ("1 May 2024", "Hill League", 'We had <a href="../actors/river-front/index.html">River Front</a> for it.', ""),
        ("1 April 2024", "Hill League", "We had spelled it otherwise.", "a reader wrote"),
    ]
    assert [(line.source.link.text, line.affected, line.alone) for line in view.retracted] == [
        ("Fighting at Tamor", 4, 4)
    ]


def test_a_withdrawn_record_is_listed_and_says_so_itself(see):
    league = "name: Hill League\ntype: armed-group\nwithdrawn: {on: 2024-05-01, reason: No such group.}\n"
    files = {"actors/hill-league.yaml": league}
    assert [(line.record.text, line.reason.__html__()) for line in see("corrections/index.html", files).withdrawn] == [
        ("Hill League", "No such group.")
    ]
    assert see("actors/hill-league/index.html", files).upkeep.withdrawn.on.text == "1 May 2024"


def test_a_page_has_its_text_and_its_contents(see):
    files = {
        "pages/methodology.md": "---\ntitle: Method\nsummary: How [[tamor]] is told.\n---\n# One\n\nText.\n\n## Two\n"
    }
    view = see("methodology/index.html", files)
    assert [(line.level, line.link.text, line.link.path) for line in view.contents] == [
        (2, "One", "#text-one"),
        (3, "Two", "#text-two"),
    ]
    assert view.summary.__html__() == 'How <a href="../places/tamor/index.html">Tamor</a> is told.'
    assert view.head.description == "How Tamor is told."


def test_the_data_page_counts_every_kind(see):
    view = see("data/index.html")
    counts = {count.kind: count.count for count in view.counts}
    assert counts == {
        "publications": 2,
        "sources": 3,
        "places": 4,
        "actors": 4,
        "events": 3,
        "contradictions": 0,
        "pages": 1,
    }
    assert (view.claims, view.address) == (6, "")


def test_a_former_id_leads_to_its_record(see):
    view = see("actors/river-people/index.html")
    assert (view.head.kind, view.target.text, view.target.path) == (
        "redirect",
        "River Front",
        "actors/river-front/index.html",
    )


SETTINGS = "format: 1\ntitle: The war on the river\nbase_url: https://a.example/river/\n"


@pytest.mark.parametrize(("settings", "root"), [("format: 1\ntitle: T\n", "./"), (SETTINGS, "/river/")])
def test_the_page_for_no_address_finds_the_site_from_any_depth(see, settings, root):
    assert see("404.html", {"briefing.yaml": settings}).head.root == root


def test_the_sitemap_has_every_page_but_that_for_no_address_and_the_days_that_are_known(see):
    actor = "name: Hill League\ntype: armed-group\nadded: 2024-04-01\nupdated: 2024-05-01\n"
    vague = "name: Army of Kessa\ntype: military\nadded: 2024-04~\n"
    season = "name: Anna Dell\ntype: person\nadded: 2023-24\n"
    files = {"briefing.yaml": SETTINGS, "actors/hill-league.yaml": actor, "actors/kessa-army.yaml": vague}
    files |= {"actors/anna-dell.yaml": season}
    entries = dict(see("sitemap.xml", files).entries)
    assert entries["https://a.example/river/"] == ""
    assert entries["https://a.example/river/actors/hill-league/"] == "2024-05-01"
    assert entries["https://a.example/river/actors/kessa-army/"] == ""
    assert entries["https://a.example/river/actors/anna-dell/"] == ""
    assert not [
        address for address in entries if "404" in address or "index.html" in address or "river-people" in address
    ]


def test_a_page_knows_its_canonical_address(see):
    files = {"briefing.yaml": SETTINGS}
    assert see("places/tamor/index.html", files).head.canonical == "https://a.example/river/places/tamor/"
    assert see("places/tamor/index.html").head.canonical == ""


def test_the_data_page_lists_every_file_of_data_that_is_planned(see, linked):
    view = see("data/index.html")
    parts = [link.path for part in view.parts for link in part.files]
    listed = [*(file.link.path for file in (*view.files, *view.tables)), *parts]
    planned = [page.path for page in plan(linked()) if page.path.startswith("data/") and page.format != "html"]
    assert sorted(listed) == sorted(planned)
    assert listed[0] == "data/briefing.json"
    assert not view.of_pages


def test_the_json_of_a_page_is_its_view_and_only_where_asked_for(see, linked):
    asked = {"briefing.yaml": "format: 1\ntitle: T\noutputs: [html, views]\n"}
    assert not [page for page in plan(linked()) if page.format == "views"]
    for path in ("index", "events/tamor-2024-03/index"):
        assert see(f"{path}.json", asked) == see(f"{path}.html", asked)
    assert see("data/index.html", asked).of_pages
