"""Addresses of what is handed on: pictures, sheets of paper, frames, and the page that has all."""

from django.urls import path

from rasd.atlas.views import case_poster, papers, pictures, share

urlpatterns = [
    path("map/share/", share.share_page, name="share"),
    path("map/poster/", share.poster, name="poster"),
    path("map/poster.pdf", papers.question_paper, {"name": "pdf"}, name="paper"),
    path("map/embed/", share.frame, name="map_embed"),
    path("map/share.png", pictures.question_picture, {"name": "png"}, name="map_picture"),
    path("feeds/", share.feeds, name="feeds"),
    path("cases/<ref>/poster/", case_poster.case_poster, name="case_poster"),
    path("cases/<ref>/poster.pdf", papers.record_paper, name="case_paper"),
    path("cases/<ref>/share.png", pictures.record_picture, name="case_picture"),
]
