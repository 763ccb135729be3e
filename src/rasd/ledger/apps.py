from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "rasd.ledger"
    label = "ledger"

    def ready(self) -> None:
        from rasd.ledger import audit_head, kinds

        kinds.register(audit_head.KIND)
