"""One address for each kind of file: cases.csv, cases.xlsx, …"""

from django.urls import path

from rasd.atlas.exports.formats import FORMATS
from rasd.atlas.views import exports

urlpatterns = [
    path(f"cases{one.ending}", exports.file, {"name": one.name}, name=one.name) for one in FORMATS
]
