"""Bytes are read in the encoding that they are in, or refused: archived text is evidence."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.encoding import decode_saved
from briefpress.tools.importers.labels import WEB_CODECS, codec_of, label_of
from briefpress.tools.importers.read import read_saved

FRENCH = "La jetée nord a brûlé lundi, et le maître du port a déclaré que personne n'avait dormi. "
RUSSIAN = "Северный причал сгорел в понедельник. Начальник порта сказал, что никто не спал. "


def refused(data: bytes, **known: str) -> str:
    with pytest.raises(Unreadable) as error:
        decode_saved(data, **known)
    return f"{error.value.message} ({error.value.hint})"


def test_fault_04_latin_1_html_without_a_charset_is_read_by_the_words_of_its_language(page):
    article = page("jetee.html", "cp1252")
    assert article.title == "La jetée nord brûle"
    assert "à l'extrémité de la jetée nord, là où les filets sèchent" in article.text
    assert article.read_from["text"] == "decoded as windows-1252 (detected; the file declares no encoding)"
    assert article.text == page("jetee.html").text


def test_fault_04_a_few_words_are_enough_where_the_language_is_known():
    assert decode_saved("jetée nord".encode("cp1252"), language="fr").text == "jetée nord"


@pytest.mark.parametrize(
    ("name", "encoding", "words"),
    [
        ("prichal.html", "cp1251", "Огонь вспыхнул"),  # nothing declared
        ("prichal.html", "koi8-r", "Огонь вспыхнул"),
        ("pomost.html", "iso8859-2", "Ogień wybuchł"),  # <meta http-equiv>
        ("matou.html", "gb18030", "周一夜间"),  # <meta charset>
        ("sanbashi.html", "cp932", "月曜日の夜"),
        ("marfa.html", "utf-8-sig", "اندلعت النار"),
        ("marfa.html", "utf-16", "اندلعت النار"),  # with a mark, whatever is declared
        ("tharuea.html", "utf-16-le", "เมื่อคืนวันจันทร์"),  # without one
    ],
)
def test_fault_04_pages_of_other_scripts_and_encodings(page, name, encoding, words):
    assert words in page(name, encoding).body


@pytest.mark.parametrize("name", ["pomost.html", "matou.html", "sanbashi.html"])
def test_fault_04_utf_8_goes_before_a_declaration_that_was_not_changed_when_the_page_was_saved(page, name):
    article = page(name, "utf-8")
    assert article.read_from["text"].startswith("decoded as UTF-8, although the file declares ")


@pytest.mark.slow
def test_fault_04_plain_text_and_feeds_too(saved, feed):
    (text,) = read_saved(saved("jetee.txt", "cp1252"), feed=False, language="fr")
    assert "à l'extrémité de la jetée nord" in text.text
    assert [item.title for item in feed("dias.rss", "cp1252")] == ["Cais norte em chamas", "A feira é adiada"]


def test_fault_04_what_is_not_sure_is_refused_and_the_readings_are_shown():
    told = refused("Où\n\nIci".encode("cp1252"))
    assert "line 1 is not UTF-8, and the encoding is unclear (--encoding windows-1252 gives “Où Ici”; " in told
    assert "--encoding windows-1250 gives “Oů Ici”" in told


@pytest.mark.parametrize(
    ("data", "known", "message"),
    [
        (
            FRENCH.encode("cp1252"),
            {"declared": "utf-8", "language": "fr"},
            "the file declares utf-8, but line 1 is not UTF-8 (--",
        ),
        (RUSSIAN.encode("cp1251"), {"declared": "iso-8859-1"}, "declares iso-8859-1, but its words suggest another"),
        (b"a\n\x81 b", {"declared": "iso-8859-1"}, "the file says windows-1252, but line 2 is not (0x81)"),
        (b"caf\xe9 \x85", {"declared": "iso-8859-15"}, "in which some bytes are control characters"),
        (b"caf\xe9", {"declared": "utf-9"}, "the file declares an unknown encoding, “utf-9”"),
        (b"\xef\xbb\xbfcaf\xe9", {}, "the byte order mark says utf-8, but line 1 is not (0xe9)"),
        ("模".encode("gb18030"), {"declared": "gb2312"}, "declares gb2312, but is valid UTF-8 too: “模” or “ģ”"),
        (b"caf\xe9", {"named": "utf-8"}, "--encoding says utf-8, but line 1 is not (0xe9)"),
        (b"caf\xe9", {"named": "base64"}, "unknown encoding “base64”"),
        (b"%PDF\0", {}, "not a text file"),
        (FRENCH.encode() + b"\n\xe9", {}, "line 2 is not UTF-8, although the rest is (save the page again, or"),
        (FRENCH.encode() + b"\n\xe9", {"declared": "latin1"}, "line 2 is not UTF-8, although the rest is"),
    ],
)
def test_fault_04_undecodable_and_misdeclared_bytes_are_an_error(data, known, message):
    assert message in refused(data, **known)


def test_the_editor_s_word_goes_first_and_may_be_an_encoding_that_no_browser_knows():
    assert decode_saved("Où".encode("cp850"), named="cp850").text == "Où"
    assert decode_saved(b"\xef\xbb\xbfa", named="utf-8").text == "a"
    assert decode_saved("é".encode("utf-16"), named="utf-16").text == "é"


def test_a_declaration_is_where_a_text_of_another_script_has_few_words_of_its_own():
    english = "The market burned on Monday and the harbour master slept. " * 40
    mixed = f"{english} {RUSSIAN[:40]}"
    assert decode_saved(mixed.encode("cp1251"), declared="windows-1251").text == mixed


def test_an_encoding_of_seven_bits_is_not_taken_for_ascii():
    assert decode_saved("月曜日".encode("iso2022_jp")).text == "月曜日"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x1b\ufeff")))
def test_any_text_in_utf_8_is_read_as_it_is(text):
    assert decode_saved(text.encode()).text == text


@given(st.binary(max_size=60), st.sampled_from(["", "utf-8", "gbk", "iso-8859-1", "shift_jis", "no such"]))
def test_any_bytes_are_read_or_refused(data, declared):
    with suppress(Unreadable):
        assert isinstance(decode_saved(data, declared=declared).text, str)


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" latin1 ", "cp1252"),
        ("x-sjis", "cp932"),
        ("windows-31j", "cp932"),
        ("GB2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("utf-7", ""),
        ("rot13", ""),
        ("\0", ""),
        ("", ""),
    ],
)
def test_labels_are_read_as_browsers_read_them(label, codec):
    assert codec_of(label) == codec


@pytest.mark.parametrize("codec", sorted(WEB_CODECS))
def test_the_name_that_is_shown_is_understood(codec):
    assert codec_of(label_of(codec)) == codec
