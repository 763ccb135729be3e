"""Pages about what records share: a place, a kind, a law, a year; and how records are made."""

from django.urls import path, re_path

from rasd.atlas.views import category_pages, law_pages, methodology, place_pages, year_pages

urlpatterns = [
    path("places/", place_pages.places_page, name="places"),
    path("places/<code>/", place_pages.place_page, name="place"),
    path("categories/", category_pages.categories_page, name="categories"),
    path("categories/<code>/", category_pages.category_page, name="category"),
    path("laws/", law_pages.laws_page, name="laws"),
    path("laws/<slug:address>/", law_pages.law_page, name="law"),
    path("years/", year_pages.years_page, name="years"),
    re_path(r"^years/(?P<year>\d{4})/$", year_pages.year_page, name="year"),
    path("methodology/", methodology.methodology, name="methodology"),
]
