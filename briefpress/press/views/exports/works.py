"""Bibliographic data of sources and of pages of the site."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import change_date, edition_date
from briefpress.model.quotation_marks import in_quotation_marks
from briefpress.model.record import Date, Source
from briefpress.model.record.edtf import SPRING
from briefpress.plan.paths import record_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.exports.cells import plain_text
from briefpress.press.views.wording import date_words
from briefpress.press.views.work import Work, WorkDate


def works_view(briefing: Briefing, _page: SitePage) -> tuple[Work, ...]:
    """Every source, in the order of ids."""
    return tuple(source_work(briefing, source) for source in briefing.records.sources.values())


def source_work(briefing: Briefing, source: Source) -> Work:
    """A source; a note says if it carries a wire, is a reprint or was retracted."""
    publications = briefing.records.publications
    publication = publications.get(source.publication)
    return Work(
        id=source.id,
        type=source.type,
        title=_line(source.title),
        container=publication.name if publication else source.publication,
        publisher="",
        authors=tuple(plain_text(briefing, author) or "" for author in source.authors),
        issued=work_date(source.issued),
        accessed=work_date(source.accessed),
        language=source.language or "",
        address=source.url or "",
        archive_address=source.archive_url or "",
        edition="",
        note=_note(briefing, source),
    )


def record_work(briefing: Briefing, kind: str, identifier: str) -> Work:
    """What to cite for a record's page: for a source the source itself, else the page.

    A page is dated by its record's last change, else by the edition. Raises `KeyError` if there is no such record.
    """
    if kind == "sources":
        return source_work(briefing, briefing.records.sources[identifier])
    record = briefing.records.of(kind)[identifier]
    settings = briefing.records.config.settings
    return Work(
        id=f"{kind}-{identifier}",
        type="webpage",
        title=_line(record.label),
        container=settings.title,
        publisher=settings.publisher or "",
        authors=record.credit,
        issued=work_date(change_date(record) or edition_date(settings)),
        accessed=None,
        language=settings.language,
        address=canonical(settings.base_url, record_path(kind, identifier)),
        archive_address="",
        edition=settings.edition or "",
        note="",
    )


def work_date(date: Date | None) -> WorkDate | None:
    """A date for a bibliography."""
    if not date:
        return None
    about = any(end.qualifier for end in (date.start, date.end) if end)
    season = date.start.season if date.form == "point" and date.start else None
    return WorkDate(date.edtf, date_words(date), _parts(date), about, season - SPRING + 1 if season else 0)


def _parts(date: Date) -> tuple[tuple[int, ...], ...]:
    """The parts of a point, or of a period with both ends; else the month or year that contains the date."""
    ends = (date.start,) if date.form == "point" else (date.start, date.end) if date.lasts else ()
    if ends and all(end and not end.season and not end.unspecified for end in ends):
        return tuple(tuple(part for part in (end.year, end.month, end.day) if part is not None) for end in ends if end)
    first, last, _ = date.order
    if first.year != last.year or not date.earliest:
        return ()
    return ((first.year, first.month),) if first.month == last.month else ((first.year,),)


def _line(text: str) -> str:
    """A text on one line, as bibliographic formats require."""
    return " ".join(text.split())


def _note(briefing: Briefing, source: Source) -> str:
    records = briefing.records
    notes = []
    if source.wire:
        wire = records.publications.get(source.wire)
        notes.append(f"Carries the wire of {wire.name if wire else source.wire}.")
    if source.republication_of:
        original = records.sources.get(source.republication_of)
        notes.append(f"Reprints {in_quotation_marks(original.title if original else source.republication_of)}.")
    if source.retracted:
        notes.append(f"Retracted ({date_words(source.retracted.on)}): {plain_text(briefing, source.retracted.reason)}")
    return _line(" ".join(notes))
