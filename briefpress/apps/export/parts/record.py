"""What pages of records have in common -> blocks: names, relations, and what the editors say of the record itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.blocks import bullet_list, facts, heading, paragraph
from briefpress.apps.export.pieces import (
    Nodes,
    Piece,
    aside,
    dotted,
    link_to,
    links,
    marks,
    phrase,
    spaced_out,
    speaker_nodes,
    stance,
    text_line,
    when_words,
)  # fmt: skip
from briefpress.model.prose import PageText
from briefpress.model.prose.tree import Block, Emphasis, Strong
from briefpress.press.views.shape import Link, MentionLine, NameLine, RelationLine, Upkeep


def prose_section(words: str, anchor: str, text: PageText) -> list[Block]:
    """A record's text under a heading, or nothing."""
    return [heading(2, anchor, words), *text.blocks] if text else []


def withdrawn_note(kept: Upkeep) -> list[Block]:
    """That the editors withdrew the record, and why."""
    taken = kept.withdrawn
    return paragraph(Strong(("Withdrawn",)), f" {taken.on.text}. ", text_line(taken.reason)) if taken else []


def name_section(names: tuple[NameLine, ...]) -> list[Block]:
    """The names of a record, and who uses which."""
    lines = facts((one.name, (_name_uses(one),)) for one in names)
    return [heading(2, "names", "Names in use"), *lines] if names else []


def _name_uses(one: NameLine) -> Nodes:
    users = (
        phrase(dotted(*(source.text for source in one.sources)), marks(one.marks)) if one.marks else links(one.sources)
    )
    shared = phrase(Emphasis(("also used for",)), " ", links(one.shared_with)) if one.shared_with else ()
    return phrase(spaced_out(users, shared), aside(text_line(one.note)))


def relation_section(relations: tuple[RelationLine, ...]) -> list[Block]:
    """What a record is to others, and who says so."""
    return [heading(2, "relations", "Relations"), *bullet_list(map(_relation, relations))] if relations else []


def _relation(one: RelationLine) -> Nodes:
    how: Piece = stance(one.stance)
    if one.stance == "claims":
        how = ()
    return phrase(
        spaced_out(one.label, link_to(one.other)),
        f", {when_words(one.date)}" if one.date else "",
        aside("according to ", speaker_nodes(one.speakers)) if one.speakers else (),
        aside("as reported by ", link_to(one.via)) if one.via else (),
        aside(one.hedge),
        aside("by its own account") if one.stance == "claims" else phrase(" ", how) if how else (),
        marks(one.marks),
        aside(text_line(one.note)),
        aside("Inferred: ", text_line(one.inferred)) if one.inferred else (),
    )


def upkeep_sections(kept: Upkeep, themes: Iterable[str]) -> Iterator[Block]:
    """Corrections, what is inferred, notes and credit."""
    if kept.corrections:
        yield heading(2, "corrections", "Corrections")
        yield from facts(
            (one.on.text, (phrase(text_line(one.what), aside(text_line(one.because))),)) for one in kept.corrections
        )
    about = facts(
        (
            *((f"{one.field}, inferred", (text_line(one.how),)) for one in kept.inferred),
            ("Editors’ note", (text_line(kept.note),)),
            ("Themes", (", ".join(themes),)),
            ("Credit", (", ".join(kept.credit),)),
            ("Added", (when_words(kept.added),)),
            ("Updated", (when_words(kept.updated),)),
        )
    )
    if about:
        yield heading(2, "record", "About this record")
        yield from about


def mention_section(mentions: tuple[MentionLine, ...]) -> list[Block]:
    """The records that name the page's record."""
    lines = bullet_list(phrase(link_to(one.link), aside(one.field)) for one in mentions)
    return [heading(2, "mentions", "Mentioned in"), *lines] if mentions else []


def contradiction_section(found: tuple[Link, ...]) -> Iterator[Block]:
    """The contradictions across events that concern a record."""
    if found:
        yield heading(2, "contradictions", "Contradictions across events")
        yield from bullet_list(map(link_to, found))
