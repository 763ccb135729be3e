"""Numbers of networks as lists write them: `AS203214`, `203214; AS 21277`."""

import re

LARGEST = 4_294_967_295
_NUMBER = re.compile(r"(?<![\w.])(?:AS\s*)?(\d{1,10})(?![\w.])", re.IGNORECASE)


def network_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers in order, each once; names without a number give none."""
    found = (int(one) for one in _NUMBER.findall(text))
    return tuple(dict.fromkeys(one for one in found if 0 < one <= LARGEST))
