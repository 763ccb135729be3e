"""What a kind of file is, and what it is asked to write."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise

from rasd.atlas.exports.about import About
from rasd.atlas.filters import Filters

Text = str | Promise
Pieces = Iterator[str] | Iterator[bytes]


@dataclass(frozen=True)
class Asked:
    """One question for a file; addresses are absolute, `about` says what the file is."""

    filters: Filters
    about: About
    case_url: Callable[[str], str]
    file_url: str


@dataclass(frozen=True)
class Format:
    """A kind of file; `name` is its route, `ending` follows `cases`.

    `newest_only` files hold the last fifty published records; the others hold all. `write` reads
    texts in the active language before it returns.
    """

    name: str
    ending: str
    content_type: str
    label: Text
    purpose: Text
    write: Callable[[Asked], Pieces]
    newest_only: bool = False


def encoded(pieces: Pieces) -> Iterator[bytes]:
    """Yield the bytes of a file, whatever it was written as."""
    for piece in pieces:
        yield piece.encode() if isinstance(piece, str) else piece
