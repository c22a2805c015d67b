"""fields, some of them given -> all of them, asked for on a terminal."""

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
    """The fields with what is missing asked for: all of them where nothing was given, else those that are needed.

    ``words`` are what a field may hold. Raises `click.UsageError` where something is missing and nobody can be asked.
    """
    fields = dict(given)
    bare = not any(given.values())
    missing = [name for name in needed if not fields[name]]
    if missing and not sys.stdin.isatty():
        raise click.UsageError(
            f"pass {', '.join(f'--{name}' for name in missing)}, or run it on a terminal to be asked"
        )
    for name, value in given.items():
        if name in missing or (bare and not isinstance(value, tuple)):
            fields[name] = _ask(name, words.get(name), (defaults or {}).get(name, ""), needed=name in needed)
        elif bare:
            fields[name] = tuple(_several(name, words.get(name)))
    return fields


def _several(name: str, words: Mapping[str, Any] | None) -> list[str]:
    """Answers until an empty one."""
    answers: list[str] = []
    while answer := _ask(name, words, "", needed=False):
        answers.append(answer)
    return answers


def _ask(name: str, words: Mapping[str, Any] | None, default: str, *, needed: bool) -> str:
    label = f"{name.replace('_', ' ').capitalize()}{'' if needed else ' (Enter for none)'}"
    otherwise = default or (None if needed else "")
    answer: str = click.prompt(label, default=otherwise, show_default=bool(default), value_proc=_among(words))
    return answer


def _among(words: Mapping[str, Any] | None) -> Callable[[str], str]:
    """What takes an answer, or says which of the words may be meant and has it asked again."""

    def take(answer: str) -> str:
        word = answer.strip().split(":")[0]
        if words is not None and word and word not in words:
            raise click.UsageError(did_you_mean(word, words) or f"one of {', '.join(words)}")
        return answer.strip()

    return take
