"""Ask for missing fields on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from briefpress.model.problem import did_you_mean


def asked(
    given: Mapping[str, Any],
    needed: Sequence[str],
    words: Mapping[str, Mapping[str, Any]],
    defaults: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Complete the fields: ask for all of them if none was given, otherwise only for missing ones that are needed.

    ``words`` holds the values allowed for a field. Raises `click.UsageError` if a needed field is missing and standard
    input is not a terminal.
    """
    fields = dict(given)
    bare = not any(given.values())
    missing = [name for name in needed if not fields[name]]
    if missing and not sys.stdin.isatty():
        raise click.UsageError(
            f"missing {', '.join(f'--{name}' for name in missing)}: add it, or run this in a terminal to be asked"
        )
    for name, value in given.items():
        if name in missing or (bare and not isinstance(value, tuple)):
            fields[name] = _ask(name, words.get(name), (defaults or {}).get(name, ""), needed=name in needed)
        elif bare:
            fields[name] = tuple(_several(name, words.get(name)))
    return fields


def _several(name: str, words: Mapping[str, Any] | None) -> list[str]:
    """Ask until the answer is empty."""
    answers: list[str] = []
    while answer := _ask(name, words, "", needed=False):
        answers.append(answer)
    return answers


def _ask(name: str, words: Mapping[str, Any] | None, default: str, *, needed: bool) -> str:
    label = f"{name.replace('_', ' ').capitalize()}{'' if needed else ' (Enter to skip)'}"
    otherwise = default or (None if needed else "")
    answer: str = click.prompt(label, default=otherwise, show_default=bool(default), value_proc=_among(words))
    return answer


def _among(words: Mapping[str, Any] | None) -> Callable[[str], str]:
    """Return a validator that accepts an answer, or suggests the closest word so that click asks again."""

    def take(answer: str) -> str:
        word = answer.strip().split(":")[0]
        if words is not None and word and word not in words:
            raise click.UsageError(did_you_mean(word, words) or f"use one of {', '.join(words)}")
        return answer.strip()

    return take
