from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "rasd.ledger"
    label = "ledger"
