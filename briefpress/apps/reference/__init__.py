"""The models, the commands and the codes -> the pages of the handbook that list them, as Markdown.

`PAGES` are these pages by their file in docs/; `scripts/docs` writes them, and a test holds that they are fresh. The
sentences about fields and codes stand in literal tables beside the functions, each held complete by a test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefpress.apps.reference.codes import checks_page
from briefpress.apps.reference.commands import commands_page
from briefpress.apps.reference.fields import records_page, settings_page

PAGES: Mapping[str, Callable[[], str]] = {
    "reference/checks.md": checks_page,
    "reference/commands.md": commands_page,
    "reference/records.md": records_page,
    "reference/settings.md": settings_page,
}
NOTE = "<!-- Made by scripts/docs: change the code it is made from, not this page. -->\n\n"


def pages() -> dict[str, str]:
    """The text of every generated page, by its file in docs/."""
    return {file: NOTE + page() for file, page in PAGES.items()}
