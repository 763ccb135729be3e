"""Following every internal link, a few pages of each kind."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

from tests.e2e.harness.visitor import Answer, Visitor

OF_EACH_KIND = 2
VARIABLE = [
    (r"/IQO?-\d{4}-\d{4}/", "/REF/"),
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID"),
    (r"/v\d+/", "/vN/"),
    (r"/(places|categories|laws|years|networks|services)/[^/]+/", r"/\1/CODE/"),
    (r"/outages/\d{4}/", "/outages/YEAR/"),
    (r"/lines/(\w+)/\d+/", r"/lines/\1/N/"),
]

# Where questions are put together or handed on, which filters are set makes no other page.
ASKING = (
    *("/map/filters/", "/compare/", "/alerts/", "/data/", "/map/detailed/"),
    *("/map/share/", "/map/poster/", "/share.png"),
)
FILES = re.compile(r"/cases\.[a-z.]+$")
MANY = 3
"""Filters of one question from which on it makes no other page which ones they are."""


def kind_of(path: str) -> str:
    """Return the pattern of an address: refs, ids and values of filters do not matter, views do."""
    parts = urlsplit(path)
    pattern = parts.path
    for variable, name in VARIABLE:
        pattern = re.sub(variable, name, pattern)
    if pattern.endswith(ASKING) or FILES.search(pattern):
        return f"{pattern}?" if parts.query else pattern
    given = {key: value for key, value in parse_qsl(parts.query) if value}
    keys = sorted(f"view={value}" if key == "view" else key for key, value in given.items())
    if len(keys) >= MANY:
        keys = ["many", *(key for key in keys if key.startswith(("view", "page")))]
    return pattern + ("?" + "&".join(keys) if keys else "")


class Crawl:
    """Visits from the given paths on; `wanted` keeps it inside a part of the site."""

    def __init__(self, visitor: Visitor, wanted: Callable[[str], bool]) -> None:
        self._visitor, self._wanted = visitor, wanted
        self._seen: set[str] = set()
        self._kinds: Counter[str] = Counter()
        self.outside: set[str] = set()

    def pages(self, *start: str) -> Iterator[Answer]:
        """Yield the answer to each address once, redirects not followed."""
        waiting = list(start)
        while waiting:
            path = waiting.pop(0)
            kind = kind_of(path)
            if path in self._seen or self._kinds[kind] >= OF_EACH_KIND:
                continue
            self._seen.add(path)
            self._kinds[kind] += 1
            answer = self._visitor.get(path, follow=False)
            yield answer
            waiting += self._onward(answer)

    def _onward(self, answer: Answer) -> list[str]:
        found = [answer.headers["Location"]] if answer.headers.get("Location") else []
        if answer.is_html and answer.body:
            page = answer.page
            found += page.links + page.resources
        onward = []
        for link in found:
            whole = urlsplit(urljoin(self._visitor.address + answer.path, link))
            path = whole.path + (f"?{whole.query}" if whole.query else "")
            if f"{whole.scheme}://{whole.netloc}" != self._visitor.address:
                self.outside.add(link)
            elif self._wanted(path):
                onward.append(path)
        return onward
