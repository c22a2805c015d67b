"""Trace the lineage of each source: through reprints and wires back to its origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from briefpress.model.record import Source


class Lineage(Struct, frozen=True):
    """Where the text of a source comes from.

    - ``sources``: from the source itself to its oldest known original.
    - ``origin``: the publication at the root: the wire of the oldest original, or else its publication.
    - ``stated``: false if the source names neither a wire nor an original. Its independence is then only assumed.
    - ``retracted``: true if any of these sources was retracted. The source then no longer counts.
    """

    sources: tuple[str, ...]
    origin: str
    stated: bool
    retracted: bool = False


def lineages(sources: Mapping[str, Source]) -> dict[str, Lineage]:
    """The lineage of every source. A circle, which a check reports, ends where it closes."""
    return {identifier: _follow(identifier, sources) for identifier in sources}


def _follow(identifier: str, sources: Mapping[str, Source]) -> Lineage:
    chain = [identifier]
    current = sources[identifier]
    while (original := current.republication_of) and original in sources and original not in chain:
        chain.append(original)
        current = sources[original]
    first = sources[identifier]
    own = first.genre in ("opinion", "statement")  # such a text is always its author's own
    return Lineage(
        sources=tuple(chain),
        origin=current.wire or current.publication,
        stated=bool(first.wire or first.republication_of) or own,
        retracted=any(sources[step].retracted for step in chain),
    )


def derived_sources(identifier: str, known: Mapping[str, Lineage]) -> tuple[str, ...]:
    """The source itself and every source that reprints it, directly or through others."""
    return tuple(source for source, line in known.items() if identifier in line.sources)


class Origins(Struct, frozen=True):
    """The independent origins of some reports: publication ids, sorted.

    ``at_most`` is true if there are several and one of them is only assumed: a source without a stated lineage may
    repeat another one.
    """

    publications: tuple[str, ...]
    at_most: bool

    def __len__(self) -> int:
        return len(self.publications)


def origins(reports: Iterable[str], known: Mapping[str, Lineage], via: str | None = None) -> Origins:
    """The origins of a claim with these reports. If the claim names a ``via``, that is its only origin."""
    if via:
        return Origins((via,), at_most=False)
    lines = [known[source] for source in sorted(set(reports)) if source in known]
    found = tuple(sorted({line.origin for line in lines}))
    return Origins(found, at_most=len(found) > 1 and any(not line.stated for line in lines))
