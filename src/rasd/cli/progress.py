"""A progress bar on standard error, quiet where nobody watches."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
WIDTH = 28


def progress(items: Iterable[T], *, total: int, label: str) -> Iterator[T]:
    """Pass the items through and draw how far we are."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        yield item
        if shown:
            _draw(label, number, total)
    if shown:
        sys.stderr.write("\n")
    else:
        sys.stderr.write(f"{label}: {total}\n")
    sys.stderr.flush()


def of_bytes(label: str) -> Callable[[int, int], None]:
    """Return a callback (bytes done, bytes in all) that draws whole megabytes, each once."""
    drawn = -1

    def draw(done: int, total: int) -> None:
        nonlocal drawn
        if sys.stderr.isatty() and done >> 20 != drawn:
            drawn = done >> 20
            _draw(f"{label} (MB)", drawn, total >> 20)

    return draw


def of_known(label: str) -> Callable[[int, int], None]:
    """Return a callback (done, known so far) for work whose whole is found on the way."""

    def draw(done: int, known: int) -> None:
        if sys.stderr.isatty() and (done % 10 == 0 or done == known):
            _draw(label, done, known)
            if done == known:
                sys.stderr.write("\n")

    return draw


def _draw(label: str, number: int, total: int) -> None:
    done = WIDTH * number // max(total, 1)
    bar = "#" * done + "." * (WIDTH - done)
    sys.stderr.write(f"\r{label:32} [{bar}] {number}/{total}")
    sys.stderr.flush()
