"""RIS, the exchange format of reference managers: one two-letter tag per line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.press.formats.one_line import one_line
from briefpress.press.views.work import Work, WorkDate

# Reference types by CSL type; any other type is GEN.
_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "personal_communication": "PCOMM",
    "post": "ELEC",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}


def render_ris(works: Iterable[Work]) -> bytes:
    """All references, separated by empty lines."""
    return "\r\n".join(map(ris_entry, works)).encode()


def ris_entry(work: Work) -> str:
    """One reference."""
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _lines(work))


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(work.type, "GEN")
    archived = f"Archived at {work.archive_address}" if work.archive_address else ""
    fields = (
        ("ID", work.id),
        *(("AU", author) for author in work.authors),
        ("TI", work.title),
        ("T2", work.container),
        ("PB", work.publisher),
        ("ET", work.edition),
        ("PY", f"{work.issued.parts[0][0]:04}" if work.issued and _numbered(work.issued) else ""),
        ("DA", _date(work.issued)),
        ("Y2", _date(work.accessed)),
        ("LA", work.language),
        ("UR", work.address),
        ("N1", work.note),
        ("N1", archived),
    )
    yield from ((tag, value) for tag, value in fields if value)
    yield "ER", ""


def _date(date: WorkDate | None) -> str:
    """``year/month/day/other``: unknown parts stay empty; dates that numbers cannot express are in words."""
    if date is None:
        return ""
    numbered = _numbered(date)
    exact = numbered and len(date.parts) == 1 and not date.about and not date.season and not date.edtf.startswith("[")
    year, *rest = date.parts[0] if numbered else ("",)
    numbers = [f"{year:04}" if numbered else "", *(f"{part:02}" for part in rest), "", ""][:3]
    return "/".join([*numbers, "" if exact else date.text])


def _numbered(date: WorkDate) -> bool:
    """Whether its year is known and has the four digits that a year of RIS has."""
    return bool(date.parts) and 1 <= date.parts[0][0] <= 9999
