from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "rasd.vault"
    label = "vault"
