"""Whether two rows can speak of the same place, by the words that lists use for it."""

from rasd.outages.events.event import Event

KURDISTAN = ("kurd", "erbil", "arbil", "irbil", "sulaym", "duhok", "dahuk", "halabja")
WITHOUT = ("except", "excl", "without")


def same_place(one: Event, other: Event) -> bool:
    """Return whether one area may include the other; unknown areas may be anywhere.

    Federal Iraq and Kurdistan are two places: the region's government orders its own cuts.
    """
    if kurdistan_alone(one) != kurdistan_alone(other):
        return False
    if "regional" in (one.scope, other.scope) and one.scope == other.scope:
        return not one.area or not other.area or _words(one) & _words(other) != set()
    return True


def kurdistan_alone(event: Event) -> bool:
    area = event.area.lower()
    return any(name in area for name in KURDISTAN) and not any(word in area for word in WITHOUT)


def _words(event: Event) -> set[str]:
    area = event.area.lower().replace("-", " ").replace(",", " ").replace("(", " ")
    return {word for word in area.split() if len(word) > 2}
