"""briefing.yaml, vocabulary.yaml -> Config: what this briefing is called and the words its records may use."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import PlainValidator, field_validator

from briefpress.load.parse import Document
from briefpress.model.problem import Problem, Where
from briefpress.model.record.base import Part
from briefpress.model.record.count import Count, parse_count
from briefpress.model.record.date import DateField
from briefpress.model.record.fault import accept, fault, text_of
from briefpress.model.record.scalar import Address, Id, Ids, Text, Texts, Yes

FORMAT = 1
OUTPUTS = ("html", "json", "feed", "search", "sitemap", "pdf")
# As OUTPUTS, but only where asked for: the JSON of each page doubles the number of files.
MORE_OUTPUTS = ("views",)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


def parse_language(value: object) -> str:
    """The tag of a language (BCP 47), with its script and region where it has them: ``fr``, ``pt-BR``, ``az-Arab``."""
    text = text_of(value)
    if not _LANGUAGE.fullmatch(text):
        raise fault("not-a-language", f"'{text}' is not a language", "write its tag, such as en, fr or pt-BR")
    return text


Language = Annotated[str, PlainValidator(parse_language)]


class Dossier(Part):
    """What of the briefing is printed together, and how. Without a choice it is all of it; choices narrow each other.

    An event's dossier has its parts too, a place's what lies within. ``since`` and ``until`` keep what may have
    happened between them; ``disputed`` what somebody disputes. ``classification`` stands on every page;
    ``language`` is that of the texts, where it is not the briefing's.
    """

    id: Id
    title: Text | None = None
    actor: Ids = ()
    place: Ids = ()
    event: Ids = ()
    source: Ids = ()
    since: DateField | None = None
    until: DateField | None = None
    disputed: Yes = False
    classification: Text | None = None
    paper: Literal["a4", "letter"] = "a4"
    language: Language | None = None


class Settings(Part):
    """``briefing.yaml``. ``edition`` is the author's word for this state of the content; no clock is ever asked."""

    format: Literal["1"]
    title: Text
    subtitle: Text | None = None
    edition: Text | None = None
    base_url: Address | None = None
    language: Id = "en"
    publisher: Text | None = None
    licence: Text | None = None
    credit: Texts = ()
    outputs: Ids = OUTPUTS
    dossiers: tuple[Dossier, ...] = ()

    @field_validator("dossiers")
    @classmethod
    def apart(cls, dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
        for index, dossier in enumerate(dossiers):
            if any(dossier.id == other.id for other in dossiers[:index]):
                raise fault("repeated-id", f"two dossiers have the id '{dossier.id}'", "give one of them another")
        return dossiers

    @field_validator("outputs")
    @classmethod
    def known(cls, outputs: tuple[str, ...]) -> tuple[str, ...]:
        for output in outputs:
            if output not in (*OUTPUTS, *MORE_OUTPUTS):
                known = ", ".join((*OUTPUTS, *MORE_OUTPUTS))
                raise fault("unknown-word", f"'{output}' is not an output", f"one of {known}")
        return outputs


class Word(Part):
    """A word of the vocabulary, as a reader sees it."""

    label: Text


class EventType(Word):
    """A type of event; ``class`` says whether such events are violence, developments or tolls of a period."""

    class_: Literal["violence", "development", "statistic"]

    model_config = {"frozen": True, "extra": "forbid", "alias_generator": lambda name: name.rstrip("_")}


class PeopleGroup(Word):
    """People who are no actor. A ``vague`` group contradicts nothing."""

    vague: Yes = False


class RelationType(Word):
    """``reverse`` is how the relation reads from its other end."""

    reverse: Text


def _quantity(value: object) -> Count:
    """What a quantity word stands for; ``null`` bounds nothing."""
    if value in ("", "null", "~"):
        return Count("")
    count = parse_count(value)
    if count.word:
        raise fault("count-syntax", f"'{count.text}' is not a count", "write 24+, 3-9, 40, or null")
    return count


QuantityField = Annotated[Count, PlainValidator(_quantity)]


class Vocabulary(Part):
    """``vocabulary.yaml``: another field of study needs other words and no Python."""

    event_types: dict[Id, EventType] = {}
    groups: dict[Id, PeopleGroup] = {}
    relation_types: dict[Id, RelationType] = {}
    quantities: dict[Text, QuantityField] = {}
    actor_types: dict[Id, Word] = {}
    place_types: dict[Id, Word] = {}
    roles: dict[Id, Word] = {}
    loss_items: dict[Id, Word] = {}
    hedges: dict[Id, Word] = {}

    def count(self, count: Count) -> Count:
        """The count with the ends that its quantity word stands for; an unknown word has none."""
        if not count.word:
            return count
        meant = self.quantities.get(count.text.casefold())
        return Count(count.text, meant.low, meant.high, word=True) if meant else count


class Config(Part):
    """The settings and the vocabulary."""

    settings: Settings
    vocabulary: Vocabulary


def read_settings(document: Document, file: str) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The settings; a newer format is refused before anything else is said."""
    written = document.fields.get("format")
    if isinstance(written, str) and written.isdecimal() and int(written) > FORMAT:
        message = f"this content is of format {written}, and this briefpress reads format {FORMAT}"
        return None, (Problem(Where(file, path=("format",)), "format-too-new", message, "install a newer briefpress"),)
    return accept(Settings, document.fields, file)


def read_vocabulary(document: Document, file: str) -> tuple[Vocabulary | None, tuple[Problem, ...]]:
    """The words, or None and every fault in them."""
    return accept(Vocabulary, document.fields, file)
