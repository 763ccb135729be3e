from django.apps import AppConfig


class TransparencyConfig(AppConfig):
    """The team's own work in numbers, once a month."""

    name = "rasd.transparency"
    label = "transparency"

    def ready(self) -> None:
        from rasd.kernel.registry import hooks
        from rasd.ledger import kinds
        from rasd.transparency import rule

        kinds.register(rule.KIND)
        hooks.on("desk_founded", rule.allow)
