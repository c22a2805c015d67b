"""``unknown-id``: a dossier in briefing.yaml selects by a record that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.suggestion import suggestion
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record

FIELDS = {"actor": "actors", "place": "places", "event": "events", "source": "sources"}


def check_dossiers(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each id that no record of its kind has, except those of files that did not parse."""
    for number, dossier in enumerate(records.config.settings.dossiers):
        for field, kind in FIELDS.items():
            for index, identifier in enumerate(getattr(dossier, field)):
                if identifier not in records.whole.of(kind) and (kind, identifier) not in records.broken:
                    where = Where("briefing.yaml", path=("dossiers", number, field, index))
                    hint = suggestion(records, (kind,), identifier)
                    message = f"there is no {field} with the id '{identifier}'"
                    yield Problem(where, "unknown-id", message, hint)


def dossiers_inputs(_: Record) -> object:
    """No field: this check depends only on which records exist."""
    return None
