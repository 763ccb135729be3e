from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Mechanisms that know no domain noun."""

    name = "rasd.kernel"
    label = "kernel"
