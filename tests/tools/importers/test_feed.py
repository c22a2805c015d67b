"""Every item of a feed becomes an article or is skipped with a reason."""

from __future__ import annotations

from briefpress.tools.importers.article import Article, SkippedItem
from briefpress.tools.importers.read import read_saved

RSS = '<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>{}</channel></rss>'


def test_fault_05_each_item_without_text_or_headline_is_counted_with_the_reason(feed):
    items = feed("losses.rss")
    assert len(items) == 6
    assert [item for item in items if isinstance(item, SkippedItem)] == [
        SkippedItem("Picture of the day", "no text"),
        SkippedItem("https://old-ferry-wire.example/untitled", "no headline"),
    ]


def test_fault_05_an_item_of_a_malformed_feed_that_is_not_read_is_counted(saved):
    broken = RSS.format("<item><title>A & b</title><description>c</description></item>" + "<item" * 3)
    items = read_saved(broken.encode(), feed=True)
    assert [item.title for item in items if isinstance(item, Article)] == ["A & b"]
    cut = read_saved(saved("cut.rss"), feed=True)
    assert cut[-1] == SkippedItem("The fair", "no text: the feed ends within this item")


def test_fault_05_a_text_that_may_be_cut_short_is_marked(saved):
    whole = saved("cut.rss").decode().partition("<item><title>The fair")[0]
    (boats,) = read_saved(whole.encode(), feed=True)
    assert boats.signs[-1] == "the feed ends within this item: its text may be cut short"


def test_fault_25_relative_links_are_resolved_against_the_alternate_link_and_xml_base(feed):
    assert [item.url for item in feed("bases.atom")] == [
        "https://courrier-tamor.example/x/1",
        "https://courrier-tamor.example/actu/foire/reportee",
        "https://autre.example/b",
    ]


def test_fault_25_an_item_s_language_goes_before_the_feed_s(feed):
    assert [item.language for item in feed("bases.atom")] == ["fr", "fr", "en"]


def test_fault_26_authors_of_feeds_are_cleaned_and_the_feed_s_own_is_inferred(feed):
    fire, fair, use = feed("bases.atom")
    assert fair.authors == ("Élodie Barge",)
    assert fire.inferred["authors"] == use.inferred["authors"] == "the author of the feed"
    assert ("authors", "“Rédaction du Courrier” names a desk, not a person") in fire.doubts
    assert feed("losses.rss")[0].authors == ("Ada Orme",)


def test_fault_27_dates_in_the_feed_s_language(feed):
    assert [item.issued for item in feed("dias.rss")] == ["2024-02-05", "2024-02-06"]


def test_fault_27_the_day_of_the_last_change_is_inferred(feed):
    *_, use = feed("bases.atom")
    assert (use.issued, use.inferred["issued"]) == ("2024-03-07", "the day of the last change, the only date")


def test_fault_28_titles_lose_the_feed_s_name_and_stand_in_the_archived_text(feed):
    assert feed("losses.rss")[0].text == "Boats burn\n\nTwelve boats burned.\n"


def test_a_text_that_is_no_markup_keeps_its_signs(feed):
    *_, use = feed("bases.atom")
    assert use.text == "On the use of <b>\n\nIt is said that 3 < 4.\n"


def test_an_author_s_address_of_a_long_domain_is_no_part_of_the_name():
    item = "<item><title>A</title><description>b</description><author>ada@post.example (Ada Orme)</author></item>"
    (article,) = read_saved(RSS.format(item).encode(), feed=True)
    assert article.authors == ("Ada Orme",)
