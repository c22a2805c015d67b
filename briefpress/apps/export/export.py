"""content/ -> a folder of Markdown pages, for a site that another program builds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefpress.apps.export.markdown_page import markdown_page
from briefpress.apps.export.pages import PAGES
from briefpress.check.check import check_content
from briefpress.link.briefing import Briefing, link
from briefpress.model.problem import BriefpressError, Problem
from briefpress.plan.plan import plan
from briefpress.press.views.view import view
from briefpress.write import LIST_NAME, WriteResult, site_lock, write
from briefpress.write.paths import parents

# Generators read these files as the page of their folder.
_INDEX = frozenset({"", "index", "readme"})


@dataclass(frozen=True, slots=True)
class Exported:
    """What is wrong with the content, and what was written; None if errors stopped it."""

    problems: tuple[Problem, ...]
    written: WriteResult | None


def export(
    content: Path, folder: Path, archive: Path | None = None, *, strict: bool = False, jobs: int = 1
) -> Exported:
    """Make ``folder`` hold the Markdown pages of a content folder; ``strict`` makes warnings errors.

    Raises `BriefpressError` where the folder holds files that an export did not write, or is in the content.
    """
    _require_ours(folder, content)
    checked = check_content(content, archive, strict=strict, jobs=jobs)
    if checked.failed:
        return Exported(checked.problems, None)
    with site_lock(folder):
        return Exported(checked.problems, write(folder, _sheets(link(checked.records, checked.evidence))))


def _require_ours(folder: Path, content: Path) -> None:
    if folder.resolve().is_relative_to(content.resolve()):
        raise BriefpressError(f"{folder} is inside the content folder; name another folder")
    if folder.is_dir() and not (folder / LIST_NAME).exists() and any(folder.iterdir()):
        raise BriefpressError(f"{folder} holds files of yours; name a folder within it, such as {folder / 'briefing'}")


def _sheets(briefing: Briefing) -> Iterator[tuple[str, str, bytes]]:
    pages = [page for page in plan(briefing) if page.format == "html" and page.view in PAGES]
    files = source_files([page.path for page in pages])
    for page in pages:
        text = markdown_page(view(briefing, page), PAGES[page.view], page.path, files)
        yield files[page.path], "", text.encode()


def source_files(pages: Sequence[str]) -> dict[str, str]:
    """The file of each page: ``events/a/index.html`` is ``events/a.md``, a folder only where other pages lie in it."""
    folders = Counter(folder for page in pages for folder in parents(page))
    return {page: _source(page.removesuffix(".html"), folders) for page in pages}


def _source(page: str, folders: Mapping[str, int]) -> str:
    folder, _, name = page.rpartition("/")
    alone = folders[folder] == 1 and name == "index" and folder.rpartition("/")[2] not in _INDEX
    return f"{folder if alone else page}.md"
