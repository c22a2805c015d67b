"""``briefpress sources add`` reports every item, where each field was read, what is doubtful and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SAVED = Path(__file__).parents[2] / "tools" / "importers" / "saved"
ITEM = (
    "<item><title>Day {0}</title><link>https://wire.example/{0}</link><pubDate>{0:02} Mar 2024</pubDate>"
    "<description>{1}</description></item>"
)
RSS = '<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>{}</channel></rss>'


@pytest.fixture
def added(run, briefing, tmp_path, monkeypatch) -> Callable[..., tuple]:
    """``added(data, "--feed")``: what the command printed, and the folder of the briefing."""
    content = briefing()
    monkeypatch.chdir(content.parent)

    def call(data: bytes | str, *options: str, feed: bool = False) -> tuple:
        file = tmp_path / "saved"
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        ran = run("sources", "add", *(("--feed",) if feed else ()), file, *options)
        return ran, content.parent

    return call


def saved(name: str, encoding: str = "utf-8") -> bytes:
    return (SAVED / name).read_text("utf-8").encode(encoding)


def test_fault_04_an_unclear_encoding_is_refused_and_its_name_can_be_given(added):
    unclear = "Der Weg\n\n6. Mai 2024: Ein Bär am Tor".encode("cp1252")
    ran, folder = added(unclear, "--new-publication", "Tor", "--issued", "2024-05-06")
    assert (ran.code, ran.out) == (1, "0 sources written, 1 not added\n")
    assert "--encoding windows-1252 gives “Weg 6. Mai 2024: Ein Bär am Tor”" in ran.err
    ran, folder = added(unclear, "--new-publication", "Tor", "--issued", "2024-05-06", "--encoding", "windows-1252")
    assert "  text decoded as windows-1252 (--encoding)\n" in ran.out
    assert "Ein Bär am Tor" in (folder / "archive/tor-2024-05-06.txt").read_text()


def test_fault_04_words_that_were_decoded_wrongly_before_are_no_evidence(added):
    garbled = saved("jetee.html").decode("cp1252", "replace")
    ran, folder = added(garbled, "--new-publication", "Courrier")
    assert (ran.code, "was decoded wrongly, now or when it was saved: “" in ran.err) == (1, True)
    assert not list((folder / "archive").glob("courrier*"))
    assert added(garbled, "--new-publication", "Courrier", "--encoding", "utf-8")[0].code == 0


def test_fault_04_a_wrong_encoding_that_is_named_is_refused_too(added):
    ran, folder = added(saved("cais.html"), "--new-publication", "Diario", "--encoding", "windows-1252")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert ran.err.endswith("(save it again; name another encoding)\n")
    assert not list((folder / "archive").glob("diario*"))


def test_fault_05_of_40_items_each_is_reported(added):
    items = "".join(ITEM.format(day % 31 + 1, "" if day % 10 == 0 else f"It was day {day}.") for day in range(40))
    ran, folder = added(RSS.format(items), "--new-publication", "Wire", feed=True)
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "40 items in feeds: 28 sources written, 12 skipped"
    assert len(list((folder / "content/sources").glob("wire-*"))) == 28
    skipped = [line for line in ran.out.splitlines() if " skipped: " in line]
    assert len(skipped) == 12
    assert skipped[0].endswith("saved: item 1 “Day 1” skipped: no text")
    assert skipped[-1].endswith("item 40 “Day 9” skipped: repeats 'wire-2024-03-09' (same address)")


def test_fault_05_a_feed_without_any_text_is_an_error_after_its_items(added):
    ran, _ = added(RSS.format(ITEM.format(1, "") + ITEM.format(2, "")), "--new-publication", "Wire", feed=True)
    assert (ran.code, ran.out.count(" skipped: no text\n")) == (1, 2)
    assert ran.err.endswith(
        "no item of this feed has a headline and a text (save the web pages instead, and add them as FILE)\n"
    )
    assert ran.out.endswith("2 items in feeds: 0 sources written, 2 skipped\n")


def test_fault_26_doubts_about_authors_are_named(added):
    ran, _ = added(saved("jetee.html", "cp1252"), "--new-publication", "Courrier")
    assert "  check authors: “Username” is left out: a placeholder of the site's software\n" in ran.out


def test_fault_27_an_ambiguous_date_is_reported_with_both_days(added):
    ran, _ = added(saved("broken.html"), "--new-publication", "Old Ferry")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "meta date says “07/12/2017”, which may be 2017-07-12 or 2017-12-07 (give it with --issued" in ran.err


def test_fault_28_headline_and_standfirst_can_be_proved(added, run):
    _, folder = added(saved("mole.html"), "--publication", "tamor-post")
    for words in ("Nordmole in Flammen", "niemand will die Lampe dort abgestellt haben"):
        mark = run("cite", "tamor-post-2017-12-07", words, "--markdown").out
        assert words.split()[0] in mark
        (folder / "content/pages/new.md").write_text(f"---\ntitle: New\n---\nThe pier. {mark}")
        assert run("verify").code == 0
        assert run("check").err == ""


def test_fault_28_the_name_of_the_publication_is_left_out_of_titles(added):
    page = saved("caption.html").decode().replace("Smoke over the pier<", "Smoke over the pier - Tamor Post<")
    _, folder = added(page, "--publication", "tamor-post")
    assert (
        (folder / "content/sources/tamor-post-2024-03-05.yaml").read_text().startswith("title: Smoke over the pier\n")
    )
    assert (folder / "archive/tamor-post-2024-03-05.txt").read_text().startswith("Smoke over the pier\n\n")


@pytest.mark.parametrize(
    ("name", "encoding", "type_", "inferred"),
    [
        ("blog.html", "utf-8", "post-weblog", ""),
        ("report.html", "utf-8", "report\ngenre: report", ""),
        ("jetee.html", "cp1252", "article-newspaper", "og:type says “article” without a kind"),
        ("mole.html", "utf-8", "webpage", "the file does not state its type"),
    ],
)
def test_fault_30_a_new_publication_s_source_has_the_type_that_the_page_states(added, name, encoding, type_, inferred):
    _, folder = added(saved(name, encoding), "--new-publication", "New")
    (record,) = (file.read_text() for file in (folder / "content/sources").glob("new-*"))
    assert f"\ntype: {type_}\nissued:" in record
    assert f"  type: {inferred}\n" in record if inferred else "inferred" not in record


def test_it_says_what_was_read_from_where_and_what_to_fill_in(added):
    ran, _ = added(saved("prichal.html", "cp1251"), "--new-publication", "Vestnik")
    assert [line for line in ran.out.splitlines() if line.startswith("  ")] == [
        "  “Горит северный причал”, 89 words",
        (
            "  read title from the heading and <title>; authors from the line “Автор: Пётр Лодочников и Анна Сетева”; "
            "language from <html lang>"
        ),
        "  text decoded as windows-1251 (detected; the file declares no encoding)",
        "  inferred issued: from the line “Опубликовано 5 марта 2024 года”",
        "  inferred type: the file does not state its type",
        (
            "  to fill in: genre (news, opinion, statement or report); "
            "accessed (--accessed, the day on which you saved it); url (--url)"
        ),
    ]


def test_what_a_stranger_wrote_cannot_drive_a_terminal(added):
    page = saved("caption.html").decode().replace("<title>Smoke", "<title>\x9b31mSmoke").replace("<h1>", "<h1>\x9b31m")
    ran, _ = added(page, "--new-publication", "New", "--encoding", "utf-8")
    assert "\x9b" not in ran.out + ran.err
