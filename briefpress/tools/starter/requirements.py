"""``requirements.txt`` of a new briefing: the briefpress that its continuous integration installs."""

from __future__ import annotations

from briefpress.run.installation import Installation

# What the example's settings and the commit hook use.
EXTRAS = "feeds,search,tidy"
_HEAD = "# What CI and contributors install. An update of this line is the only way in which briefpress changes.\n"
_UNKNOWN = """# The briefpress that made this file was installed from a folder that no other computer can reach.
# Until it is in an index, name a repository: briefpress[{extras}] @ git+https://HOST/OWNER/briefpress@COMMIT
"""


def requirements(installed: Installation) -> str:
    """The text of the file: the same briefpress as installed, if others can reach it, else what to write there."""
    if installed.reachable:
        return f"{_HEAD}{installed.requirement(EXTRAS)}\n"
    return f"{_HEAD}{_UNKNOWN.format(extras=EXTRAS)}briefpress[{EXTRAS}]\n"
