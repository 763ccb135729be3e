"""JSON answers of an API: read whole, of a bounded size, and typed; what does not fit is named."""

from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import msgspec

from rasd.outages.events.tables import ListError, Watch
from rasd.outages.measurements.files import LONGEST, unpacked

T = TypeVar("T")


def document(path: Path, watch: Watch, shape: type[T]) -> T:
    """Return the one JSON text in a file, plain or packed; raise ListError for anything else."""
    with ExitStack() as stack:
        text = unpacked(stack.enter_context(path.open("rb")), stack).read(LONGEST + 1)
    if len(text) > LONGEST:
        raise ListError(f"longer than {LONGEST >> 20} MiB; ask for less time at once")
    watch(path.stat().st_size)
    return typed(text, shape)


def typed(text: bytes | msgspec.Raw, shape: type[T]) -> T:
    """Return JSON as a shape; raise ListError naming the field that does not fit."""
    try:
        return msgspec.json.decode(text, type=shape)
    except (msgspec.DecodeError, RecursionError) as problem:
        raise ListError(str(problem)) from None
