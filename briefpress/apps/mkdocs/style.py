"""our style sheets -> one that touches nothing outside our own elements, and takes fonts and colours from the host.

`@scope` keeps every rule within ``.briefpress``; those for the root and the body of a page match nothing there, which
is what we want. The colours and fonts then come from the variables of the themes that ship with MkDocs and of Material,
and where a theme has none, from the text around.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_SHEETS = ("style.css", "parts.css", "charts.css", "event.css")
_TOKENS = """\
.briefpress {
  --paper: var(--md-default-bg-color, var(--bs-body-bg, Canvas));
  --ink: var(--md-typeset-color, var(--bs-body-color, currentcolor));
  --accent: var(--md-typeset-a-color, var(--bs-link-color, LinkText));
  --soft: color-mix(in srgb, var(--ink) 78%, var(--paper));
  --line: color-mix(in srgb, var(--ink) 20%, var(--paper));
  --rule: var(--ink);
  --wash: color-mix(in srgb, var(--ink) 5%, var(--paper));
  --accent-wash: color-mix(in srgb, var(--accent) 12%, var(--paper));
  --disputed: color-mix(in srgb, #b3200a 75%, var(--ink));
  --disputed-wash: color-mix(in srgb, #b3200a 10%, var(--paper));
  --differ: color-mix(in srgb, #8a5a00 75%, var(--ink));
  --verified: color-mix(in srgb, #0f6b3c 75%, var(--ink));
  --serif: var(--md-text-font-family, var(--bs-body-font-family, inherit));
  --sans: var(--md-text-font-family, var(--bs-body-font-family, system-ui, sans-serif));
  --small: 0.875em;
  --tiny: 0.8em;
  --measure: 44em;
  --gap: 1rem;
}
"""


def host_style(folders: Sequence[Path]) -> str:
    """The one style sheet; of each of ours, the first in the folders counts."""
    rules = "\n".join(_sheet(folders, name) for name in _SHEETS)
    return f"{_TOKENS}@scope (.briefpress) {{\n{rules}\n}}\n"


def _sheet(folders: Sequence[Path], name: str) -> str:
    files = (folder / "static" / name for folder in folders)
    return next(file for file in files if file.is_file()).read_text(encoding="utf-8")
