"""The index of all names of actors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor
from briefpress.plan.index_entries import folded_name
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class NameUse(Struct, frozen=True):
    """An actor with the name, and the sources that use it; ``own`` marks the record's name or short name."""

    actor: Link
    own: bool
    sources: tuple[Link, ...]


class NameEntry(Struct, frozen=True):
    """A name in its first spelling; ``shared`` if two or more actors have it."""

    name: str
    anchor: str
    shared: bool
    uses: tuple[NameUse, ...]


class NameGroup(Struct, frozen=True):
    """The names with one initial."""

    initial: str
    anchor: str
    names: tuple[NameEntry, ...]


class NamesView(Struct, frozen=True):
    """The index of names: ``shared`` are names of several actors, ``groups`` has all names.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    total: int
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    shared: tuple[NameEntry, ...]
    groups: tuple[NameGroup, ...]


def names_view(briefing: Briefing, page: SitePage) -> NamesView:
    """The names in alphabetical order, ignoring case, and the shared names separately."""
    context = PageContext(briefing, page)
    written: dict[str, str] = {}
    uses: dict[str, dict[str, NameUse]] = {}
    shown = shown_list(context, title="Names")
    for actor in briefing.records.actors.values():
        for name, use in _uses(context, actor):
            folded = folded_name(name)
            written.setdefault(folded, name)
            known = uses.setdefault(folded, {}).get(actor.id)
            uses[folded][actor.id] = _joined(known, use) if known else use
    entries = [
        NameEntry(written[folded], f"name-{number}", len(uses[folded]) > 1, tuple(uses[folded].values()))
        for number, folded in enumerate(sorted(uses, key=_alphabetic), 1)
    ]
    here = frozenset(shown.ids("names"))
    initials: dict[str, list[NameEntry]] = {}
    for entry in (entry for entry in entries if folded_name(entry.name) in here):
        initials.setdefault(_initial(entry.name), []).append(entry)
    return NamesView(
        head=context.head(
            f"Names {shown.label}".strip(),
            f"{amount(len(entries), 'name')} and the sources that use them",
            context.index("actors", "Actors"),
            *shown.trail,
        ),
        total=len(shown.all_ids("names")),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        shared=tuple(entry for entry in entries if entry.shared and not page.part),
        groups=tuple(
            NameGroup(initial, f"initial-{number}", tuple(found))
            for number, (initial, found) in enumerate(initials.items(), 1)
        ),
    )


def _uses(context: PageContext, actor: Actor) -> Iterator[tuple[str, NameUse]]:
    """The names of an actor: name and short name first, then each alias with its sources."""
    link = context.link("actors", actor.id, actor.name)
    for name in dict.fromkeys(filter(None, (actor.name, actor.short))):
        yield name, NameUse(link, own=True, sources=())
    for alias in actor.aliases:
        sources = dict.fromkeys(citation.source for citation in alias.cite)
        yield alias.name, NameUse(link, own=False, sources=tuple(context.link("sources", source) for source in sources))


def _joined(one: NameUse, other: NameUse) -> NameUse:
    return NameUse(one.actor, one.own or other.own, tuple(dict.fromkeys((*one.sources, *other.sources))))


def _alphabetic(name: str) -> tuple[str, str]:
    """Sort key without accents, quotes and leading article: "the junta" sorts under J."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isalnum() or letter == " ")
    return plain.removeprefix("the ").strip(), name


def _initial(name: str) -> str:
    return _alphabetic(folded_name(name))[0][:1].upper() or "#"
