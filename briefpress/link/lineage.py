"""Trace the lineage of each source: through reprints and wires back to its origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from briefpress.model.record import Source


class Lineage(Struct, frozen=True):
    """Where the text of a source comes from.

    ``sources`` runs from the source itself to the oldest one that is known; ``origin`` is the id of the publication at
    the root: the wire that the oldest carries, or its own publication. ``stated`` is false where the source names
    neither a wire nor an original, or where the editors only infer them: its independence is then only assumed.
    ``inferred`` is true where the origin itself is the editors' inference ("probably AFP"). ``retracted`` is true where
    the source, or one that its words come through, was retracted: it no longer counts.
    """

    sources: tuple[str, ...]
    origin: str
    stated: bool
    retracted: bool = False
    inferred: bool = False


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
    own = first.genre in ("opinion", "statement")  # such a text is its author's own
    inferred = any(_is_inferred(sources[step]) for step in chain)
    return Lineage(
        sources=tuple(chain),
        origin=current.wire or current.publication,
        stated=(bool(first.wire or first.republication_of) or own) and not inferred,
        retracted=any(sources[step].retracted for step in chain),
        inferred=inferred,
    )


def _is_inferred(source: Source) -> bool:
    """Whether the editors infer which wire a source carries, or what it reprints."""
    return any(getattr(source, field) and field in source.inferred for field in ("wire", "republication_of"))


def derived_sources(identifier: str, known: Mapping[str, Lineage]) -> tuple[str, ...]:
    """The source itself and every source whose words came through it."""
    return tuple(source for source, line in known.items() if identifier in line.sources)


class Origins(Struct, frozen=True):
    """The independent origins of some reports: publication ids, sorted.

    ``at_most`` is true where there are several and one of them is only assumed: its source states no lineage, so it may
    reprint another of them. ``inferred`` are those that are an origin only by the editors' inference.
    """

    publications: tuple[str, ...]
    at_most: bool
    inferred: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.publications)


def origins(reports: Iterable[str], known: Mapping[str, Lineage], via: str | None = None) -> Origins:
    """The origins of a claim with these reports. If the claim names a ``via``, that is its only origin."""
    if via:
        return Origins((via,), at_most=False)
    lines = [known[source] for source in sorted(set(reports)) if source in known]
    found = tuple(sorted({line.origin for line in lines}))
    known_origins = {line.origin for line in lines if not line.inferred}
    return Origins(
        found,
        at_most=len(found) > 1 and any(not line.stated for line in lines),
        inferred=tuple(origin for origin in found if origin not in known_origins),
    )


def join_origins(each: Iterable[Origins]) -> Origins:
    """The origins of several statements together, with the doubts of each."""
    known = tuple(each)
    found = tuple(sorted({origin for one in known for origin in one.publications}))
    certain = {origin for one in known for origin in one.publications if origin not in one.inferred}
    inferred = tuple(origin for origin in found if origin not in certain)
    doubtful = bool(inferred) or any(one.at_most for one in known)
    return Origins(found, at_most=len(found) > 1 and doubtful, inferred=inferred)
