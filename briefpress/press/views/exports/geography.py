"""Places as a GeoJSON FeatureCollection (RFC 7946)."""

from __future__ import annotations

from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.model.record import Place
from briefpress.plan.paths import record_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.exports.cells import plain_text


def geography_view(briefing: Briefing, _page: SitePage) -> dict[str, Any]:
    """Every place, in the order of ids; a place without coordinates has no geometry."""
    return {
        "type": "FeatureCollection",
        "features": [_feature(briefing, place) for place in briefing.records.places.values()],
    }


def _feature(briefing: Briefing, place: Place) -> dict[str, Any]:
    point = place.point
    address = canonical(briefing.records.config.settings.base_url, record_path("places", place.id))
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]} if point else None,
        "properties": {
            "name": place.name,
            "type": place.type,
            "within": place.within,
            "geo_precision": int(point.geo_precision) if point else None,
            "point_from": plain_text(briefing, point.from_) if point else None,
            "events": list(briefing.events_of.get(("places", place.id), ())),
            **({"url": address} if address else {}),
        },
    }
