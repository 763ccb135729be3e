"""A question in a few words, as the heading of what is handed on."""

from dataclasses import replace

from django.utils.translation import gettext as _

from rasd.atlas import law_codes
from rasd.atlas.active_filters import Chip, chips
from rasd.atlas.filters import Filters
from rasd.text.bidi import isolate
from rasd.text.dates import format_date

BETWEEN = " · "
LONGEST_WORDS = 60
_NOT_ALONE = ("confidence", "scope", "cell", "affected")


def heading(filters: Filters, lang: str, found: int) -> str:
    """Return such as “Arrest · Baghdad · October 2019”; "" where everything is asked for.

    Threat: whoever makes a link chooses the words that are searched for, and a picture carries
    them under our name. So they are shown in quotation marks, cut, and only where records have
    them. A law that no list of ours knows is such words too.
    """
    known = filters.law if law_codes.is_known(filters.law) else ""
    rest = replace(filters, text="", law=known, since="", until="")
    parts = [isolate(_said(chip)) for chip in chips(rest, lang)]
    typed = [words for words in (filters.law if not known else "", filters.text) if words]
    said = [_words(words) for words in typed] if found else [_("a search by words")] * bool(typed)
    return BETWEEN.join(part for part in (*parts, _time(filters, lang), *said) if part)


def _said(chip: Chip) -> str:
    return f"{chip.name}: {chip.words}" if chip.field in _NOT_ALONE else chip.words


def _time(filters: Filters, lang: str) -> str:
    since, until = (format_date(day, lang) if day else "" for day in (filters.since, filters.until))
    if since == until:
        return since
    if since and until:
        return _("%(first)s – %(last)s") % {"first": since, "last": until}
    return _("from %(day)s") % {"day": since} if since else _("until %(day)s") % {"day": until}


def _words(typed: str) -> str:
    cut = typed[:LONGEST_WORDS]
    return _("“%(words)s”") % {"words": isolate(cut + "…" * (cut != typed))}
