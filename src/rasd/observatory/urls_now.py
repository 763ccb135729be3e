"""What is to be expected, what is so now, and how to prepare."""

from django.urls import path

from rasd.observatory.views import expected, next_cut, now

urlpatterns = [
    path("expected/", expected.expected, name="expected"),
    path("expected.ics", expected.calendar_file, name="expected_ics"),
    path("next-cut/", next_cut.next_cut, name="next_cut"),
    path("now/", now.now, name="now"),
    path("now/badge.svg", now.service_badge, name="now_badge"),
    path("badge/<str:ref>.svg", now.outage_badge, name="badge"),
]
