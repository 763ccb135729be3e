from django.apps import AppConfig


class ObservatoryConfig(AppConfig):
    """What everyone may read about outages: records, hours, networks, services, what to expect."""

    name = "rasd.observatory"
    label = "observatory"
