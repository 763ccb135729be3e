"""All routes: what is published, the reporter's pages, the team's desk."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from rasd.config import urls_public
from rasd.config.urls_public import handler400 as handler400
from rasd.config.urls_public import handler403 as handler403
from rasd.config.urls_public import handler404 as handler404
from rasd.config.urls_public import handler500 as handler500

urlpatterns = [
    *urls_public.urlpatterns,
    *i18n_patterns(
        path("", include("rasd.intake.urls.public")),
        path("desk/reports/", include("rasd.intake.urls.desk")),
        path("desk/cases/", include("rasd.cases.urls")),
        path("desk/outages/", include("rasd.outages.urls")),
        path("desk/pages/", include("rasd.pages.urls")),
        path("desk/tour/", include("rasd.desk.tour.urls")),
        path("alerts/", include("rasd.alerts.urls.public")),
        path("desk/alerts/", include("rasd.alerts.urls.desk")),
        path("desk/transparency/", include("rasd.transparency.urls")),
        path("desk/", include("rasd.people.urls")),
        path("desk/", include("rasd.desk.urls")),
    ),
]
