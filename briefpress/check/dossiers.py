"""``unknown-id``: a dossier of briefing.yaml asks for a record that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.suggestion import suggestion
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record

FIELDS = {"actor": "actors", "place": "places", "event": "events", "source": "sources"}


def check_dossiers(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each id that no record of its kind has; a broken record is no unknown one."""
    for number, dossier in enumerate(records.config.settings.dossiers):
        for field, kind in FIELDS.items():
            for index, identifier in enumerate(getattr(dossier, field)):
                if identifier not in records.whole.of(kind) and (kind, identifier) not in records.broken:
                    where = Where("briefing.yaml", path=("dossiers", number, field, index))
                    hint = suggestion(records, (kind,), identifier)
                    yield Problem(where, "unknown-id", f"no {field} '{identifier}'", hint)


def dossiers_inputs(_: Record) -> object:
    """Nothing of a record: the check goes by which there are."""
    return None
