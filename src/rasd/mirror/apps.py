from django.apps import AppConfig


class MirrorConfig(AppConfig):
    name = "rasd.mirror"
    label = "mirror"
