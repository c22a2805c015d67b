"""What a file states about itself, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """A value as the file has it, and its place in words: ``og:title``, ``JSON-LD author``. False if empty."""

    value: str = ""
    where: str = ""

    def __bool__(self) -> bool:
        return bool(self.value)
