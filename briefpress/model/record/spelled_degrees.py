"""Suggest decimal degrees for a latitude or longitude as maps print it: ``12.5`` for 12°30'N."""

from __future__ import annotations

import re

_NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{1,12})?"
_MINUTE = "['\u2032\u2019]"
_SECOND = "(?:[\"\u2033\u201d]|'')"
_DEGREES = re.compile(
    rf"(?P<sign>-?)(?P<degrees>{_NUMBER}) ?°? ?"
    rf"(?:(?P<minutes>{_NUMBER}) ?{_MINUTE} ?(?:(?P<seconds>{_NUMBER}) ?{_SECOND} ?)?)?(?P<side>[NSEW]?)"
)
_HINT = "write decimal degrees, such as 17.03"


def decimal_degrees_hint(text: str, limit: int) -> str:
    """What to write instead of a text with minutes, a decimal comma or a point of the compass.

    ``limit`` is 90 for a latitude and 180 for a longitude.
    """
    found = _DEGREES.fullmatch(text.upper())
    if not found or (found["side"] and found["side"] not in ("NS" if limit == 90 else "EW")):
        return _HINT
    degrees, minutes, seconds = (
        float((found[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")
    )
    number = round(degrees + minutes / 60 + seconds / 3600, 4)
    sign = "-" if found["sign"] or found["side"] in ("S", "W") else ""
    return f"write {sign}{number:.4f}".rstrip("0").rstrip(".") if number <= limit else _HINT
