"""Routes of the demonstration's walk, below the language prefix."""

from django.urls import path

from rasd.tryit.views import check, role, sample, stored, walk

app_name = "tryit"
urlpatterns = [
    path("", walk.walk, name="walk"),
    path("bar/", walk.show_bar, name="bar"),
    path("again/", walk.begin_again, name="again"),
    path("role/<slug:role>/", role.take, name="role"),
    path("sign-out/", role.sign_out, name="sign-out"),
    path("stored/", stored.stored, name="stored"),
    path("sample/", sample.prepare_case, name="sample"),
    path("check/", check.check, name="check"),
]
