"""Routes for readers."""

from django.urls import path

from rasd.alerts.views import own, public

app_name = "alerts"
urlpatterns = [
    path("", public.ask, name="ask"),
    path("sent/", public.sent, name="sent"),
    path("start/<str:link>/", own.start, name="start"),
    path("stop/<str:link>/", own.stop, name="stop"),
    path("keep/<str:link>/", own.keep, name="keep"),
    path("started/", own.said, {"what": "started"}, name="started"),
    path("stopped/", own.said, {"what": "stopped"}, name="stopped"),
    path("kept/", own.said, {"what": "kept"}, name="kept"),
]
