"""Putting changed fields into a part; what does not fit together is refused as a whole."""

from typing import Any

from rasd.outages.body import OutagePart


def merged(part: OutagePart, changes: dict[str, Any]) -> OutagePart:
    """Return the part with some fields replaced; a field that is None is taken away.

    Raises pydantic's ValidationError (a ValueError) when the fields contradict each other.
    """
    fields = {**part.to_json(), **changes}
    return OutagePart.model_validate({k: v for k, v in fields.items() if v is not None})
