"""The kinds of record, each a frozen model whose fields parse their own text."""

from briefpress.record.actor import Actor, ActorRelation
from briefpress.record.alias import Alias
from briefpress.record.base import Record, Ref
from briefpress.record.citation import Citation
from briefpress.record.claim import Claim, Loss, Toll
from briefpress.record.count import Count
from briefpress.record.date import Date
from briefpress.record.event import Event
from briefpress.record.group import Group
from briefpress.record.page import Page
from briefpress.record.place import Place
from briefpress.record.publication import Publication
from briefpress.record.source import Source

KINDS: dict[str, type[Record]] = {
    "publications": Publication,
    "sources": Source,
    "places": Place,
    "actors": Actor,
    "events": Event,
    "pages": Page,
}

__all__ = [
    "KINDS",
    "Actor",
    "ActorRelation",
    "Alias",
    "Citation",
    "Claim",
    "Count",
    "Date",
    "Event",
    "Group",
    "Loss",
    "Page",
    "Place",
    "Publication",
    "Record",
    "Ref",
    "Source",
    "Toll",
]
