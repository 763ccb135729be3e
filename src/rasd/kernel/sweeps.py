"""Periodic work. Nothing is queued because a report arrived: sweeps find what is to be done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps

from django_tasks import task
from django_tasks.base import Task


class SweepFailed(Exception):
    """A sweep failed; the message is the kind of error alone, since the queue stores it."""


@dataclass(frozen=True)
class Sweep:
    """A task without arguments, and how often it is due."""

    name: str
    every: timedelta
    task: Task[[], None]


_sweeps: dict[str, Sweep] = {}


def sweep(*, every: timedelta) -> Callable[[Callable[[], None]], Task[[], None]]:
    """Register a function in a room's tasks.py as a periodic task."""

    def register(function: Callable[[], None]) -> Task[[], None]:
        @wraps(function)
        def guarded() -> None:
            try:
                function()
            except Exception as error:
                raise SweepFailed(type(error).__name__) from None

        made = task(guarded)
        name = f"{function.__module__}.{function.__name__}"
        _sweeps[name] = Sweep(name, every, made)
        return made

    return register


def all_sweeps() -> list[Sweep]:
    """Return what rooms registered."""
    return list(_sweeps.values())
