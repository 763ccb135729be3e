"""Are the files of a release those that were signed, and no others?"""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from rasd.mirror.making import statement, sums

Progress = Callable[[str, int], None]


def check_files(folder: Path, wanted: str, progress: Progress) -> Iterator[str]:
    """Yield what differs from SHA256SUMS, whose own SHA-256 must be `wanted`."""
    try:
        content = (folder / sums.FILE).read_bytes()
        listed = dict(_line(line) for line in content.decode().splitlines())
    except (OSError, ValueError):
        yield f"{sums.FILE} cannot be read"
        return
    if hashlib.sha256(content).hexdigest() != wanted:
        yield f"{sums.FILE} is not the list that the statement names"
    there = set(sums.files_below(folder)) - {sums.FILE, statement.FILE}
    for count, name in enumerate(sorted(listed), 1):
        if name in there and _is_inside(name):
            path = folder / name
            if path.is_symlink() or not path.is_file():
                yield f"{name}: is no plain file"
            elif sums.digest(path) != listed[name]:
                yield f"{name}: was changed"
        else:
            yield f"{name}: is missing"
        progress("files", count)
    for name in sorted(there - listed.keys()):
        yield f"{name}: does not belong to this release"


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _line(line: str) -> tuple[str, str]:
    """Return name and sum; ValueError for a line of another form."""
    found, name = line.split("  ", 1)
    return name, found
