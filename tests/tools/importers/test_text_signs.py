"""Signs that a text is not the article, or not all of it."""

from __future__ import annotations

import pytest

from briefpress.tools.importers.text_signs import text_signs

ARTICLE = "The market of Old Ferry burned on Monday, and the harbour master said that nobody had slept that night. " * 8


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Boats burned.", "only 2 words: perhaps not the whole article"),
        ("Please enable JavaScript to view this page.", "it is a message of the site, not an article"),
        ("404 – page not found", "it is a message of the site, not an article"),
        ("Wir verwenden Cookies. Sie können zustimmen oder ablehnen.", "reads like a notice about cookies"),
        ("Boote am Abend an der Mole. Foto: C. Low", "perhaps just a caption"),
        ("© Cyra Low\nBoats at the pier.", "perhaps just a caption"),
        (f"{ARTICLE}\nSubscribe to continue", "it ends with “Subscribe to continue” and may be cut short"),
        (f"{ARTICLE}\nAnd then they […]", "and may be cut short"),
        (f"{ARTICLE} The caf\ufffd closed.", "1 character was lost (\ufffd) before the page was saved: “"),
        ("周一起火。", "only about 2 words (4 characters)"),
    ],
)
def test_fault_29_each_sign_says_what_is_odd(text, sign):
    assert any(sign in found for found in text_signs(text))


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "\n".join(["“No,” she said."] * 40),
        f"{ARTICLE * 3} The council wants to ask sites for consent before they set cookies on devices.",
    ],
)
def test_an_article_has_none(text):
    assert text_signs(text) == ()
