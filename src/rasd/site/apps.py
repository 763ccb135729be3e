from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "rasd.site"
    label = "site"
