"""Leave out pages whose library is not installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from briefpress.model.problem import Problem, Severity, Where
from briefpress.plan.site_page import SitePage
from briefpress.run.installation import install_command

# The library that a format needs, and the extra that installs it.
_NEEDS = {
    "atom": ("feedgen", "feeds"),
    "rss": ("feedgen", "feeds"),
    "calendar": ("icalendar", "feeds"),
    **dict.fromkeys(("search", "lines"), ("pagefind_bin", "search")),
    **dict.fromkeys(("pdf", "card"), ("typst", "dossier")),
}


def renderable(pages: Sequence[SitePage]) -> tuple[tuple[SitePage, ...], tuple[Problem, ...]]:
    """The pages that can be rendered, and a note for each missing library."""
    missing = {need: None for page in pages if (need := _NEEDS.get(page.format)) and find_spec(need[0]) is None}
    notes = tuple(_note(pages, library, extra) for library, extra in missing)
    return tuple(page for page in pages if _NEEDS.get(page.format) not in missing), notes


def _note(pages: Sequence[SitePage], library: str, extra: str) -> Problem:
    left_out = [page.path for page in pages if _NEEDS.get(page.format) == (library, extra)]
    others = f" and {len(left_out) - 1} more" if len(left_out) > 1 else ""
    message = f"{left_out[0]}{others} left out: {library} is not installed"
    return Problem(Where("briefing.yaml"), "left-out", message, f"run {install_command(extra)}", Severity.NOTE)
