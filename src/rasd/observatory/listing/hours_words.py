"""Hours lost in words: one number where the bounds agree, else from the lower to the upper."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from rasd.text.digits import localized_count


def hours_words(low: int, high: int) -> str:
    """Return `11 hours`, `11 to 13 hours` or `up to 13 hours` in the reader's language."""
    lang = get_language() or "ar"
    digits = {"low": localized_count(low, lang), "high": localized_count(high, lang)}
    if not high:
        return _("hours not known")
    if low == high:
        return ngettext("%(high)s hour", "%(high)s hours", high) % digits
    if not low:
        return ngettext("up to %(high)s hour", "up to %(high)s hours", high) % digits
    return ngettext("%(low)s to %(high)s hour", "%(low)s to %(high)s hours", high) % digits
