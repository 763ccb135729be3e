from django.apps import AppConfig


class AtlasConfig(AppConfig):
    name = "rasd.atlas"
    label = "atlas"
