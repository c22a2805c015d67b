"""BibTeX: year and month for BibTeX itself, and an EDTF ``date`` for biblatex."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from briefpress.press.formats.one_line import one_line
from briefpress.press.views.wording import MONTHS, year_words
from briefpress.press.views.work import Work, WorkDate

# Entry types by CSL type, and the field of the container; any other type is @misc.
_ENTRIES = {
    "article": ("article", "journal"),
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "review": ("article", "journal"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "booktitle"),
    "paper-conference": ("inproceedings", "booktitle"),
    "report": ("techreport", "institution"),
    "thesis": ("phdthesis", "school"),
}
_SPECIAL = re.compile(r"[\\{}$&#_%~^]")
# BibTeX counts braces even after a backslash, so single braces must be avoided.
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def render_bibtex(works: Iterable[Work]) -> bytes:
    """All entries, separated by empty lines."""
    return "\n".join(map(bibtex_entry, works)).encode()


def bibtex_entry(work: Work) -> str:
    """One entry; inner braces protect the capitals of titles and keep names in one piece."""
    entry, container = _ENTRIES.get(work.type, ("misc", "howpublished"))
    notes = (work.note, f"Archived at {work.archive_address}" if work.archive_address else "")
    values = {
        "author": " and ".join(f"{{{_escaped(author)}}}" for author in work.authors),
        "title": f"{{{_escaped(work.title)}}}",
        container: _escaped(work.container),
        "organization": _escaped(work.publisher),
        "edition": _escaped(work.edition),
        **_date(work.issued),
        "language": _escaped(work.language),
        "url": _verbatim(work.address),
        "urldate": work.accessed.edtf if work.accessed and _whole_day(work.accessed) else "",
        "note": _escaped(" ".join(filter(None, notes))),
    }
    fields = [
        f"  {name} = {value if name == 'month' else f'{{{one_line(value)}}}'},\n"
        for name, value in values.items()
        if value
    ]
    return f"@{entry}{{{work.id},\n{''.join(fields)}}}\n"


def _date(date: WorkDate | None) -> dict[str, str]:
    """The date fields; EDTF sets such as ``[A..B]`` are left out, because biblatex does not read them."""
    if date is None:
        return {}
    years = list(dict.fromkeys(year_words(end[0]) for end in date.parts))
    month = MONTHS[date.parts[0][1] - 1][:3].lower() if len(date.parts) == 1 and len(date.parts[0]) > 1 else ""
    return {"date": "" if "[" in date.edtf else date.edtf, "year": "--".join(years), "month": month}


def _whole_day(date: WorkDate) -> bool:
    return not date.about and len(date.parts) == 1 and len(date.parts[0]) == 3


def _verbatim(address: str) -> str:
    """An address as BibTeX keeps it: without commands, so braces and backslashes are percent-encoded."""
    return re.sub(r"[{}\\\\]", lambda found: quote(found[0]), address)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], f"\\{found[0]}"), text)
