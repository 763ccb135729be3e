"""Routes of the team's side of the monthly page."""

from django.urls import path

from rasd.transparency.views import desk

app_name = "transparency"
urlpatterns = [
    path("", desk.state, name="state"),
    path("proposal/", desk.propose, name="propose"),
    path("proposal/<uuid:pk>/approval/", desk.approve, name="approve"),
]
