"""Read someone else's GeoJSON carefully: every way it can be wrong has a sentence of its own."""

import gzip
import json
from pathlib import Path
from typing import Any

from rasd.places.geometry.projection import inside_frame
from rasd.places.geometry.ring import Ring

LARGEST_BYTES = 64 * 1024 * 1024
"""Unpacked; the most detailed governorate file we know has 1 MB."""


class BoundariesError(ValueError):
    """The file cannot be used; `problems` has one sentence for each thing to repair."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_features(file: Path) -> list[dict[str, Any]]:
    """Return the features of a FeatureCollection, gzipped or not; raises BoundariesError."""
    try:
        data = json.loads(_unpacked(file))
    except (OSError, EOFError) as error:
        raise BoundariesError(f"cannot read {file.name}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise BoundariesError(f"{file.name} is not JSON in UTF-8: {error}") from error
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        raise BoundariesError(f"{file.name} is not a GeoJSON FeatureCollection")
    features = data.get("features")
    if (
        not isinstance(features, list)
        or not features
        or not all(isinstance(f, dict) for f in features)
    ):
        raise BoundariesError(f"{file.name} holds no features")
    return features


def _unpacked(file: Path) -> bytes:
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rb") as stream:
        content: bytes = stream.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise BoundariesError(f"{file.name} is larger than {LARGEST_BYTES // 2**20} MB unpacked")
    return content


def rings_of(geometry: Any) -> list[Ring]:
    """Return the rings of a (Multi)Polygon as (longitude, latitude); raises BoundariesError."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        raise BoundariesError(f"needs a Polygon or MultiPolygon, not {kind or 'nothing'}")
    polygons = (
        geometry.get("coordinates") if kind == "MultiPolygon" else [geometry.get("coordinates")]
    )
    try:
        rings = [
            [(float(p[0]), float(p[1])) for p in ring] for polygon in polygons for ring in polygon
        ]
    except (TypeError, ValueError, IndexError, KeyError) as error:
        raise BoundariesError("has coordinates that are not pairs of numbers") from error
    if not rings or any(len(set(ring)) < 3 for ring in rings):
        raise BoundariesError("has an outline with fewer than three different points")
    outside = next((p for ring in rings for p in ring if not inside_frame(p[1], p[0])), None)
    if outside:
        raise BoundariesError(
            f"has the point {outside[0]:g}, {outside[1]:g}, which is not in Iraq: "
            "coordinates must be longitude, latitude in degrees (WGS 84)"
        )
    return rings
