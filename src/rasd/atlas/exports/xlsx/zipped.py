"""A zip archive whose bytes can be taken out while it is still being written."""

import zipfile
from collections.abc import Iterable, Iterator

ENOUGH = 64 * 1024
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""No time of its own: the same question has the same file."""


class _Outlet:
    """What zipfile writes to: not seekable, emptied by whoever sends it on."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.size = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def take(self) -> bytes:
        data = b"".join(self._pieces)
        self._pieces.clear()
        self.size = 0
        return data


def pieces(parts: Iterable[tuple[str, Iterable[str]]]) -> Iterator[bytes]:
    """Yield an archive of these parts: path, and content piece by piece."""
    outlet = _Outlet()
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts:
            facts = zipfile.ZipInfo(path, _LONG_AGO)
            facts.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(facts, "w") as part:
                for text in content:
                    part.write(text.encode())
                    if outlet.size >= ENOUGH:
                        yield outlet.take()
    yield outlet.take()
