"""Routes of what is published; all that a public server has."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from rasd.api.v1 import api
from rasd.site.views import public as site

urlpatterns = [
    path("", site.choose_language),
    path("robots.txt", site.robots),
    path("api/v1/", api.urls),
    *i18n_patterns(
        path("", include("rasd.site.urls")),
        path("outages/", include("rasd.observatory.urls")),
        path("", include("rasd.atlas.urls")),
    ),
]
handler400 = "rasd.site.views.errors.bad_request"
handler403 = "rasd.site.views.errors.forbidden"
handler404 = "rasd.site.views.errors.not_found"
handler500 = "rasd.site.views.errors.server_error"
