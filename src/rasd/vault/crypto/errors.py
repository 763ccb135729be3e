"""What can be wrong with something sealed."""


class Damaged(Exception):
    """Sealed bytes were altered, cut, swapped with another row's, or are not for this key."""
