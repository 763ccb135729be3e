"""Heavy variants of a test, that `./rasd drill` runs and `./rasd test` leaves out."""

from typing import Any

import pytest


def drills(*values: Any) -> list[Any]:
    """Return the values as parameters of drills only."""
    return [pytest.param(value, marks=pytest.mark.drill) for value in values]
