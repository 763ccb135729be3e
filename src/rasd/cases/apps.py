from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "rasd.cases"
    label = "cases"
