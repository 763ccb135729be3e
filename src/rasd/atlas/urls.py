"""Pages and files of what is published, below the language prefix."""

from django.urls import path

from rasd.atlas import (
    urls_detailed,
    urls_files,
    urls_layer1,
    urls_pages,
    urls_questions,
    urls_share,
)
from rasd.atlas.views import case, data, embed, exports, public

app_name = "atlas"
urlpatterns = [
    path("map/", public.map_page, name="map"),
    path("data/", data.data_page, name="data"),
    *urls_files.urlpatterns,
    *urls_layer1.urlpatterns,
    *urls_detailed.urlpatterns,
    *urls_questions.urlpatterns,
    *urls_pages.urlpatterns,
    *urls_share.urlpatterns,
    path("cases/<ref>/", case.case_page, name="case"),
    path("cases/<ref>/embed/", embed.embed, name="embed"),
    path("cases/<ref>/versions/", case.versions_page, name="versions"),
    path(
        "cases/<ref>/versions/<int:before>-<int:after>/",
        case.versions_page,
        name="compare",
    ),
    path("cases/<ref>/proof.json", exports.proof, name="proof"),
    path("cases/<ref>/v<int:version>/", case.version_page, name="version"),
    path("cases/<ref>/v<int:version>/proof.json", exports.proof, name="version_proof"),
]
