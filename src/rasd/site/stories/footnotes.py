"""What `[^3]` and `IQ-2019-0042` in a text lead to: the story's sources, and published records."""

import re
from collections.abc import Iterator
from functools import cache

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.kernel.markdown import Words
from rasd.text.digits import localized_digits

_MARK = re.compile(r"((?:\[\^\d{1,3}\])+)|\b([A-Z]{2,8}-\d{4}-\d{4,9})\b")
_NUMBER = re.compile(r"\d+")


def words_of(sources: int, lang: str) -> Words:
    """Return what turns citations of `sources` texts, and refs, into links; all else is escaped."""
    is_published = cache(lambda ref: bool(queries.versions(ref)))

    def pieces(text: str) -> Iterator[str]:
        done = 0
        for match in _MARK.finditer(text):
            yield escape(text[done : match.start()])
            if match[1]:
                yield _cited([int(number) for number in _NUMBER.findall(match[1])], sources, lang)
            else:
                yield _ref(match[2], is_published(match[2]))
            done = match.end()
        yield escape(text[done:])

    return lambda text: mark_safe("".join(pieces(text)))  # noqa: S308  (every piece is escaped)


def anchor(number: int, lang: str) -> str:
    """Return the id of a source in the list; with the language, as a preview shows three."""
    return f"s-{lang}-{number}"


def _cited(numbers: list[int], sources: int, lang: str) -> SafeString:
    known = [number for number in numbers if 1 <= number <= sources]
    links = (
        format_html(
            '<a href="#{}" aria-label="{}">{}</a>',
            anchor(number, lang),
            _("Source %(number)s") % {"number": localized_digits(number, lang)},
            localized_digits(number, lang),
        )
        for number in known
    )
    inside = mark_safe(" ".join(links))  # noqa: S308
    return format_html('<sup class="cited">{}</sup>', inside) if known else SafeString("")


def _ref(ref: str, is_published: bool) -> SafeString:
    shown = format_html('<bdi dir="ltr">{}</bdi>', ref)
    if not is_published:
        return shown
    return format_html('<a href="{}">{}</a>', reverse("atlas:case", args=[ref]), shown)
