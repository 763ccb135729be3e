"""Where questions are put together."""

from django.urls import path

from rasd.atlas.views import questions

urlpatterns = [
    path("map/filters/", questions.filters_page, name="filters"),
    path("compare/", questions.comparison, name="comparison"),
]
