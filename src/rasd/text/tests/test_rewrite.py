"""A tracked rewriting gives the same text as a plain one, and keeps pointing at its origin."""

import re

import pytest

from rasd.text.rewrite import Casefold, Pattern, Step, Table


@pytest.mark.parametrize(
    ("step", "text", "rewritten", "offsets"),
    [
        (Casefold(), "aẞb", "assb", [0, 1, 1, 2]),
        (Table({ord("b"): "", ord("c"): "xyz"}), "abcd", "axyzd", [0, 2, 2, 2, 3]),
        (Pattern(re.compile("bcd"), lambda _: "xy"), "abcde", "axye", [0, 1, 2, 4]),
        (Pattern(re.compile("b"), lambda _: "xyz"), "abc", "axyzc", [0, 1, 1, 1, 2]),
        (Pattern(re.compile("b+"), lambda _: ""), "abbc", "ac", [0, 3]),
    ],
)
def test_each_step_tracks_what_it_does(
    step: Step, text: str, rewritten: str, offsets: list[int]
) -> None:
    assert step.apply(text) == rewritten
    assert step.track(text, list(range(len(text)))) == (rewritten, offsets)
