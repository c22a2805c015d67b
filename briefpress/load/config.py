"""The settings in briefing.yaml and the words in vocabulary.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import PlainValidator, field_validator

from briefpress.load.parse import Document
from briefpress.model.problem import Problem, Where
from briefpress.model.record.address_template import AddressTemplate
from briefpress.model.record.base import Part
from briefpress.model.record.count import Count, parse_count
from briefpress.model.record.date import DateField
from briefpress.model.record.language_tag import Language
from briefpress.model.record.scalar import Address, Id, Ids, Text, Texts, Yes
from briefpress.model.record.validation import field_error, validated

FORMAT = 1
OUTPUTS = ("html", "json", "feed", "search", "sitemap", "pdf")
# Outputs that are not on by default: the JSON of each page doubles the number of files, the ZIP archive their size.
MORE_OUTPUTS = ("views", "zip")


class Dossier(Part):
    """Which events a printed dossier holds, and how it looks.

    An event must meet every criterion; without any, the dossier holds the whole briefing. ``event`` includes the parts
    of an event, ``place`` the places within a place. ``since`` and ``until`` keep events that may have happened between
    them. ``classification`` is printed on every page. ``language`` defaults to the language of the briefing.
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
    """``briefing.yaml``. ``edition`` names this state of the content; briefpress never reads the clock."""

    format: Literal["1"]
    title: Text
    subtitle: Text | None = None
    edition: Text | None = None
    base_url: Address | None = None
    suggest: AddressTemplate | None = None
    language: Language = "en"
    publisher: Text | None = None
    licence: Text | None = None
    credit: Texts = ()
    outputs: Ids = OUTPUTS
    csv_mark: Yes = False
    dossiers: tuple[Dossier, ...] = ()

    @field_validator("dossiers")
    @classmethod
    def have_different_ids(cls, dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
        for index, dossier in enumerate(dossiers):
            if any(dossier.id == other.id for other in dossiers[:index]):
                message = f"two dossiers have the id '{dossier.id}'"
                raise field_error("repeated-id", message, "choose another id for one of them")
        return dossiers

    @field_validator("outputs")
    @classmethod
    def are_known(cls, outputs: tuple[str, ...]) -> tuple[str, ...]:
        for output in outputs:
            if output not in (*OUTPUTS, *MORE_OUTPUTS):
                known = ", ".join((*OUTPUTS, *MORE_OUTPUTS))
                raise field_error("unknown-word", f"there is no output '{output}'", f"choose from {known}")
        return outputs


class Word(Part):
    """A word of the vocabulary; ``label`` is what readers see, ``meaning`` explains it to them."""

    label: Text
    meaning: Text | None = None


class EventType(Word):
    """A type of event. The class ``statistic`` is for tolls of a whole period."""

    class_: Literal["violence", "development", "statistic"]

    model_config = {"frozen": True, "extra": "forbid", "alias_generator": lambda name: name.rstrip("_")}


class Role(Word):
    """``responsible``: a claim that gives a party this role holds it responsible; otherwise it only took part."""

    responsible: Yes = False


class PeopleGroup(Word):
    """People who are not an actor. Claims about a ``vague`` group never contradict each other."""

    vague: Yes = False


class RelationType(Word):
    """``reverse`` is the label of the relation as seen from the other record."""

    reverse: Text


def _quantity(value: object) -> Count:
    """Parse the number that a quantity word means; ``null`` sets no bound."""
    if value in ("", "null", "~"):
        return Count("")
    count = parse_count(value)
    if count.word:
        raise field_error("count-syntax", f"'{count.text}' is not a number", "write 24+, 3-9, 40, or null")
    return count


QuantityField = Annotated[Count, PlainValidator(_quantity)]


class Vocabulary(Part):
    """``vocabulary.yaml``: the words of a field of study. Another field needs other words and no Python."""

    event_types: dict[Id, EventType] = {}
    groups: dict[Id, PeopleGroup] = {}
    relation_types: dict[Id, RelationType] = {}
    quantities: dict[Text, QuantityField] = {}
    actor_types: dict[Id, Word] = {}
    place_types: dict[Id, Word] = {}
    roles: dict[Id, Role] = {}
    loss_items: dict[Id, Word] = {}
    hedges: dict[Id, Word] = {}

    def count(self, count: Count) -> Count:
        """The count with the bounds of its quantity word, if the vocabulary has that word."""
        if not count.word:
            return count
        bounds = self.quantities.get(count.text.casefold())
        return Count(count.text, bounds.low, bounds.high, word=True) if bounds else count


class Config(Part):
    """The settings and the vocabulary."""

    settings: Settings
    vocabulary: Vocabulary


def read_settings(document: Document, file: str) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Validate briefing.yaml. Of content in a newer format, only that is reported."""
    written = document.fields.get("format")
    if isinstance(written, str) and written.isdecimal() and int(written) > FORMAT:
        message = f"this content has format {written}, but this version of briefpress reads only format {FORMAT}"
        return None, (Problem(Where(file, path=("format",)), "format-too-new", message, "install a newer briefpress"),)
    return validated(Settings, document.fields, file)


def read_vocabulary(document: Document, file: str) -> tuple[Vocabulary | None, tuple[Problem, ...]]:
    """Validate vocabulary.yaml: the vocabulary, or None and every problem in it."""
    return validated(Vocabulary, document.fields, file)
