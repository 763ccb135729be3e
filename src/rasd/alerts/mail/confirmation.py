"""The one message that someone gets who did not confirm."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from rasd.alerts import conf
from rasd.alerts.mail.message import Letter
from rasd.alerts.mail.words import paragraphs, safe_question_lines
from rasd.alerts.question import Wish
from rasd.text.dates import format_date


def confirmation(wish: Wish, link: str, until: date) -> Letter:
    """Return the letter that asks whether the alerts are wanted."""
    with override(wish.lang):
        site = conf.sender_name()
        asked = safe_question_lines(wish) or [_("Everything that is published")]
        url = wish.root + reverse("alerts:start", args=[link])
        text = paragraphs(
            _("Someone, probably you, asked for messages from %(site)s to this address about:")
            % {"site": site},
            "\n".join(asked),
            _("If you want them, open this page and press the button:"),
            url,
            _("The link can be used until %(day)s.")
            % {"day": format_date(until.isoformat(), wish.lang)},
            _(
                "If it was not you, do nothing. This address was not stored anywhere, and there"
                " will be no second message."
            ),
        )
        subject = _("Please confirm: messages from %(site)s") % {"site": site}
        return Letter(subject=subject, text=text, lang=wish.lang, sender=site)
