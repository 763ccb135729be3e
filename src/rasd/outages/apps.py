from django.apps import AppConfig


class OutagesConfig(AppConfig):
    """Outages and blocks: cases with one more part, and the measurements that they rest on."""

    name = "rasd.outages"
    label = "outages"

    def ready(self) -> None:
        from rasd.cases import parts
        from rasd.kernel.registry import hooks
        from rasd.ledger import kinds
        from rasd.outages import kind
        from rasd.outages.reachability import rule

        kinds.register(kind.KIND)
        parts.register(kind.PART)
        kinds.register(rule.KIND)
        hooks.on("desk_founded", rule.allow)
