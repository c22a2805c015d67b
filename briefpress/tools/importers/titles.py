"""The title of a page -> the headline, without the names of its site and section."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_SEPARATOR = re.compile(rf"\s+(?:[|•·»«~/]|[-–—―]{{1,2}}|::|//)\s+|\s*[|｜]\s*|(?<=[{_CJK}])\s*[-_—]+\s*(?=\S)")


def without_site(title: str, sites: Iterable[str], sections: Iterable[str] = ()) -> str:
    """``Boats burn | World | Tamor Post`` -> ``Boats burn``, given the names of sections and sites.

    Whatever follows the site's name is removed too. A title that consists of such names is kept whole.
    """
    known, cuts = _keys(sites), list(_SEPARATOR.finditer(title))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(title)]
    names = [_key(title[start:end]) in known for start, end in zip(starts, ends, strict=True)]
    if True not in names or all(names):
        return title
    at = names.index(True)
    if at == 0:
        kept = without_site(title[starts[1] :], sites, sections)
    else:
        sectional, last = _keys(sections), at - 1
        while last and _key(title[starts[last] : ends[last]]) in sectional:
            last -= 1
        kept = title[: ends[last]]
    return kept if _key(kept) else title


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ only in punctuation, case and accents."""
    return _key(one) == _key(other)


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names if (key := _key(name)))


def _key(name: str) -> str:
    """Its letters and digits: ``The Tamor-Post`` and ``tamorpost`` of an address are the same name."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum()).removeprefix("the")
