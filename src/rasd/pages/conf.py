"""What this room reads of the configuration."""

from django.conf import settings


def demonstration() -> int:
    """Return 1 where everything that is published says that it is a demonstration."""
    return int(settings.RASD_DEMO)
