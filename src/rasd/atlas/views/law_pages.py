"""Pages of laws and of their articles: what they say, and the records in which they were used."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import law_codes, law_texts, queries, store
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import Filters
from rasd.atlas.law_family import article_of, code_at, is_whole, law_of
from rasd.atlas.law_texts.reading import READ_ON
from rasd.atlas.law_words import named
from rasd.atlas.page_addresses import law_page as law_page_address
from rasd.atlas.portrait import Row, portrait
from rasd.atlas.portrait.tallies import rows
from rasd.atlas.queries import Count
from rasd.atlas.views.conditional import kept_until_published
from rasd.atlas.views.shell import lang_of, page
from rasd.kernel.guard import public_view
from rasd.kernel.localized import Localized

MOST_OTHERS = 60
"""Names of rules in the sources' own words that are listed; each costs a look at a record."""
FACETS = ("category", "place", "actor", "affected")


@public_view
@require_safe
@kept_until_published
def laws_page(request: HttpRequest) -> HttpResponse:
    """List the laws that records cite or that we can explain, each with its articles."""
    with store.snapshot():
        counts = _counts()
        laws = dict.fromkeys(law_of(code) for code in counts)
        wholes = [law for law in laws if is_whole(law)]
        others = sorted((law for law in laws if not is_whole(law)), key=lambda law: -counts[law])
        context: dict[str, object] = {
            "browsing": "laws",
            "laws": [_law(law, counts) for law in wholes],
            "others": _rows(counts, others[:MOST_OTHERS]),
            "more": max(len(others) - MOST_OTHERS, 0),
        }
        return page(request, "atlas/laws.html", context)


@public_view
@require_safe
@kept_until_published
def law_page(request: HttpRequest, address: str) -> HttpResponse:
    """Show a law or an article; 404 for one that no record cites and that we cannot explain."""
    with store.snapshot():
        counts = _counts()
        code = code_at(address, list(counts))
        if code not in counts:
            raise Http404
        filters, lang = Filters(law=code), lang_of()
        whole = law_of(code)
        context: dict[str, object] = {
            "browsing": "laws",
            "label": named(code),
            "in_our_words": law_codes.is_known(code),
            "law": None
            if whole == code
            else Row(whole, law_codes.label(whole), 0, 0, law_page_address(whole)),
            "text": law_texts.text_of(code),
            "read_on": READ_ON,
            "articles": _articles(whole, code, counts),
            "portrait": portrait(filters, lang, FACETS),
            "map": svg_map.draw(filters, lang),
        }
        return page(request, "atlas/law.html", context)


def _counts() -> dict[str, int]:
    """Return how many records cite each law and article; what we only explain has none."""
    cited = {one.code: one.count for one in queries.counts_by_law(Filters())}
    explained = dict.fromkeys(law_texts.known_codes(), 0)
    laws = dict.fromkeys((law_of(code) for code in explained), 0)
    return laws | explained | cited


def _law(law: str, counts: dict[str, int]) -> dict[str, Any]:
    return {
        "row": _rows(counts, [law])[0],
        "text": law_texts.text_of(law),
        "articles": _articles(law, law, counts),
    }


def _articles(law: str, but: str, counts: dict[str, int]) -> tuple[Row, ...]:
    """Return the other articles of a law, by their number."""
    found = [code for code in counts if law_of(code) == law and code not in (law, but)]
    in_order = sorted(found, key=lambda code: int(article_of(code)))
    return rows((Count(code, counts[code], _short(code)) for code in in_order), law_page_address)


def _short(code: str) -> Localized:
    """Return an article below the name of its law: "Article 433: Defamation"."""
    article, text = law_codes.article(article_of(code)), law_texts.text_of(code)
    if not (text and text.name):
        return article
    both = zip(article.to_json().items(), text.name.to_json().values(), strict=True)
    return Localized(**{lang: f"{number}: {words}" for (lang, number), words in both})


def _rows(counts: dict[str, int], codes: list[str]) -> tuple[Row, ...]:
    return rows((Count(code, counts[code], named(code)) for code in codes), law_page_address)
