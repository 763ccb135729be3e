"""Routes of the public shell."""

from django.urls import path

from rasd.site.views import public, transparency

app_name = "site"
urlpatterns = [
    path("", public.home, name="home"),
    path("about/", public.about, name="about"),
    path("how-we-verify/", public.how_we_verify, name="verify"),
    path("ledger/", public.ledger, name="ledger"),
    path("transparency/", transparency.transparency, name="transparency"),
    path("transparency/<month>/", transparency.month, name="month"),
    path("transparency.csv", transparency.sheet, name="months_csv"),
]
