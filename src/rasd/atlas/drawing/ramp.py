"""Five steps of colour for counts that differ by orders of magnitude."""

from collections.abc import Iterable

STEPS = 5


def bounds(counts: Iterable[int]) -> list[tuple[int, int]]:
    """Return up to five classes as (lowest, highest), from 1 to the largest count.

    Steps grow geometrically: each class spans about the same ratio, so that one large city does
    not push all other places into the lightest colour.
    """
    largest = max(counts, default=0)
    if largest <= 0:
        return []
    highest = [round(largest ** (step / STEPS)) for step in range(1, STEPS + 1)]
    tops: list[int] = []
    for top in highest:
        tops.append(max(top, tops[-1] + 1) if tops else top)
    tops = [top for top in tops if top < largest] + [largest]
    return list(zip([1, *(top + 1 for top in tops[:-1])], tops, strict=True))


def level(count: int, classes: list[tuple[int, int]]) -> int:
    """Return 0 for no record, else the step from 1 (lightest) to 5 (darkest) of the ramp.

    With fewer than five classes the steps spread over the ramp.
    """
    if count <= 0:
        return 0
    index = next(i for i, (_low, high) in enumerate(classes) if count <= high)
    return step_of(index, len(classes))


def step_of(index: int, classes: int) -> int:
    """Return the colour step of the class `index` out of `classes`."""
    if classes < 3:  # one record more is no reason for the darkest colour
        return 3 if classes == 1 else 2 + 2 * index
    return 1 + round(index * (STEPS - 1) / (classes - 1))
