"""Addresses of what is handed on: pictures, sheets of paper, frames, and the page that has all."""

from django.urls import path

from rasd.atlas.views import share

urlpatterns = [
    path("map/share.png", share.question_picture, {"name": "png"}, name="map_picture"),
    path("cases/<ref>/share.png", share.record_picture, name="case_picture"),
]
