from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "rasd.intake"
    label = "intake"
