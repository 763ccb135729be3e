"""The detailed map and what is written on it."""

from django.urls import path

from rasd.atlas.views import detailed

urlpatterns = [
    path("map/detailed/", detailed.detailed_page, name="detailed"),
    path("map/detailed/ground.json", detailed.ground, name="ground"),
    path("map/detailed/cells.json", detailed.whole, name="whole_cells"),
]
