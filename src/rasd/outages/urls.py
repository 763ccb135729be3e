"""Routes of the desk's outages, under /desk/outages/."""

from django.urls import URLPattern

app_name = "outages"
urlpatterns: list[URLPattern] = []
