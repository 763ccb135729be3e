"""Public pages of outages, under /outages/."""

from django.urls import URLPattern

app_name = "observatory"
urlpatterns: list[URLPattern] = []
