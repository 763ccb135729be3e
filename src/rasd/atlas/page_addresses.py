"""Where the pages of a place, a kind, a law and a year lie."""

from django.urls import reverse

from rasd.atlas.law_family import slug


def place_page(code: str) -> str:
    """Return the address of the page of a governorate, a district or what lies in none."""
    return reverse("atlas:place", args=[code])


def category_page(code: str) -> str:
    """Return the address of the page of a kind of violation or of a group."""
    return reverse("atlas:category", args=[code])


def law_page(code: str) -> str:
    """Return the address of the page of a law or an article."""
    return reverse("atlas:law", args=[slug(code)])


def year_page(year: str) -> str:
    """Return the address of the page of a year, such as 2019."""
    return reverse("atlas:year", args=[year])
