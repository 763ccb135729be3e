"""What templates need to hand a page on: its picture for other sites, and codes for paper."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rasd.atlas.sharing.paper.pdf import can_print
from rasd.atlas.sharing.picture import can_draw
from rasd.atlas.sharing.qr import LONGEST, qr_code

register = template.Library()
_META = (
    '<meta property="og:image" content="{}">'
    '<meta name="twitter:card" content="summary_large_image">'
)


@register.simple_tag(takes_context=True)
def picture_meta(context: dict[str, Any], route: str, *args: str, question: str = "") -> SafeString:
    """Name the picture that other sites show with a link; nothing without the typeface."""
    if not can_draw():
        return SafeString("")
    address = reverse(route, args=args) + question
    return format_html(_META, context["request"].build_absolute_uri(address))


@register.simple_tag
def can_draw_pictures() -> bool:
    """Tell whether pages may offer pictures."""
    return can_draw()


@register.simple_tag
def can_print_papers() -> bool:
    """Tell whether pages may offer PDFs."""
    return can_print()


@register.inclusion_tag("atlas/sharing/_qr.html")
def qr(address: str, name: str) -> dict[str, Any]:
    """Show an absolute address as a QR code.

    Nothing in a copy that knows no address, or where a very long question outgrows every code.
    """
    if not address.startswith(("http://", "https://")) or len(address) > LONGEST:
        return {"side": 0}
    side, path = qr_code(address)
    return {"side": side, "path": path, "name": name}
