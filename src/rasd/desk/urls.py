"""Routes of the team's own room: inbox, my work, search."""

from django.urls import path

from rasd.desk.views import inbox, search, work

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("work/", work.work, name="work"),
    path("search/", search.search, name="search"),
]
