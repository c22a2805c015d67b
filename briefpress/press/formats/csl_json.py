"""CSL-JSON (https://github.com/citation-style-language/schema, 1.0.2), for Zotero and pandoc.

Dates have both forms of the schema: EDTF, and the parts that older processors read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefpress.press.formats.data import render_json
from briefpress.press.views.work import Work, WorkDate


def render_csl(works: Iterable[Work]) -> bytes:
    """All items, as one list."""
    return render_json([csl_item(work) for work in works])


def csl_text(work: Work) -> str:
    """One item as readers copy it: a list of one, the form that programs import."""
    return render_csl((work,)).decode()


def csl_item(work: Work) -> dict[str, Any]:
    """One item; names stay literal, because their family name is not known."""
    fields = {
        "id": work.id,
        "type": work.type,
        "title": work.title,
        "author": [{"literal": author} for author in work.authors],
        "container-title": work.container,
        "publisher": work.publisher,
        "edition": work.edition,
        "issued": _date(work.issued),
        "accessed": _date(work.accessed),
        "language": work.language,
        "URL": work.address,
        "archive_location": work.archive_address,
        "note": work.note,
    }
    return {name: value for name, value in fields.items() if value}


def _date(date: WorkDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    ends = [[_year(year), *rest] for year, *rest in date.parts]
    forms = {"date-parts": ends, "literal": "" if ends else date.text, "season": date.season, "circa": date.about}
    return {"edtf": date.edtf, **{name: value for name, value in forms.items() if value}}


def _year(year: int) -> int:
    """CSL counts as historians do: -1 is the year before 1."""
    return year if year > 0 else year - 1
