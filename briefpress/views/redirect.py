"""a former id -> RedirectView: where its record stands now."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class RedirectView:
    head: Head
    target: Link
