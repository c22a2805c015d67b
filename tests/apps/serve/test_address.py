"""What a request asks for is a plain path in the site, or leads nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.apps.serve.address import is_ours, path_of


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", "index.html"),
        ("/events/", "events/index.html"),
        ("/events/tamor-2024-03/index.html?x=1", "events/tamor-2024-03/index.html"),
        ("/static/style.css", "static/style.css"),
        ("/data/caf%C3%A9.csv", "data/café.csv"),
    ],
)
def test_a_plain_path_is_that_of_its_file(target, path):
    assert path_of(target) == path


@pytest.mark.parametrize(
    "target",
    [
        "/../secret",
        "/static/../../secret",
        "/%2e%2e/secret",
        "/static/%2e%2e%2fsecret",
        "/static/..%5csecret",
        "/.%00/secret",
        "/static/style.css%00.html",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/C:/secret",
        "/static\\..\\secret",
        "/con",
        "/%ff",
        "http://elsewhere.example/",
        "static/style.css",
        "",
        "*",
        "/events//index.html",
        "/./events/",
    ],
)
def test_what_is_no_plain_path_leads_nowhere(target):
    assert path_of(target) is None


@given(st.text() | st.text("./%2eEfF5c\\\0:").map("/".__add__))
def test_whatever_is_asked_stays_within(target):
    path = path_of(target)
    assert path is None or not ({"..", ".", ""} & {*path.split("/")} or "\\" in path or "\0" in path)


def test_a_name_that_somebody_let_lead_here_is_not_ours():
    assert all(is_ours(host, 8000) for host in ("localhost:8000", "127.0.0.1:8000", "[::1]:8000"))
    assert not any(is_ours(host, 8000) for host in ("rebound.example:8000", "localhost", "localhost:80", None))
