"""The vault's Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """Keys, groups, epochs, sealed folders and keyd."""

    name = "rasd.vault"
    label = "vault"
