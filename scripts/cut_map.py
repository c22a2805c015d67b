#!/usr/bin/env python3
"""Cut a TopoJSON world atlas down to the outlines that ship: the countries that meet a box, with fewer points.

The shipped files come from npm world-atlas 2.0.2 (Natural Earth, public domain):

    cut_map.py countries-50m.json sahel-50m.json --box -20 2 20 38 --scale 50000000 --tolerance 0.02
    cut_map.py countries-110m.json world-110m.json --scale 110000000 --tolerance 0.1 --step 0.05
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefpress.press.charts.outline import levels, simplified
from briefpress.press.charts.topology import Atlas, Box, Country, Point, joined_arcs, read_atlas

LEAST = 4  # points of the smallest ring: a triangle, whose last point repeats the first


def cut(atlas: Atlas, box: Box, tolerance: float, step: float) -> dict[str, Any]:
    """A topology of the areas that meet ``box``: points on a grid of ``step`` degrees, lines within ``tolerance``."""
    arcs = [on_grid(simplified(arc, tolerance), step) for arc in atlas.arcs]
    gridded = (box[0] / step, box[1] / step, box[2] / step, box[3] / step)
    kept = [Country(country.name, tuple(meeting(arcs, country, gridded))) for country in atlas.countries]
    used = sorted({
        number if number >= 0 else ~number
        for country in kept for polygon in country.polygons for ring in polygon for number in ring
    })  # fmt: skip
    numbers = {old: new for new, old in enumerate(used)}
    return {
        "type": "Topology",
        "bbox": box,
        "scale": atlas.scale,
        "transform": {"scale": [step, step], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": [
            {"type": "MultiPolygon", "properties": {"name": country.name}, "arcs": [
                [[numbers[number] if number >= 0 else ~numbers[~number] for number in ring] for ring in polygon]
                for polygon in country.polygons
            ]}
            for country in kept if country.polygons
        ]}},
        "arcs": [steps(arcs[number], step) for number in used],
    }  # fmt: skip


def on_grid(arc: Iterable[Point], step: float) -> tuple[Point, ...]:
    """The points in steps of the grid, each once in a row, its ends always."""
    points = [(round(x / step), round(y / step)) for x, y in arc]
    kept = [points[0], *(other for one, other in pairwise(points) if one != other)]
    return tuple(kept) if len(kept) > 1 else (points[0], points[-1])


def meeting(arcs: list[tuple[Point, ...]], country: Country, box: Box) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The areas of a country that meet the box, both in steps of the grid; those too small for it are gone."""
    west, south, east, north = box
    for polygon in country.polygons:
        points = joined_arcs(tuple(arcs), polygon[0])
        across, up = zip(*points, strict=True)
        if len(points) >= LEAST and max(across) > west and min(across) < east and max(up) > south and min(up) < north:
            yield polygon


def steps(arc: tuple[Point, ...], step: float) -> list[list[float]]:
    """The first point, then the way from each to the next, as TopoJSON has quantized arcs; then the point's level."""
    ways = [arc[0], *((other[0] - one[0], other[1] - one[1]) for one, other in pairwise(arc))]
    known = levels([(round(x * step, 4), round(y * step, 4)) for x, y in arc])
    return [[*way, level] for way, level in zip(ways, known, strict=True)]


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--box", type=float, nargs=4, default=(-180, -90, 180, 90), metavar="DEGREES")
    parser.add_argument("--scale", type=int, required=True, help="the scale of the source, such as 50000000")
    parser.add_argument("--tolerance", type=float, required=True, help="degrees")
    parser.add_argument("--step", type=float, default=0.01, help="degrees")
    options = parser.parse_args()
    topology = json.loads(options.source.read_bytes())
    atlas = read_atlas({"bbox": options.box, **topology, "scale": options.scale})
    made = cut(atlas, tuple(options.box), options.tolerance, options.step)
    options.target.write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{options.target}: {len(made['objects']['countries']['geometries'])} countries, {len(made['arcs'])} arcs")


if __name__ == "__main__":
    main()
