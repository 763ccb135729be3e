"""Words that nobody else would write, in every form in which they could lie around."""

import base64
import json
import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from tests.e2e.harness.environment import Place
from tests.e2e.harness.server import Server
from tests.e2e.harness.tables import every_row


def new_marker() -> str:
    """Return a word in Arabic and Latin letters that occurs nowhere."""
    return f"علامة{secrets.token_hex(6)}سرية"


def forms_of(marker: str) -> list[bytes]:
    """Return the marker as text, UTF-16, base64 at any offset, hex, JSON and URL escapes."""
    clear = marker.encode()
    latin = "".join(letter for letter in marker if letter.isascii())
    forms = [clear, clear.hex().encode(), quote(marker).encode(), latin.encode()]
    forms += [marker.encode("utf-16-le"), marker.encode("utf-16-be"), latin.encode("utf-16-le")]
    forms.append(json.dumps(marker)[1:-1].encode())
    for offset in range(3):
        encoded = base64.b64encode(b"\x00" * offset + clear)
        forms.append(encoded[4 if offset else 0 : len(encoded) // 4 * 4 - 4])
    return [form for form in forms if form]


def where_is(markers: list[str], place: Place, server: Server) -> list[str]:
    """Return every place on disk, in the database or in open files that holds a marker."""
    wanted = [form for marker in markers for form in forms_of(marker)]
    return [
        name for name, found in _everything(place, server) if any(form in found for form in wanted)
    ]


def _everything(place: Place, server: Server) -> Iterator[tuple[str, bytes]]:
    for folder in (place.data, place.temporary):
        for path in sorted(folder.rglob("*")):
            yield f"the name of {path}", path.name.encode()
            if path.is_file() and not path.is_relative_to(place.data / "static"):
                yield str(path), _read(path)
    yield "what the server printed", server.output.read_bytes()
    yield from every_row(place)
    for child in server.children():
        for descriptor in Path(f"/proc/{child.pid}/fd").glob("*"):
            yield f"an open file of process {child.pid}", _deleted_file(descriptor)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # gone since it was listed
        return b""


def _deleted_file(descriptor: Path) -> bytes:
    """Return the bytes of a file that has no name any more, such as a spooled upload."""
    try:
        return descriptor.read_bytes() if "(deleted)" in str(descriptor.readlink()) else b""
    except OSError:
        return b""
