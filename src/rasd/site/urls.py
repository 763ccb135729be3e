"""Routes of the public shell."""

from django.urls import path

from rasd.site.views import public

app_name = "site"
urlpatterns = [
    path("", public.home, name="home"),
    path("about/", public.about, name="about"),
    path("how-we-verify/", public.how_we_verify, name="verify"),
    path("ledger/", public.ledger, name="ledger"),
]
