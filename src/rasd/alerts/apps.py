from django.apps import AppConfig


class AlertsConfig(AppConfig):
    """Alerts by e-mail about new records, to addresses that only the unlocked team can read."""

    name = "rasd.alerts"
    label = "alerts"

    def ready(self) -> None:
        from rasd.alerts.sending import wake
        from rasd.kernel.registry import hooks

        for event in ("case_published", "case_retracted", "unlocked"):
            hooks.on(event, wake)
