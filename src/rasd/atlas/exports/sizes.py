"""How large a file will be, from a few records weighed once for each state of the log."""

from dataclasses import replace
from functools import lru_cache

from rasd.atlas.exports.about import About, about
from rasd.atlas.exports.formats import FORMATS, Asked, Format, encoded
from rasd.atlas.filters import Filters

SAMPLE = 40


def expected(form: Format, facts: About) -> int | None:
    """Return about how many bytes the file with `facts` has before compression; None for feeds."""
    if form.newest_only:
        return None
    empty, each = _weights(facts.log_root, facts.lang)[form.name]
    return empty + each * facts.records


@lru_cache(maxsize=6)
def _weights(_log_root: str, lang: str) -> dict[str, tuple[int, int]]:
    """Return bytes of an empty file, and bytes that one more record adds, for each format."""
    facts = about(Filters(), "", lang)
    number = min(SAMPLE, facts.records)
    return {
        form.name: _weigh(form, replace(facts, most=number), number)
        for form in FORMATS
        if not form.newest_only
    }


def _weigh(form: Format, facts: About, number: int) -> tuple[int, int]:
    asked = Asked(Filters(), facts, _some_address, "")
    # Nothing is published before the log's first entry: a file of the empty log.
    nothing = replace(asked, about=replace(facts, log_size=0, most=1))
    empty, full = (sum(map(len, encoded(form.write(one)))) for one in (nothing, asked))
    return empty, max(0, full - empty) // max(1, number)


def _some_address(ref: str) -> str:
    return f"https://example.org/ckb/cases/{ref}/"
