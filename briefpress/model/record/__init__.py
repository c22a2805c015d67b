"""The kinds of records: frozen models whose fields parse their own text."""

from briefpress.model.record.actor import Actor, ActorRelation
from briefpress.model.record.alias import Alias
from briefpress.model.record.base import Record, Ref
from briefpress.model.record.citation import Citation
from briefpress.model.record.claim import Claim, Loss, Toll
from briefpress.model.record.count import Count
from briefpress.model.record.date import Date
from briefpress.model.record.event import Event
from briefpress.model.record.group import Group
from briefpress.model.record.page import Page
from briefpress.model.record.place import Place
from briefpress.model.record.publication import Publication
from briefpress.model.record.source import Source

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
