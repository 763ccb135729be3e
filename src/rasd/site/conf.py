"""The shell's settings, read in one place."""

from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

DEFAULT_NAME = "رصد: خريطة الحقوق الرقمية"
VENDOR = Path(__file__).parent / "static" / "site" / "vendor"


def site_name() -> str:
    """Return the public name: the operator's own, or ours in the reader's language."""
    chosen: str = settings.RASD_SITE_NAME
    return _("Rasd: the digital rights map") if chosen == DEFAULT_NAME else chosen


def demo() -> bool:
    """Tell whether every page must say that its data are a demonstration."""
    return bool(settings.RASD_DEMO)


def exit_url() -> str:
    """Return where the quick exit leads on a server without the reporter's pages."""
    return str(settings.RASD_EXIT_URL)


def reporting() -> bool:
    """Tell whether this server takes reports; one that serves the public store alone does not."""
    return bool(settings.RASD_ONLY != "public")
