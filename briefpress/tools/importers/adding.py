"""Add the items of saved files as sources, one by one, and count the outcomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from briefpress.load.records import Records
from briefpress.tools.importers.article import Article, Item, SkippedItem, Unreadable
from briefpress.tools.importers.draft import Draft, Given, draft
from briefpress.tools.importers.repeats import repeated
from briefpress.tools.importers.shelve import numbered, shelve, shelved


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What happened to an item: its source and files, or the reason why it was skipped or could not be added."""

    name: str
    written: Draft | None = None
    files: tuple[Path, ...] = ()
    skipped: str = ""
    error: str = ""
    hint: str = ""


@dataclass(slots=True)
class Adding:
    """The records as they grow, and how many items were written, skipped and not added."""

    content: Path
    archive: Path
    given: Given
    records: Records
    written: int = 0
    skipped: int = 0
    failed: int = 0
    _of_this_run: set[str] = field(default_factory=set)

    def add(self, item: Item, *, feed: bool) -> ItemOutcome:
        """Write the source of an item. An item of a feed that has a source already is skipped; others are errors.

        Raises `BriefpressError` if a file cannot be written.
        """
        if isinstance(item, SkippedItem):
            outcome = ItemOutcome(item.name, skipped=item.reason)
        else:
            try:
                outcome = self._source(item, feed=feed)
            except Unreadable as error:
                outcome = ItemOutcome(item.title, error=error.message, hint=error.hint)
        self.written += outcome.written is not None
        self.skipped += bool(outcome.skipped)
        self.failed += bool(outcome.error)
        return outcome

    def _source(self, article: Article, *, feed: bool) -> ItemOutcome:
        made = draft(article, self.given, self.records)
        known, why = repeated(made, self.records)
        title = made.source.title
        if known and feed:
            added = "repeats" if known in self._of_this_run else "already added as"
            return ItemOutcome(title, skipped=f"{added} '{known}' ({why})")
        if known:
            raise Unreadable(f"“{title}” is already the source '{known}' ({why})", "nothing was written")
        made = numbered(made, self.records)
        files = shelve(made, self.content, self.archive)
        self.records = shelved(made, self.records)
        self._of_this_run.add(made.id)
        if made.outlet.fields:  # the next article is of the publication made now
            self.given = replace(self.given, new_publication="", publication=made.outlet.id)
        return ItemOutcome(title, made, files)
