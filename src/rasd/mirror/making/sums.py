"""SHA256SUMS: one line a file, as `sha256sum -c` reads it."""

import hashlib
from pathlib import Path

FILE = "SHA256SUMS"
_AT_ONCE = 1 << 20


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hex."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_AT_ONCE):
            found.update(piece)
    return found.hexdigest()


def files_below(folder: Path) -> list[str]:
    """Return the path of every file below `folder`, by name."""
    names = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir())
    return sorted(names)


def write(folder: Path) -> str:
    """Write the sums of all files and return the digest of that list."""
    lines = [f"{digest(folder / name)}  {name}\n" for name in files_below(folder)]
    content = "".join(lines).encode()
    (folder / FILE).write_bytes(content)
    return hashlib.sha256(content).hexdigest()
