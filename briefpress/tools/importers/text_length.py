"""A text -> its length in words, also for scripts without spaces between words."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Chinese characters and kana: about five make three words.
_CHARACTER = re.compile(
    "[\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Letters of Thai, Lao, Burmese and Khmer without the marks above and below: about four make a word.
_UNSPACED = re.compile(
    "[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6\u1000-\u102a\u103f\u1780-\u17b3]"
)
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3]")
_CHARACTERS_A_WORD = 5 / 3
_LETTERS_A_WORD = 4
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class TextLength:
    """The number of words. It is an estimate if ``characters``, of a script without spaces, is not 0."""

    words: int
    characters: int = 0

    def __str__(self) -> str:
        words = f"{self.words} word{'' if self.words == 1 else 's'}"
        return f"about {words} ({self.characters} characters)" if self.characters else words


def text_length(text: str) -> TextLength:
    """Count words between spaces; estimate those of Chinese, Japanese, Thai, Lao, Burmese and Khmer by letters."""
    characters, letters = len(_CHARACTER.findall(text)), len(_UNSPACED.findall(text))
    spaced = _MARKS.sub("", _UNSPACED.sub(" ", _CHARACTER.sub(" ", text))) if characters or letters else text
    words = len(_WORD.findall(spaced)) + round(characters / _CHARACTERS_A_WORD + letters / _LETTERS_A_WORD)
    unspaced = characters + letters
    return TextLength(words, unspaced if unspaced > words / 2 else 0)
