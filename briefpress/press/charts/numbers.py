"""A number axis from 0, and the precision of positions."""

from __future__ import annotations

import math

from msgspec import Struct

# Tick steps, times a power of ten.
_STEPS = (1, 2, 5, 10)


def rounded(value: float) -> float:
    """A position rounded to a tenth of a unit: the same on every machine."""
    return round(value, 1) + 0.0


def path_number(value: float) -> str:
    """A position as an attribute: ``12``, ``12.5``."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


class NumberAxis(Struct, frozen=True):
    """Numbers from 0 to ``top`` between two positions of a drawing, with a tick every ``step``."""

    left: float
    right: float
    top: int
    step: int

    def at(self, number: float) -> float:
        """The position of a number."""
        return rounded(self.left + (self.right - self.left) * number / self.top)

    @property
    def ticks(self) -> tuple[int, ...]:
        """The numbers at the ticks, 0 first."""
        return tuple(range(0, self.top + 1, self.step))


def number_axis(highest: float, left: float, right: float, most: int = 6) -> NumberAxis:
    """An axis from 0 to a round number not below ``highest``, with at most ``most`` steps."""
    rough = max(highest, 1) / most
    power = 10 ** max(math.floor(math.log10(rough)), 0)
    step = next(step * power for step in _STEPS if step * power >= rough)
    return NumberAxis(left, right, math.ceil(max(highest, 1) / step) * step, step)
