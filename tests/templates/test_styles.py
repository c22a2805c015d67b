"""The style sheets and the script: small, self-contained, with logical directions, and accessible."""

from __future__ import annotations

import re

import pytest

PHYSICAL = r"(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right|top|bottom|width|height)(?=:)"


@pytest.fixture
def styles(templates) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted((templates / "static").glob("*.css"))}


def test_the_static_files_are_small(templates, styles):
    sizes = {name: len(text.encode()) for name, text in styles.items()}
    assert sizes.pop("print.css") < 13_000  # a browser reads it last, and shows no page later for it
    assert sizes.pop("event.css") < 2_500  # pages of events alone read it
    assert sum(sizes.values()) < 38_000
    assert (templates / "static" / "briefpress.js").stat().st_size < 5_000
    assert sum(file.stat().st_size for file in (templates / "static" / "fonts").glob("*.woff2")) < 70_000


def test_directions_are_logical(styles):
    written = {
        name: re.sub(r"/\*.*?\*/|@media[^{]*|var\([^)]*\)", "", text, flags=re.DOTALL) for name, text in styles.items()
    }
    found = {name: re.findall(PHYSICAL, text) for name, text in written.items()}
    assert not any(found.values()), found


def test_nothing_is_asked_of_another_host(templates, styles):
    for text in (*styles.values(), (templates / "static" / "briefpress.js").read_text()):
        assert not re.search(r"@import|https?:|url\(['\"]?//", text)


def test_dark_contrast_motion_and_paper_are_thought_of(styles):
    text = "".join(styles.values())
    for asked in ("prefers-color-scheme: dark", "prefers-contrast: more", "prefers-reduced-motion", "@page"):
        assert asked in text


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, "paper") for text in ("ink", "soft", "accent", "disputed", "differ", "verified")),
        ("ink", "wash"),
        ("accent", "accent-wash"),
        ("disputed", "disputed-wash"),
        ("accent", "disputed-wash"),
    ],
)
def test_text_can_be_read_on_its_ground(styles, scheme, text, ground):
    light, dark = re.findall(r":root \{(.*?)\}", styles["style.css"], flags=re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", light + (dark if scheme == "dark" else "")))
    assert contrast(colours[text], colours[ground]) >= 4.5
