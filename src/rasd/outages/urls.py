"""Routes of the desk's outages, under /desk/outages/."""

from django.urls import include, path

from rasd.outages.views import basics, line, lists, opening, part_page, preview

app_name = "outages"
urlpatterns = [
    path("", lists.outages, name="list"),
    path("", include("rasd.outages.urls_candidates")),
    path("new/", opening.new, name="new"),
    path("<uuid:pk>/", basics.edit, name="basics"),
    path("<uuid:pk>/preview/", preview.preview, name="preview"),
    path("<uuid:pk>/<slug:name>/", part_page.page, name="page"),
    path("<uuid:pk>/lines/<slug:name>/new/", line.add, name="add"),
    path("<uuid:pk>/lines/<slug:name>/many/", line.add_many, name="add_many"),
    path("<uuid:pk>/lines/<slug:name>/<int:number>/", line.change, name="change"),
    path("<uuid:pk>/lines/<slug:name>/<int:number>/removal/", line.remove, name="remove"),
]
