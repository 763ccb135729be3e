"""Outages to take away: bulletins of one, files of all."""

from django.urls import path

from rasd.observatory.views import bulletin

urlpatterns = [
    path("bulletin/<ref>.html", bulletin.bulletin, name="bulletin"),
    path("bulletin/<ref>.pdf", bulletin.bulletin_paper, name="bulletin_paper"),
]
