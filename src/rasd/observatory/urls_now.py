"""What is to be expected, what is so now, and how to prepare."""

from django.urls import path

from rasd.observatory.views import expected

urlpatterns = [
    path("expected/", expected.expected, name="expected"),
    path("expected.ics", expected.calendar_file, name="expected_ics"),
]
