"""Routes of the team's own room: inbox, my work, search."""

from django.urls import path

from rasd.desk.views import inbox, reading, search, work

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("work/", work.work, name="work"),
    path("guide/", reading.guide, name="guide"),
    path("glossary/", reading.glossary, name="glossary"),
    path("search/", search.search, name="search"),
]
