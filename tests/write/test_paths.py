"""paths: which paths are safe on every system."""

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.write import LIST_NAME, write
from briefpress.write.paths import is_safe

SAFE = (
    "index.html",
    "events/a-b/index.html",
    ".nojekyll",
    ".well-known/x",
    "é/ü.html",
    "a b.txt",
    "console.log",
    "a..b",
)
UNSAFE = (
    *(
        "",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/./b",
        "/etc/passwd",
        "//host/a",
        "a//b",
        "a/",
        "C:/a",
        "c:a",
        "a\\b",
        "..\\a",
    ),
    *("con", "CON.html", "a/nul", "aux.tar.gz", "com1", "lpt9.txt", "com¹", "prn /a", "a.", "a ", "a./b", "a /b"),
    *("a\0b", "a\nb", "a\x7f", "a\x85", "a:b", "a*b", "a?b", 'a"b', "a<b", "a>b", "a|b", "\ud800", "a" * 1001),
)


@pytest.mark.parametrize("path", SAFE)
def test_safe_paths(tmp_path, path):
    write(tmp_path / "site", [(path, "", b"x")])
    assert (tmp_path / "site" / path).read_bytes() == b"x"


@pytest.mark.parametrize("path", UNSAFE)
def test_unsafe_paths(tmp_path, path):
    assert not is_safe(path)
    with pytest.raises(BriefpressError, match="is not a valid path"):
        write(tmp_path / "site", [("index.html", "", b""), (path, "", b"x")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("a/b.html", "a/b.html", "two pages, or a page and a folder"),
        ("a", "a/b.html", "two pages, or a page and a folder"),
        ("a/b.html", "a", "two pages, or a page and a folder"),
        ("a/B.html", "a/b.html", "only in case"),
        ("A/one.html", "a/two.html", "only in case"),
        ("A", "a/b.html", "only in case"),
        ("\u00e9.html", "e\u0301.html", "only in case"),
        ("stra\u00dfe.html", "STRASSE.html", "only in case"),
        ("index.html", LIST_NAME, "two pages, or a page and a folder"),
        ("index.html", LIST_NAME.upper(), "only in case"),
    ],
)
def test_paths_that_are_equal_on_some_systems_clash(tmp_path, first, second, message):
    with pytest.raises(BriefpressError, match=message):
        write(tmp_path / "site", [(first, "", b"1"), (second, "", b"2")])
    assert list(tmp_path.iterdir()) == []
