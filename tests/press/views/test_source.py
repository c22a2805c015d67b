from briefpress.press.views.shape import Link

WIRE = "sources/north-wire-2024-03-05/index.html"


def test_the_lineage_is_drawn_step_by_step(see):
    chains = {
        name: [(step.how, step.publication.text) for step in see(f"sources/{name}/index.html").lineage]
        for name in ("north-wire-2024-03-05", "tamor-post-2024-03-06", "tamor-post-2024-03-09")
    }
    assert chains == {
        "north-wire-2024-03-05": [("itself", "North Wire")],
        "tamor-post-2024-03-06": [("itself", "Tamor Post"), ("reprints", "North Wire")],
        "tamor-post-2024-03-09": [("itself", "Tamor Post"), ("carries", "North Wire")],
    }


def test_reprints_and_others_of_one_origin_are_distinguished(see):
    view = see(WIRE)
    assert [line.link.text for line in view.reprints] == ["Many dead at our gates"]
    assert [line.link.text for line in view.same_origin] == ["What the army says"]
    assert (view.origin.text, view.origin_stated, view.same_origin_count) == ("North Wire", False, 1)


def test_every_cited_passage_is_in_the_order_of_the_text_with_what_rests_on_it(see):
    view = see(WIRE)
    assert [passage.start for passage in view.passages] == [
        "two days of",
        "the Front attacked",
        "killed 40 soldiers",
        "took three lorries",
        "the soldiers fled",
        "followed them south",
        "dozens of townspeople",
        "at war with",
        "since the coup",
    ]
    killed = view.passages[2].supports
    assert [(line.kind, line.link.text, line.field, line.what) for line in killed] == [
        ("events", "Battle of Tamor", "toll", "40 killed: Army of Kessa, according to River Front"),
        ("events", "Battle of Tamor", "toll", "dozens killed: civilians, Tamor airport, according to River Front"),
    ]
    assert killed[0].link.path == "events/tamor-2024-03/index.html#claim-1"
    name = view.passages[1].supports[0]
    assert (name.link.text, name.field, name.what) == ("River Front", "aliases", "the Front")
    assert [line.field for line in view.passages[0].supports] == ["cite", "body"]


def test_a_passage_leads_to_the_very_words(see):
    passage = see(WIRE).passages[2]
    assert (passage.state, passage.anchor) == ("verified", "passage-3")
    assert passage.address == "https://north-wire.example/2024/03/05/tamor#:~:text=killed%2040%20soldiers"


def test_passages_that_nothing_proves_come_last(see):
    files = {
        "events/coup-2024-02.yaml": (
            "title: Coup\ntype: coup\ndate: 2024-02~\nplaces: [kessa]\ncite: {north-wire-2024-03-05: never written}\n"
        )
    }
    last = see(WIRE, files).passages[-1]
    assert (last.start, last.state, last.address) == (
        "never written",
        "unverified",
        "https://north-wire.example/2024/03/05/tamor",
    )


def test_a_retracted_source_lists_every_claim_that_rests_on_it(see):
    source = "title: Fighting at Tamor\npublication: north-wire\ntype: article-newspaper\nissued: 2024-03-05\n"
    source += "retracted: {on: 2024-05-01, reason: Its reporter was not there.}\n"
    retraction = see(WIRE, {"sources/north-wire-2024-03-05.yaml": source}).retraction
    assert (retraction.on.text, retraction.reason.__html__()) == ("1 May 2024", "Its reporter was not there.")
    assert [(each.claim.what, each.remaining) for each in retraction.affected] == [
        ("40 killed: Army of Kessa", 0),
        ("dozens killed: civilians, Tamor airport", 0),
        ("The army left the town.", 0),
        ("3 captured: vehicles of the Army of Kessa", 0),
    ]


def test_reliability_is_the_sources_own_or_its_publications(see):
    view = see(WIRE)
    assert (view.reliability, view.reliability_of) == ("B", "publication")
    assert see("sources/tamor-post-2024-03-09/index.html").reliability_of == ""


BY_DELL = {
    "sources/tamor-post-2024-03-09.yaml": (
        "title: What the army says\npublication: tamor-post\nauthors: ['[[anna-dell]]', Ada Orme]\n"
        "type: article-newspaper\ngenre: opinion\nissued: 2024-03-09\nurl: https://tamor-post.example/army\n"
    )
}


def test_an_author_who_is_a_record_is_named_and_linked_everywhere(see, linked):
    view = see("sources/tamor-post-2024-03-09/index.html", BY_DELL)
    assert view.authors == (Link("Anna Dell", "actors/anna-dell/index.html"), Link("Ada Orme"))
    assert view.head.work.authors == ("Anna Dell", "Ada Orme")
    assert [author["name"] for author in view.head.about["mainEntity"]["author"]] == ["Anna Dell", "Ada Orme"]
    assert ("sources", "tamor-post-2024-03-09", "authors") in {
        (mention.kind, mention.id, mention.field) for mention in linked(BY_DELL).mentions["actors", "anna-dell"]
    }


def test_an_author_who_is_no_record_is_a_dead_link(found):
    files = {name: text.replace("anna-dell", "anna-del") for name, text in BY_DELL.items()}
    assert [line for line in found(files) if "authors" in line or "anna-del" in line] == [
        (
            "sources/tamor-post-2024-03-09.yaml:3:11: error[dead-link] the link [[anna-del]] matches no record"
            " (did you mean 'anna-dell'?)"
        )
    ]
