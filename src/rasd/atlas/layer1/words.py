"""What the script says, in the reader's language: the words of the page, with places for numbers.

`#` stands for a number in the reader's digits, `{a}` … for further ones.
"""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rasd.atlas import labels
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.drawing.timeline import PROTESTS
from rasd.places import names
from rasd.text.date_words import month_words, span
from rasd.text.digits import localized_digits
from rasd.topics import thesaurus

EACH_PLURAL = (0, 1, 2, 3, 11, 100)
"""A number for each form that Arabic has; other languages use some of them."""
_YEAR = 1111


def words(lang: str) -> dict[str, Any]:
    """Return everything that the script says in `lang`, which is the active language."""
    places = (*(place.code for place in names.governorates()), *BUCKETS)
    return {
        "digits": localized_digits("0123456789", lang),
        "records": {number: _records(number) for number in EACH_PLURAL},
        "none": _("no record"),
        "months": [_month(number, lang) for number in range(1, 13)],
        "span": span("{a}", "{b}", lang, tight=False),
        "years": span("{a}", "{b}", lang, tight=True),
        "places": {code: labels.place(code).best(lang).text for code in places},
        "kinds": {one.code: labels.category(one.code).best(lang).text
                  for one in thesaurus.categories()},
        "where": _placed(_(
            "%(here)s in %(areas)s of %(every)s governorates, %(beside)s of a wider area, of the"
            " internet or of an unknown place."
        ), "here", "areas", "every", "beside"),
        "sum": _placed(_("%(here)s on the map and %(beside)s beside it: %(total)s in all."),
                       "here", "beside", "total"),
        "range": _placed(_("%(low)s–%(high)s"), "low", "high"),
        "undated": _("Known to the year only:"),
        "time": _("When"),
        "what": _("What"),
        "play": _("Play through time"),
        "pause": _("Pause"),
        "whole": _("The whole time"),
        "all": _("All kinds"),
        "since": _("Start of the time shown"),
        "until": _("End of the time shown"),
        "hint": _("Choose a time: drag over the bars, or use the arrow keys on both ends."),
        "stale": _("The list below still answers the question before."),
        "show": _("Show these records"),
        "start": _("Explore by time and kind"),
        "marked": PROTESTS[1],
    }  # fmt: skip


def _records(number: int) -> str:
    form = ngettext("%(digits)s record", "%(digits)s records", number)
    return form % {"digits": "#"}


def _month(number: int, lang: str) -> str:
    return month_words(number, _YEAR, lang).replace(str(_YEAR), "#")


def _placed(sentence: str, *fields: str) -> str:
    return sentence % {name: f"{{{name}}}" for name in fields}
