"""Hexagons by the API."""

import pytest

from rasd.atlas.factories import BAGHDAD, publish_case
from rasd.places import cells

CELL = cells.published_cell(33.31, 44.36, 6)
THERE = {**BAGHDAD, "precision": "cell", "cell": CELL}


def test_a_view_has_the_cells_in_it_with_their_records(get):
    publish_case(place=THERE)
    publish_case(place=THERE, status="verified")
    publish_case()
    answer = get("/api/v1/cells?z=10&bbox=44,33,45,34")
    assert answer.json() == {"resolution": 6, "log_size": 3, "cells": [[CELL, 2]]}
    assert get("/api/v1/cells?z=14&bbox=44,33,45,34").json()["cells"] == [[CELL, 2]]
    assert get("/api/v1/cells?z=10&bbox=44,33,45,34&status=verified").json()["cells"] == [[CELL, 1]]
    assert get("/api/v1/cells?z=10&bbox=40,30,41,31").json()["cells"] == []
    again = get("/api/v1/cells?z=10&bbox=44,33,45,34", 304, **{"If-None-Match": answer["ETag"]})
    assert not again.content


@pytest.mark.parametrize(
    "asked",
    ["z=5", "z=5&bbox=1,2,3", "z=5&bbox=5,0,4,1", "z=5&bbox=nan,0,1,1", "z=5&bbox=0,0,1,99"],
)
def test_what_is_no_view_is_refused(get, asked):
    assert "bbox" in get(f"/api/v1/cells?{asked}", 400).json()["errors"]


def test_a_view_of_too_many_cells_is_refused_in_words(get, monkeypatch):
    from rasd.atlas.queries import hexagons

    publish_case(place=THERE)
    monkeypatch.setattr(hexagons, "MOST_IN_VIEW", 0)
    answer = get("/api/v1/cells?z=3&bbox=38,29,49,38", 400).json()
    assert "bbox" in answer["errors"]
