"""Public pages of outages, under /outages/."""

from django.urls import URLPattern

from rasd.observatory import urls_files, urls_lists, urls_now, urls_record

app_name = "observatory"
urlpatterns: list[URLPattern] = [
    *urls_files.urlpatterns,
    *urls_lists.urlpatterns,
    *urls_now.urlpatterns,
    *urls_record.urlpatterns,
]
