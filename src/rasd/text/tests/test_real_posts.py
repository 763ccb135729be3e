"""Folding on 100,000 lines that people really wrote. The texts are abusive: no test prints them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasd.text.fold import fold, fold_with_offsets
from rasd.text.language import detect
from rasd.text.search_key import search_key

_REPOSITORY = Path(__file__).resolve().parents[4]
_DATA = Path(os.environ.get("RASD_SHARED_DATA", _REPOSITORY.parent / "shared" / "data")) / "lexicon"
_TEXT_FILES = {".tsv", ".txt", ".csv", ".json"}

pytestmark = pytest.mark.skipif(
    not _DATA.is_dir(),
    reason="no lexicon data: set RASD_SHARED_DATA to the folder that holds lexicon/",
)


def lines(*names: str) -> Iterator[tuple[str, int, str]]:
    for path in sorted(_DATA.iterdir()):
        if path.suffix in _TEXT_FILES and (not names or path.name in names):
            with path.open(encoding="utf-8", errors="replace") as file:
                yield from ((path.name, number, line) for number, line in enumerate(file, 1))


def test_folding_real_lines_twice_changes_nothing_more() -> None:
    wrong = [(name, number) for name, number, line in lines() if fold(fold(line)) != fold(line)]
    assert not wrong


def test_offsets_and_keys_hold_on_real_lines() -> None:
    wrong = []
    for name, number, line in list(lines())[::7]:
        folded, offsets = fold_with_offsets(line)
        same = folded == fold(line) and search_key(line) == search_key(folded)
        if not same or offsets != sorted(offsets) or len(offsets) != len(folded):
            wrong.append((name, number))
    assert not wrong


@pytest.mark.parametrize(
    ("file", "language", "least"),
    [("L-HSAB_first80.tsv", "ar", 0.95), ("kurdish_sentiment_hrazhan.tsv", "ckb", 0.95)],
)
def test_real_posts_are_tagged_with_their_language(file: str, language: str, least: float) -> None:
    tags = [detect(max(line.split("\t"), key=len)) for _, _, line in lines(file)]
    assert tags.count(language) / len(tags) > least
