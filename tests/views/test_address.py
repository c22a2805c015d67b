import pytest

from briefpress.views.address import canonical, site_root
from briefpress.views.anchors import row_anchor


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
    assert row_anchor(("toll", "killed", "", "", "")) == "toll.killed"
    assert row_anchor(("toll", "killed", "", "army", "kidal")) == "toll.killed.army.at.kidal"
    assert row_anchor(("loss", "captured", "vehicles", "", "")) == "loss.captured.vehicles"
    assert row_anchor(("account", "outcome")) == "account.outcome"
    assert row_anchor(("date", "")) == "date"


def test_anchors_of_groups_in_words_hold_no_space_and_stay_apart():
    keys = [("toll", "killed", "", group, "") for group in ("“armed men”", "armed-men", "armed+men", "“ armed”")]
    anchors = [row_anchor(key) for key in keys]
    assert len(set(anchors)) == len(anchors)
    assert not any(" " in anchor for anchor in anchors)
