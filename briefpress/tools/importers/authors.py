"""By-lines of pages and feeds -> the names of authors one by one, and the doubts about them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from briefpress.tools.importers.author_words import (
    BETWEEN,
    BETWEEN_WHOLE,
    DESKS,
    OF_ORGANISATIONS,
    OFFICES,
    PLACEHOLDERS,
    PLACES,
    ROLES,
    ROLES_OR_PARTICLES,
    SUFFIXES,
)
from briefpress.tools.importers.markup import text_of_markup

_BRACKETED = re.compile(r"[\[(（【](?P<inner>[^\[\]()]*)[\])）】]")
_ASIDE = re.compile(r"\s*[\[(（【][^\[\]()（）【】]*[\])）】]")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|\bwww\.\S+")
_ROLE = re.compile(rf"(?:{ROLES})\s*[:：]?\s*", re.IGNORECASE)
_ROLE_OR_PARTICLE = re.compile(rf"(?i:{ROLES_OR_PARTICLES})\s+(?=[^\W\d_a-zß-ÿ][^\s,]*\s+[^\W\d_a-zß-ÿ])")
_PLACE = re.compile(PLACES)
_OFFICE = re.compile(OFFICES, re.IGNORECASE)
_BETWEEN = re.compile(BETWEEN)
_BETWEEN_WHOLE = re.compile(BETWEEN_WHOLE)
_LOGIN = re.compile(r"@?[a-z0-9]+(?:[._-][a-z0-9]+)*\d*|@\S+|.*\d.*")
_SENTENCES = re.compile(r"[^\W\d_A-ZÀ-Þ]{4}[.!?…] \w+ \w+")
_MOST_WORDS = 6
_MOST_LETTERS = 80


@dataclass(frozen=True, slots=True)
class AuthorNames:
    """The names in their order, each once; ``doubts`` say what is doubtful or left out, and why."""

    names: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def author_names(by_lines: Iterable[str], site: Collection[str] = (), whole: Collection[str] = ()) -> AuthorNames:
    """Split by-lines into names. ``site`` are names of the outlet, ``whole`` by-lines that name one organisation."""
    names: list[str] = []
    doubts: list[str] = []
    for line in by_lines:
        parts = [" ".join(line.split())] if line in whole else _split(line, doubts)
        for name in parts:
            if why := _why_not(name, site):
                doubts.append(f"“{name}” is left out: {why}")
            else:
                _add(name, names)
    doubts += [f"“{name}” {why}" for name in names if name not in whole and (why := _why_doubtful(name))]
    return AuthorNames(tuple(names), tuple(dict.fromkeys(doubts)))


def _split(line: str, doubts: list[str]) -> list[str]:
    named = _clean(line, doubts)
    if not _BETWEEN.sub("", named).strip(" ,") and line.strip():
        doubts.append(f"“{line.strip()}” is left out: it contains no name")
        return []
    if _SENTENCES.search(named):
        return [named]
    if _of_an_organisation(named):
        if _BETWEEN.search(named) or "," in named:
            doubts.append(f"“{named}” is kept whole: it looks like an organisation")
        return [named]
    return [name for part in _BETWEEN.split(named) for one in _at_whole_names(part) for name in _at_commas(one, doubts)]


def _clean(line: str, doubts: list[str]) -> str:
    """``[Autor, In Ada Orme]``, ``By Ada Orme (AFP)``, ``ada@post.example (Ada Orme)`` -> ``Ada Orme``."""
    line = _ADDRESS.sub("", " ".join(text_of_markup(line).split("\n"))).strip()
    while found := _BRACKETED.fullmatch(line):
        line = found["inner"].strip()
    bare = _PLACE.sub("", _ASIDE.sub("", line))
    if bare and bare != line:
        asides = (*_ASIDE.finditer(line), *_PLACE.finditer(line))
        doubts += [f"“{found[0].strip()}” beside “{bare}” is left out" for found in asides]
        line = bare
    before = ""
    while before != line:
        before, line = line, line.strip(" ,:;|-–—·•")
        line = line[found.end() :] if (found := _ROLE.match(line) or _ROLE_OR_PARTICLE.match(line)) else line
    return " ".join(line.split())


def _at_whole_names(part: str) -> list[str]:
    """``Ana Gil y Eva Paz`` are two names; ``José Ortega y Gasset`` is one, as ``Gasset`` is not a full name."""
    names = _BETWEEN_WHOLE.split(part)
    return names if len(names) > 1 and all(len(name.split()) > 1 for name in names) else [part]


def _at_commas(part: str, doubts: list[str]) -> list[str]:
    """``Ada Orme, Ben Pike`` are two names; ``Orme, Ada`` may be one; an office is none."""
    first, *rest = [piece for one in part.split(",") if (piece := one.strip())] or [""]
    names = [first] if first else []
    for piece in rest:
        if piece.replace(".", "").lower() in SUFFIXES:
            names[-1] += f", {piece}"
        elif _OFFICE.fullmatch(piece):
            doubts.append(f"“{piece}” is left out: the office or place of {first}")
        else:
            names.append(_clean(piece, doubts))
    if len(names) == 2 and all(len(name.split()) == 1 for name in names):
        return [", ".join(names)]
    return [name for name in names if name]


def _why_not(name: str, site: Collection[str]) -> str:
    if _key(name) in PLACEHOLDERS:
        return "a placeholder of the site's software"
    if any(_key(name) == _key(one) for one in site):
        return "the name of the outlet"
    if len(name) > _MOST_LETTERS or _SENTENCES.search(name):
        return "too long for a name"
    return "" if any(character.isalpha() for character in name) else "no letters"


def _inverted(name: str) -> bool:
    words = name.split()
    return "," in name and len(words) == 2 and words[1].strip(".").lower() not in SUFFIXES


_DOUBTFUL: tuple[tuple[Callable[[str], object], str], ...] = (
    (_LOGIN.fullmatch, "looks like a login"),
    (lambda name: any(_key(word) in DESKS for word in name.split()), "names a desk, not a person"),
    (
        lambda name: name.isupper() and len(name) <= 5 and " " not in name,
        "looks like an agency: if the article carries its wire, write wire",
    ),
    (_inverted, "may be one name in reverse order, or two names"),
    (
        lambda name: " " in name and name.isupper() and name != name.lower(),
        "is in capitals: write it as names are written",
    ),
    (lambda name: " " in name and name.islower(), "is in lower case: write it as names are written"),
    (lambda name: len(name.split()) > _MOST_WORDS and not _of_an_organisation(name), "has many words for one name"),
    (_BETWEEN_WHOLE.search, "may be one name or two"),
)


def _why_doubtful(name: str) -> str:
    return next((why for doubtful, why in _DOUBTFUL if doubtful(name)), "")


def _add(name: str, names: list[str]) -> None:
    """Add a person once: of two spellings, keep the one that is neither in capitals nor in reverse order."""
    for number, other in enumerate(names):
        if _person(other) == _person(name):
            names[number] = min(other, name, key=lambda one: (one.isupper() or one.islower(), "," in one))
            return
    names.append(name)


def _of_an_organisation(line: str) -> bool:
    return bool(OF_ORGANISATIONS & {word.strip(",.").lower() for word in line.split()})


def _person(name: str) -> tuple[str, ...]:
    return tuple(sorted(filter(None, map(_key, re.split(r"[\s,]+", name)))))


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())
