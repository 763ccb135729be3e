"""Routes of the public shell."""

from django.urls import path

from rasd.site.views import help_now, public, stories, transparency

app_name = "site"
urlpatterns = [
    path("", public.home, name="home"),
    path("about/", public.about, name="about"),
    path("how-we-verify/", public.how_we_verify, name="verify"),
    path("ledger/", public.ledger, name="ledger"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<slug>/", stories.story, name="story"),
    path("help/", help_now.help_now, name="help"),
    path("help/offline.html", help_now.help_file, name="help_file"),
    path("help/<slug>/", help_now.guide, name="guide"),
    path("transparency/", transparency.transparency, name="transparency"),
    path("transparency/<month>/", transparency.month, name="month"),
    path("transparency.csv", transparency.sheet, name="months_csv"),
]
