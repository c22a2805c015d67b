"""A citation as one line, in the bibliography style of The Chicago Manual of Style."""

from __future__ import annotations

from collections.abc import Sequence

from briefpress.model.quotation_marks import in_quotation_marks
from briefpress.press.views.work import Work


def chicago(work: Work) -> str:
    """``Author. “Title.” Container, publisher, edition, date. Address.``, without the unknown parts."""
    edition = f"edition {work.edition}" if work.edition else ""
    publisher = work.publisher if work.publisher != work.container else ""
    place = ", ".join(filter(None, (work.container, publisher, edition, work.issued.text if work.issued else "")))
    read = f"Accessed {work.accessed.text}" if work.accessed and work.address else ""
    archived = f"Archived at {work.archive_address}" if work.archive_address else ""
    sentences = (_names(work.authors), titled(work.title), place, work.note, read, work.address, archived)
    return " ".join(_stopped(sentence) for sentence in sentences if sentence)


def titled(title: str) -> str:
    """A title as a sentence in quotation marks, its full stop inside all of them: “Talk of ‘peace.’”."""
    nested = title.endswith(("”", '"'))
    stopped = title if _stopped(title) == title else f"{title[:-1]}.{title[-1]}" if nested else f"{title}."
    return in_quotation_marks(stopped)


def _names(authors: Sequence[str]) -> str:
    if len(authors) < 3:
        return " and ".join(authors)
    return f"{', '.join(authors[:-1])}, and {authors[-1]}"


def _stopped(sentence: str) -> str:
    """The sentence with a full stop, unless it ends with punctuation."""
    return sentence if sentence.rstrip('”’"').endswith((".", "?", "!", "…")) else f"{sentence}."
