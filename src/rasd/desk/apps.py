from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "rasd.desk"
    label = "desk"
