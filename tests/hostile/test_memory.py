"""The largest and worst files that a stranger may send fit into a small machine, all at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefpress.load.decode import LIMIT_BYTES
from briefpress.model.prose import LIMIT_CHARACTERS

MOST_BYTES = 3 << 29  # of address space, of which Python and its libraries take a part: 1.5 GiB
EVENT = "title: Raid\ntype: battle\ndate: 2024-03-10\n"
PLACE = "name: Here\ntype: town\n"
PAGE = "---\ntitle: Page\n---\n"


def filled(head: str, unit: str, most: int) -> str:
    """A text of that unit, as long as it may be."""
    return head + unit * ((most - len(head) - 1) // len(unit)) + "\n"


def row(head: str, unit: str) -> str:
    """A list in brackets, as long as a file may be."""
    return filled(head, unit, LIMIT_BYTES - 2).removesuffix("\n") + "]\n"


WORST = {
    "events/list.yaml": row(f"{EVENT}claims: [", "x, "),
    "events/claims.yaml": filled(f"{EVENT}claims:\n", "  - {account: a, about: b, speaker: c}\n", LIMIT_BYTES),
    "events/title.yaml": filled(f"{EVENT}note: ", "x", LIMIT_BYTES),
    "places/names.yaml": row(f"{PLACE}aliases: [", "{name: a}, "),
    "places/keys.yaml": PLACE + "".join(f"a{number}: 1\n" for number in range(LIMIT_BYTES // 12)),
    "places/credit.yaml": row(f"{PLACE}credit: [", "a, "),
    "places/deep.yaml": filled("a: ", "[", LIMIT_BYTES),
    "places/bomb.yaml": "a: &a [x, x]\n" + "".join(f"b{number}: [*a, *a]\n" for number in range(1000)),
    "pages/table.md": filled(f"{PAGE}| a | b |\n| - | - |\n", "| x | y |\n", LIMIT_CHARACTERS),
    "pages/columns.md": filled(PAGE, "|a", LIMIT_CHARACTERS // 2) + filled("", "|-", LIMIT_CHARACTERS // 2),
    "pages/links.md": filled(PAGE, "[[tamor]] ", LIMIT_CHARACTERS),
    "pages/brackets.md": filled(PAGE, "[", LIMIT_CHARACTERS),
    "pages/quotes.md": PAGE + "\n".join(f"{'>' * depth} a" for depth in range(600)),
}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process there has no such limit")
def test_it_needs_no_more_than_a_small_machine_has(briefing):
    content = briefing(WORST)
    program = (
        f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({MOST_BYTES},) * 2)\n"
        "from briefpress.apps.cli import main; main(['check'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=content.parent, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert {file for file in WORST if file in done.stderr} >= {file for file in WORST if file.endswith(".yaml")} - {
        "places/credit.yaml"
    }
