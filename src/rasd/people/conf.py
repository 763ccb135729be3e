"""The settings that this room reads."""

from django.conf import settings


def demo() -> bool:
    """Tell whether this is a demonstration, where the second factor is not required."""
    return bool(settings.RASD_DEMO)


def capability_cookie() -> str:
    """Name of the cookie that alone holds the unlocked capability."""
    return "__Host-rasd-keys" if settings.RASD_HTTPS else "rasd-keys"


def https() -> bool:
    """Tell whether cookies must be Secure."""
    return bool(settings.RASD_HTTPS)
