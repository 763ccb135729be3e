"""Text rewriting in steps that can also say which original character each result came from."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

Tracked = tuple[str, list[int]]


class Step(Protocol):
    """One rewriting step; `track` must give the same text as `apply`."""

    def apply(self, text: str) -> str: ...

    def track(self, text: str, offsets: list[int]) -> Tracked: ...


@dataclass(frozen=True)
class Casefold:
    """Unicode case folding, which looks at no neighbouring character."""

    def apply(self, text: str) -> str:
        return text.casefold()

    def track(self, text: str, offsets: list[int]) -> Tracked:
        return _each(text, offsets, str.casefold)


@dataclass(frozen=True)
class Table:
    """Characters replaced one by one; an empty string deletes."""

    table: Mapping[int, str]

    def apply(self, text: str) -> str:
        return text.translate(self.table)

    def track(self, text: str, offsets: list[int]) -> Tracked:
        return _each(text, offsets, lambda char: self.table.get(ord(char), char))


@dataclass(frozen=True)
class Pattern:
    """Every match of a regular expression replaced by what `replace` says of it."""

    regex: re.Pattern[str]
    replace: Callable[[re.Match[str]], str]

    def apply(self, text: str) -> str:
        return self.regex.sub(self.replace, text)

    def track(self, text: str, offsets: list[int]) -> Tracked:
        pieces: list[str] = []
        kept: list[int] = []
        position = 0
        for match in self.regex.finditer(text):
            new = self.replace(match)
            last = max(match.end() - match.start() - 1, 0)
            pieces += [text[position : match.start()], new]
            kept += offsets[position : match.start()]
            kept += [offsets[match.start() + min(i, last)] for i in range(len(new))]
            position = match.end()
        return "".join(pieces) + text[position:], kept + offsets[position:]


def _each(text: str, offsets: list[int], change: Callable[[str], str]) -> Tracked:
    pieces: list[str] = []
    kept: list[int] = []
    for char, offset in zip(text, offsets, strict=True):
        new = change(char)
        pieces.append(new)
        kept += [offset] * len(new)
    return "".join(pieces), kept
