"""A saved page's fields come from the page itself, each with the place where it says so; its doubts are named."""

from __future__ import annotations

import pytest

from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.page import is_page


def doubts(article, field):
    return [sentence for name, sentence in article.doubts if name == field]


def test_fault_25_language_comes_from_the_document_and_not_from_a_conditional_comment(page):
    article = page("jetee.html", "cp1252")
    assert (article.language, article.read_from["language"]) == ("fr", "<html lang>")


def test_fault_25_no_metadata_is_read_from_comments_templates_or_drawings(page):
    hidden = (
        '<template><meta name="date" content="2001-01-01"></template><svg><title>Logo</title></svg><nav><time pubdate '
        'datetime="2001-01-01"></time></nav><h1>Nordmole'
    )
    article = page("mole.html", old="<h1>Nordmole", new=hidden)
    assert (article.issued, article.title) == ("2017-12-07", "Nordmole in Flammen")
    assert "Squelette" not in " ".join(page("jetee.html").by_lines)


@pytest.mark.parametrize(
    ("old", "new", "address"),
    [
        ("", "", "https://www.courrier-tamor.example/2024/05/07/jetee-nord"),  # against og:url
        ("<title>", '<base href="https://base.example/fr/"><title>', "https://base.example/2024/05/07/jetee-nord"),
        (
            'href="/2024/05/07/jetee-nord?utm_source=lettre"',
            'href="/"',
            "https://www.courrier-tamor.example/2024/05/07/",
        ),
    ],
)
def test_fault_25_a_relative_canonical_address_is_resolved_and_a_root_is_believed_last(page, old, new, address):
    assert page("jetee.html", old=old, new=new).url.startswith(address)


def test_the_note_of_a_browser_above_a_page_is_its_address_where_it_states_none_itself(page):
    note = "<!-- saved from url=(0038)https://tamor-post.example/smoke?utm_x=1 -->\n<!DOCTYPE html>"
    article = page("caption.html", old="<!DOCTYPE html>", new=note)
    assert article.url == "https://tamor-post.example/smoke"
    assert article.inferred["url"] == "from the browser's note about saving the page"


def test_an_address_at_another_host_may_be_that_of_a_reprint(page):
    canonical = '<link rel="canonical" href="https://elsewhere.example/cais"><title>'
    (doubt,) = doubts(page("cais.html", old="<title>", new=canonical), "url")
    assert doubt.endswith("og:url https://diario-de-tamor.example/cais-norte: perhaps a reprint")


def test_two_languages_are_a_doubt(page):
    other = page("cais.html", old="<title>", new='<meta property="og:locale" content="en_US"><title>')
    assert doubts(other, "language") == ["<html lang> says pt-BR, but og:locale en-US"]


@pytest.mark.parametrize(
    ("name", "encoding", "authors", "where"),
    [
        ("jetee.html", "cp1252", ("Élodie Barge", "Théo Marchand"), "the line “Par Élodie Barge et Théo Marchand”"),
        ("mole.html", "utf-8", ("Korinna Hennig",), "meta author"),
        ("cais.html", "utf-8", ("Marta Salgueiro",), "meta author"),
        ("matou.html", "gb18030", ("李渡", "王帆"), "meta author"),
        (
            "prichal.html",
            "cp1251",
            ("Пётр Лодочников", "Анна Сетева"),
            "the line “Автор: Пётр Лодочников и Анна Сетева”",
        ),
        ("blog.html", "utf-8", ("Cyra Low",), "JSON-LD author"),
        ("report.html", "utf-8", ("Commission for Harbour Safety and Fairs",), "JSON-LD author"),
    ],
)
def test_fault_26_authors_are_cleaned_and_split(page, name, encoding, authors, where):
    article = page(name, encoding)
    assert (article.authors, article.read_from["authors"]) == (authors, where)


def test_fault_26_what_is_left_out_is_named_with_the_reason(page):
    why = "“Username” is left out: a placeholder of the site's software"
    assert doubts(page("jetee.html"), "authors") == [why]
    desk = page("pomost.html")
    assert doubts(desk, "authors") == ["“Redakcja” names a desk, not a person"]


@pytest.mark.parametrize(
    ("name", "encoding", "issued", "known"),
    [
        ("cais.html", "utf-8", "2024-03-05", "meta pubdate"),  # with a Portuguese weekday
        ("mole.html", "utf-8", "2017-12-07", "meta date"),  # 07.12.2017
        ("jetee.html", "cp1252", "2024-05-07", "article:published_time"),  # the day of the place
        ("prichal.html", "cp1251", "2024-03-05", "from the line “Опубликовано 5 марта 2024 года”"),
        ("marfa.html", "utf-8", "2024-03-05", "from the line “الثلاثاء 5 مارس 2024”"),
        ("tharuea.html", "utf-8", "2024-03-05", "from the line “5 มีนาคม 2567”"),  # a year of the Buddhist calendar
        ("matou.html", "gb18030", "2024-03-05", "from the line “2024年3月5日 10:30”"),
        ("sanbashi.html", "cp932", "2024-03-05", "from the line “2024年3月5日(火) 10時30分”"),
    ],
)
def test_fault_27_dates_are_read_in_the_page_s_language(page, name, encoding, issued, known):
    article = page(name, encoding)
    assert (article.issued, {**article.read_from, **article.inferred}["issued"]) == (issued, known)


def test_fault_27_an_ambiguous_date_is_flagged_and_not_guessed(page):
    article = page("broken.html")
    assert article.issued == ""
    assert doubts(article, "issued") == ["meta date says “07/12/2017”, which may be 2017-07-12 or 2017-12-07"]


@pytest.mark.parametrize(
    ("tag", "issued"), [("en-US", "2017-07-12"), ("en-GB", "2017-12-07"), ("fr", "2017-12-07"), ("en", "")]
)
def test_fault_27_the_order_is_that_of_the_language_and_country(page, tag, issued):
    assert page("broken.html", language=tag).issued == issued


def test_fault_27_another_statement_of_the_page_decides_an_ambiguous_date(page):
    agreed = '<meta name="dc.date" content="2017-12-07"><title>'
    assert page("broken.html", old="<title>", new=agreed).issued == "2017-12-07"
    beside = '<meta name="dc.date" content="2016-01-01"><title>'
    assert page("broken.html", old="<title>", new=beside).issued == "2016-01-01"


def test_fault_27_a_page_that_states_two_dates_says_so(page):
    earlier = '<meta property="article:published_time" content="2024-02-01"><meta name="pubdate"'
    assert doubts(page("cais.html", old='<meta name="pubdate"', new=earlier), "issued") == [
        "article:published_time says 2024-02-01, but meta pubdate 2024-03-05"
    ]


@pytest.mark.parametrize(
    ("name", "encoding", "title"),
    [
        ("jetee.html", "cp1252", "La jetée nord brûle"),  # " | Outlet", by og:site_name
        ("mole.html", "utf-8", "Nordmole in Flammen"),  # " - Outlet"
        ("cais.html", "utf-8", "Cais norte em chamas"),  # " — Outlet"
        ("pomost.html", "iso8859-2", "Płonie północny pomost"),  # " :: Outlet"
        ("matou.html", "gb18030", "北码头周一夜间起火"),  # "_section_outlet"
        ("sanbashi.html", "cp932", "北桟橋で火災"),
        ("tharuea.html", "utf-8", "ไฟไหม้ท่าเรือเหนือ"),
        ("broken.html", "utf-8", "Boats & nets"),  # " - host"
        ("report.html", "utf-8", "Fire at the north pier: findings"),
    ],
)
def test_fault_28_the_title_is_the_headline_alone(page, name, encoding, title):
    assert page(name, encoding).title == title


def test_fault_28_suffixes_are_left_out_where_the_page_shows_no_headline(page):
    article = page("jetee.html", old="<h1>La jetée nord brûle</h1>", new="")
    assert (article.title, article.read_from["title"]) == ("La jetée nord brûle", "<title>")


def test_fault_28_headline_and_standfirst_belong_to_the_archived_text_once(page):
    french, german = page("jetee.html", "cp1252"), page("mole.html")
    assert french.text.startswith(
        "La jetée nord brûle\n\nDouze barques ont été détruites, et personne ne sait encore qui"
    )
    assert german.text.startswith("Nordmole in Flammen\n\nZwölf Boote sind verbrannt, und niemand will die Lampe")
    for article in (french, german):
        assert article.text.count(article.title) == article.text.count(article.standfirst) == 1


def test_fault_28_a_description_that_readers_do_not_see_is_no_part_of_the_text(page):
    article = page(
        "cais.html", old="<title>", new='<meta name="description" content="Leia tudo sobre o incêndio"><title>'
    )
    assert (article.standfirst, "Leia tudo" in article.text) == ("", False)


def test_fault_28_a_heading_that_says_something_else_is_a_doubt(page):
    article = page("cais.html", old="<h1>Cais norte em chamas</h1>", new="<h1>Últimas da região</h1>")
    assert doubts(article, "title")[0].endswith("the heading “Últimas da região”")


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("menu.html", "it reads like a menu or a list of headlines, not like an article"),
        ("caption.html", "only 24 words and a picture credit: perhaps just a caption"),
        ("cookies.html", "it reads like a notice about cookies, not like an article"),
    ],
)
def test_fault_29_what_is_no_article_has_a_warning(page, name, sign):
    assert page(name).signs == (sign,)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *[("jetee.html", "cp1252"), ("mole.html", "utf-8"), ("cais.html", "utf-8"), ("prichal.html", "cp1251")],
        *[("matou.html", "gb18030"), ("sanbashi.html", "cp932"), ("tharuea.html", "utf-8"), ("marfa.html", "utf-8")],
        *[("pomost.html", "iso8859-2"), ("blog.html", "utf-8"), ("report.html", "utf-8"), ("broken.html", "utf-8")],
    ],
)
def test_fault_29_an_article_has_none_in_any_script(page, name, encoding):
    assert page(name, encoding).signs == ()


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("jetee.html", ("article",)), ("blog.html", ("BlogPosting", "article")), ("report.html", ("Report",))],
)
def test_fault_30_the_page_says_what_it_is(page, name, kinds):
    assert page(name).kinds == kinds


def test_malformed_html_without_html_and_body_is_a_page(page, saved):
    assert is_page(saved("broken.html"))
    article = page("broken.html")
    assert article.url == "https://old-ferry.example/2024/boats.html"
    assert article.body.count("\n") == 3
    assert ("authors", "“Harbour Correspondent” is left out: the office or place of Ben Pike") in article.doubts


@pytest.mark.parametrize("name", ["losses.rss", "bases.atom", "jetee.txt"])
def test_a_feed_and_a_text_are_no_pages(saved, name):
    assert not is_page(saved(name))


def test_a_page_without_an_article_is_reported(page):
    with pytest.raises(Unreadable, match="the page has a headline and no article"):
        page("caption.html", old="<p>Smoke rises", new="<p hidden></p></article></body></html><!--")
