"""How long the bar of a count is beside the others."""

WHOLE = 100


def bar_length(count: int, greatest: int) -> int:
    """Return 1 to 100, the greatest count being 100; 0 for nothing, so that a little is seen."""
    return max(1, round(WHOLE * count / greatest)) if count else 0
