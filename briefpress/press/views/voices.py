"""Voices and origins as links; one that the editors only infer is called probable wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.claims import LinkedClaim
from briefpress.link.lineage import Origins
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import listed, with_article


def in_sentence(context: PageContext, identifier: str, link: Link) -> Link:
    """The link as a sentence names it: "the Malian army"; the name of a publication stays as it is."""
    return Link(with_article(link.text), link.path) if identifier in context.briefing.records.actors else link


def phrase_links(links: Iterable[Link], spokesman: Iterable[Link] = ()) -> tuple[Link, ...]:
    """Links as pieces of a phrase, "A, B and C (D)": each piece has its own spaces and punctuation."""
    named, spoken = tuple(links), tuple(spokesman)
    pieces: list[Link] = []
    for index, link in enumerate(named):
        pieces += [Link(" and " if index == len(named) - 1 else ", ")] * bool(index)
        pieces.append(link)
    return (*pieces, Link(" ("), *spoken, Link(")")) if spoken else tuple(pieces)


def probable(link: Link) -> Link:
    """The link with "probably" before its words."""
    return Link(f"probably {link.text}", link.path)


def origin_links(context: PageContext, found: Origins) -> tuple[Link, ...]:
    """The publications of origin."""
    links = ((context.speaker(origin), origin in found.inferred) for origin in found.publications)
    return tuple(probable(link) if inferred else link for link, inferred in links)


def merged_outlets(voices: Iterable[Link]) -> tuple[Link, ...]:
    """Each outlet once: "Outlet" and "Outlet (probably AFP)" become "Outlet (in part probably AFP)"."""
    found = list(dict.fromkeys(voices))
    for own in list(found):
        for other in found:
            if other.path == own.path and other.text.startswith(f"{own.text} (probably "):
                found[found.index(other)] = Link(other.text.replace("(probably", "(in part probably"), other.path)
                found.remove(own)
                break
    return tuple(found)


def voice_link(context: PageContext, claims: Iterable[LinkedClaim], voice: str) -> Link:
    """A voice of some claims; what printed an origin that the editors infer goes first: "Outlet (probably AFP)"."""
    named = context.speaker(voice)
    for claim in claims:
        if voice in claim.origins.inferred and not (claim.claim.by or claim.claim.speaker):
            sources, lineages = context.briefing.records.sources, context.briefing.lineages
            carrying = [report for report in claim.counting_reports if lineages[report].origin == voice]
            printed = dict.fromkeys(sources[report].publication for report in carrying)
            outlets = [context.speaker(each) for each in printed]
            return Link(f"{listed(each.text for each in outlets)} (probably {named.text})", outlets[0].path)
    return named
