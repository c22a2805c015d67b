import re

import pytest

from briefpress.press.views.address import canonical, site_root
from briefpress.press.views.anchors import row_anchor


@pytest.mark.parametrize(
    ("base", "path", "address"),
    [
        ("https://a.example", "index.html", "https://a.example/"),
        ("https://a.example/mali/", "events/x/index.html", "https://a.example/mali/events/x/"),
        ("https://a.example", "404.html", "https://a.example/404.html"),
        ("https://a.example", "data/briefing.json", "https://a.example/data/briefing.json"),
        (None, "index.html", ""),
    ],
)
def test_a_canonical_address_is_the_folders(base, path, address):
    assert canonical(base, path) == address


def test_the_root_of_a_site_is_its_path_on_the_server():
    bases = ("https://a.example", "https://a.example/mali", "https://a.example/mali/", None)
    assert [site_root(base) for base in bases] == ["/", "/mali/", "/mali/", "./"]


def test_the_anchor_of_a_row_says_what_is_counted():
    assert row_anchor(("toll", "killed", "", "", "")) == "toll_killed"
    assert row_anchor(("toll", "killed", "", "army", "kidal")) == "toll_killed_army_at_kidal"
    assert row_anchor(("loss", "captured", "vehicles", "", "")) == "loss_captured_vehicles"
    assert row_anchor(("account", "outcome")) == "account_outcome"
    assert row_anchor(("date", "")) == "date"


def test_anchors_of_groups_in_words_are_letters_digits_and_lines_and_stay_apart():
    words = ("“armed men”", "armed-men", "armed+men", "“ armed”", "“مسلحون”", "“" + "armed men " * 20 + "”")
    anchors = [row_anchor(("toll", "killed", "", group, "")) for group in words]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]{,80}", anchor) for anchor in anchors)
