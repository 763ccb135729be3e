"""Pages and files of what is published, below the language prefix."""

from django.urls import path

from rasd.atlas import urls_files
from rasd.atlas.views import exports, public

app_name = "atlas"
urlpatterns = [
    path("map/", public.map_page, name="map"),
    *urls_files.urlpatterns,
    path("cases/<ref>/", public.case_page, name="case"),
    path("cases/<ref>/proof.json", exports.proof, name="proof"),
    path("cases/<ref>/v<int:version>/", public.version_page, name="version"),
    path("cases/<ref>/v<int:version>/proof.json", exports.proof, name="version_proof"),
]
