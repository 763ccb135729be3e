"""Outages to take away: bulletins of one, files of all."""

from django.urls import path

from rasd.observatory.files.formats import OUTAGE_FILES
from rasd.observatory.views import bulletin, files

urlpatterns = [
    path("bulletin/<ref>.html", bulletin.bulletin, name="bulletin"),
    path("bulletin/<ref>.pdf", bulletin.bulletin_paper, name="bulletin_paper"),
    path("files/", files.files_page, name="files"),
    *(
        path(f"files/outages{one.ending}", files.file, {"name": one.name}, name=one.name)
        for one in OUTAGE_FILES
    ),
]
