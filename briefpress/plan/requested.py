"""Replace settings of briefing.yaml by those that a command was asked for."""

from __future__ import annotations

from dataclasses import replace

from briefpress.load.records import Records

WHOLE = "briefing"  # the id of the dossier of everything, if the settings have no dossiers


def with_settings(records: Records, **changes: object) -> Records:
    """The records as if briefing.yaml had these settings; their values are those of fields of `Settings`."""
    settings = records.config.settings.model_copy(update=changes)
    return replace(records, config=records.config.model_copy(update={"settings": settings}))
