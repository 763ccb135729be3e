"""Lists of outages: all, by year, by network, by service."""

from django.urls import path, re_path

from rasd.observatory.views import lists, named

urlpatterns = [
    path("", lists.outages_page, name="outages"),
    re_path(r"^(?P<year>\d{4})/$", lists.year_page, name="year"),
    path("networks/", named.networks_page, name="networks"),
    path("networks/<int:asn>/", named.network_page, name="network"),
    path("services/", named.services_page, name="services"),
    path("services/<code>/", named.service_page, name="service"),
]
