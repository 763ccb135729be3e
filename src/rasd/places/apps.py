from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "rasd.places"
    label = "places"
