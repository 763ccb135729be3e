"""Routes of the team's side."""

from django.urls import path

from rasd.alerts.views import desk

app_name = "alerts_desk"
urlpatterns = [
    path("", desk.state, name="state"),
    path("round/", desk.send, name="send"),
]
