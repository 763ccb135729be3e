"""How templates show text, dates, numbers and codes in the reader's language."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.kernel.localized import Localized
from rasd.kernel.markdown import Link, Words, render
from rasd.text import dates, digits

register = template.Library()


def _lang() -> str:
    return get_language() or "ar"


def _as_localized(value: Localized | dict[str, str]) -> Localized:
    return value if isinstance(value, Localized) else Localized.from_json(value)


@register.simple_tag
def localized(value: Localized | dict[str, str] | None, note: bool = True) -> SafeString:
    """Show a localized text; in another language it carries `lang` and a note that says so."""
    if not value:
        return SafeString("")
    text = _as_localized(value).best(_lang())
    if text.translated:
        return format_html("<bdi>{}</bdi>", text.text)
    shown = format_html('<bdi lang="{}" dir="{}">{}</bdi>', text.lang, text.direction, text.text)
    if not note:
        return shown
    return format_html('{} <small class="untranslated">{}</small>', shown, _("not yet translated"))


@register.filter
def markdown(
    value: Localized | dict[str, str] | str | None,
    words: Words | None = None,
    link: Link | None = None,
) -> SafeString:
    """Show small Markdown; in another language than the reader's with `lang` and a note."""
    if not value:
        return SafeString("")
    if isinstance(value, str):
        return render(value, words, link)
    text = _as_localized(value).best(_lang())
    shown = render(text.text, words, link)
    if text.translated:
        return shown
    return format_html(
        '<div lang="{}" dir="{}"><p lang="{}" dir="auto" class="small"><span class="untranslated">'
        "{}</span></p>{}</div>",
        *(text.lang, text.direction, _lang(), _("not yet translated"), shown),
    )


@register.filter
def localplain(value: Localized | dict[str, str] | None) -> str:
    """Return a localized text without markup, for titles and attributes."""
    return _as_localized(value).best(_lang()).text if value else ""


@register.filter
def localdate(iso: str) -> str:
    """Show `2019-10-02`, `2019-10` or `2019` in words of the reader's language."""
    return dates.format_date(str(iso), _lang()) if iso else ""


@register.filter
def localspan(first: str, last: str) -> str:
    """Show a span of days as the reader's language writes it: a dash reads backwards in Arabic."""
    return dates.format_range(str(first), str(last) or None, _lang()) if first else ""


@register.filter
def localnumber(value: int | str) -> str:
    """Show a count in the reader's digits."""
    return digits.localized_digits(value, _lang())


@register.filter
def ltr(value: str) -> SafeString:
    """Isolate a code, an address or a hashtag as left-to-right."""
    return format_html('<bdi dir="ltr">{}</bdi>', value)
