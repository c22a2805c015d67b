#!/usr/bin/env python3
"""Cut font families down to the fonts that dossiers use: one weight and size per file, with the scripts it needs.

The shipped files were made, once, from Newsreader and Inter (PyPI fontpkg-newsreader 1.3, fontpkg-inter 4.1) and Noto
Naskh Arabic (npm @expo-google-fonts/noto-naskh-arabic 0.4.5), all three under the SIL Open Font License 1.1 and without
reserved names:

    cut_fonts.py FOLDER_OF_THE_THREE templates/print/fonts
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LATIN = (
    *(range(0x20, 0x7F), range(0xA0, 0x250), range(0x250, 0x2B0), range(0x2B0, 0x370), range(0x1E00, 0x1F00)),
    *(range(0x2000, 0x20D0), range(0x2100, 0x2200), range(0xFB00, 0xFB07)),
)
WIDE = (
    *(*LATIN, range(0x370, 0x530), range(0x1F00, 0x2000), range(0x2190, 0x2300), range(0x2500, 0x2780)),
    range(0xFFFC, 0xFFFE),
)
ARABIC = (
    *(range(0x20, 0x7F), range(0xA0, 0x100), range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900)),
    *(range(0x2000, 0x2070), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00)),
)


FEATURES = ("calt c2sc case ccmp fina init isol kern liga lnum locl mark medi mkmk pnum rlig smcp sups tnum").split()


@dataclass(frozen=True, slots=True)
class Cut:
    """A font to make: from which file, at which place of its axes, called what, with which characters."""

    source: str
    target: str
    family: str
    weight: int
    italic: bool = False
    axes: dict[str, float] = field(default_factory=dict)
    characters: tuple[range, ...] = LATIN


CUTS = (
    Cut("Newsreader[opsz,wght].ttf", "newsreader-400", "Newsreader", 400, axes={"opsz": 11, "wght": 400}),
    Cut("Newsreader[opsz,wght].ttf", "newsreader-600", "Newsreader", 600, axes={"opsz": 11, "wght": 600}),
    Cut(
        "Newsreader-Italic[opsz,wght].ttf",
        "newsreader-400-italic",
        "Newsreader",
        400,
        italic=True,
        axes={"opsz": 11, "wght": 400},
    ),
    Cut(
        "Newsreader[opsz,wght].ttf", "newsreader-display-500", "Newsreader Display", 500, axes={"opsz": 48, "wght": 500}
    ),
    Cut("Inter[opsz,wght].ttf", "inter-400", "Inter", 400, axes={"opsz": 14, "wght": 400}, characters=WIDE),
    Cut("Inter[opsz,wght].ttf", "inter-600", "Inter", 600, axes={"opsz": 14, "wght": 600}, characters=WIDE),
    Cut("NotoNaskhArabic_400Regular.ttf", "noto-naskh-arabic-400", "Noto Naskh Arabic", 400, characters=ARABIC),
    Cut("NotoNaskhArabic_600SemiBold.ttf", "noto-naskh-arabic-600", "Noto Naskh Arabic", 600, characters=ARABIC),
)


def made(cut: Cut, folder: Path) -> TTFont:
    """The font, its name and weight as its family wants them."""
    font = TTFont(next(folder.rglob(cut.source.replace("[", "[[]"))), recalcTimestamp=False)
    if cut.axes:
        font = instantiateVariableFont(font, cut.axes)
    options = Options(
        layout_features=FEATURES, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True, hinting=False
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*chain.from_iterable(cut.characters)])
    subsetter.subset(font)
    style = "Italic" if cut.italic else {400: "Regular", 500: "Medium", 600: "SemiBold"}[cut.weight]
    whole = f"{cut.family} {style}"
    for number, text in {1: cut.family, 2: style, 4: whole, 6: whole.replace(" ", "")}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    return font


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    for cut in CUTS:
        path = options.target / f"{cut.target}.ttf"
        made(cut, options.source).save(path)
        print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
