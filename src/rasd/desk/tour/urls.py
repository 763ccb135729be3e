"""Routes of the guided tour."""

from django.urls import path

from rasd.desk.tour import views

app_name = "tour"
urlpatterns = [
    path("", views.start, name="start"),
    path("<int:number>/", views.step, name="step"),
    path("end/", views.end, name="end"),
]
