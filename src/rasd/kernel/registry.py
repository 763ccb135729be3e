"""How news travels upward: a lower room announces, a room above has asked to be told."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any


class Hooks:
    """Named announcements and those who listen; listeners register in their AppConfig.ready."""

    def __init__(self) -> None:
        self._listeners: dict[str, list[Callable[..., None]]] = defaultdict(list)

    def on(self, event: str, listener: Callable[..., None]) -> None:
        """Call `listener` with keyword arguments at every `event`; registering twice is once."""
        if listener not in self._listeners[event]:
            self._listeners[event].append(listener)

    def send(self, event: str, **news: Any) -> None:
        """Tell every listener, in the order in which they registered."""
        for listener in self._listeners[event]:
            listener(**news)


hooks = Hooks()
