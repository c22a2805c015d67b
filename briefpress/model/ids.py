"""What an id is. It needs nothing else of the model, so that records and prose can both use it."""

from __future__ import annotations

import re

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows reserves these names for devices, so that a checkout there could not create such a file.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)}


def why_not_an_id(text: str) -> str:
    """Why a text cannot be an id, which is also a file name on every system; "" if it can."""
    if text in _DEVICES:
        return "Windows reserves this name for a device"
    return "" if ID.fullmatch(text) else "use lower-case letters a to z, digits, and single hyphens between them"


def near_id(text: str) -> str:
    """The valid id that is most like a text; "" if there is none."""
    near = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
    return near if near and not why_not_an_id(near) else ""
