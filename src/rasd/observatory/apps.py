from django.apps import AppConfig


class ObservatoryConfig(AppConfig):
    """What everyone may read about outages: records, hours, networks, services, what to expect."""

    name = "rasd.observatory"
    label = "observatory"

    def ready(self) -> None:
        from rasd.atlas import record_parts
        from rasd.observatory.record.registration import PART

        record_parts.register(PART)
