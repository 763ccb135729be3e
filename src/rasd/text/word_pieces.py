"""Two versions of a text compared word by word."""

import re
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+\s*")


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    """Return (`same`, `gone` or `new`; text) in reading order; spaces alone are no difference."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(new[c:d])))
            continue
        found += [
            (name, "".join(words))
            for name, words in (("gone", old[a:b]), ("new", new[c:d]))
            if words
        ]
    return found
