"""folders of templates, a template -> the digest of it and of all that it asks for, however far.

A template asks for others where it extends, includes or imports them. Where the name is made only as a page is
painted, it could be any: then all of them count.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

DIGEST_BYTES = 8  # told apart are states of one site, never strangers' work
_ASKS = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\s+(.*?)\s*[-+]?%\}", re.DOTALL)
_NAME = r"""(?:"[^"]*"|'[^']*')"""
_PLAIN = re.compile(
    rf"({_NAME}|\[\s*{_NAME}(?:\s*,\s*{_NAME})*\s*,?\s*\])\s*(?:(?:import|as|ignore|with|without)\b.*)?", re.DOTALL
)


@cache
def closure_digest(folders: tuple[Path, ...], name: str) -> str:
    """The digest of the text of a template and of the texts it asks for, with their names."""
    texts = template_texts(folders)
    asked: set[str] = set()
    open_ = [name]
    while open_:
        each = open_.pop()
        if each in texts and each not in asked:
            asked.add(each)
            open_ += names_asked(texts[each], texts)
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for each in sorted(asked):
        digest.update(f"{each}\0{texts[each]}\0".encode())
    return digest.hexdigest()


@cache
def template_texts(folders: tuple[Path, ...]) -> Mapping[str, str]:
    """Every template by its name; of one that several folders have, the first is used."""
    texts: dict[str, str] = {}
    for folder in reversed(folders):
        for file in folder.rglob("*.html"):
            texts[file.relative_to(folder).as_posix()] = file.read_text(encoding="utf-8")
    return texts


def names_asked(text: str, every: Collection[str]) -> list[str]:
    """The templates that a text asks for by name; ``every`` one where a name is not written out."""
    found: list[str] = []
    for asks in _ASKS.finditer(text):
        plain = _PLAIN.fullmatch(asks[1])
        if plain is None:
            return list(every)
        found += [name[1:-1] for name in re.findall(_NAME, plain[1])]
    return found
