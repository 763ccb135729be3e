"""Routes of candidates, and of what imports have on one outage."""

from django.urls import path

from rasd.outages.views import (
    candidates,
    candidates_of_case,
    candidates_of_day,
    candidates_of_season,
)

urlpatterns = [
    path("candidates/", candidates.candidates, name="candidates"),
    path("candidates/reports/", candidates_of_day.open_day, name="open_day"),
    path("candidates/<slug:month>/", candidates_of_season.open_season, name="open_season"),
    path("candidates/<slug:month>/<slug:key>/", candidates.one, name="candidate"),
    path("<uuid:pk>/lookup/", candidates_of_case.lookup, name="lookup"),
]
