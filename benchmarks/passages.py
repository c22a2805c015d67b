"""Time 1,000 passages in a text of 1 MB, and folding 20 MB: both are linear in the text."""

from __future__ import annotations

import random
from collections.abc import Callable
from time import perf_counter

from briefpress.evidence import Passage, fold, match, parse_passage
from briefpress.evidence.link_prefix import prefix_start, without_case
from briefpress.evidence.matching import Found
from briefpress.evidence.nearest import nearest_words

WORDS = 165_000
PASSAGES = 1_000


def main() -> None:
    """Print how long each takes; half of the passages match, the others are one letter off."""
    chance = random.Random(3)  # noqa: S311 - an invented text, the same at each run
    text = " ".join(_vocabulary(chance, WORDS))
    words = text.split(" ")
    starts = [chance.randrange(len(words) - 60) for _ in range(PASSAGES)]
    right = [f"{' '.join(words[start : start + 4])} … {' '.join(words[start + 40 : start + 43])}" for start in starts]
    wrong = [f"Q{written[1:]}" for written in right[: PASSAGES // 2]]
    passages = [parse_passage(written) for written in [*wrong, *right[PASSAGES // 2 :]]]
    folded = fold(text).text
    print(f"{len(folded) / 1e6:.2f} MB of text, {PASSAGES} passages")
    _time("matched", lambda: [match(folded, passage) for passage in passages])
    _time("led to by a browser", lambda: _lead(folded, passages[PASSAGES // 2 :]))
    _time("one word that repeats", lambda: match("a " * 500_000, parse_passage("a … b")))
    _time("ten nearest", lambda: [nearest_words(folded, passage.start) for passage in passages[:10]])
    _time(
        "ten nearest, of one word",
        lambda: [nearest_words(folded, passage.start.split()[0]) for passage in passages[:10]],
    )
    _time("20 MB folded, one glyph a line not ASCII", lambda: fold("“Quoted” text - with… dashes.\r\n" * 700_000))
    _time("20 MB folded, decomposed", lambda: fold("e\u0301te\u0301 " * 2_800_000))


def _lead(text: str, passages: list[Passage]) -> None:
    plain = without_case(text)
    for passage in passages:
        found = match(text, passage)
        if isinstance(found, Found):
            prefix_start(plain, found.first)


def _vocabulary(chance: random.Random, count: int) -> list[str]:
    known = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(8_000)]
    return chance.choices(known, k=count)


def _time(name: str, work: Callable[[], object]) -> None:
    begin = perf_counter()
    work()
    print(f"{perf_counter() - begin:7.3f} s  {name}")


if __name__ == "__main__":
    main()
