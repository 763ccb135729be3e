"""What the inbox reminds a member of, besides reports."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from rasd.alerts import queries as alerts
from rasd.atlas import queries
from rasd.desk.tour import done
from rasd.kernel import clock
from rasd.people.actor import Actor
from rasd.people.models import Role
from rasd.text.dates import format_date
from rasd.text.digits import localized_digits
from rasd.transparency import rule

CANARY_NOTICE = timedelta(days=7)
_OVERDUE = gettext_noop(
    "The statement that no order came ended on %(day)s: the public page says that it is overdue."
)
_ENDS = gettext_noop(
    "The statement that no order came ends on %(day)s. Renew it in time, or say why not."
)


@dataclass(frozen=True)
class Reminder:
    """A sentence, and where to do something about it."""

    words: str
    url: str
    action: str
    is_late: bool = False


def reminders(actor: Actor, lang: str) -> list[Reminder]:
    """Return what this member is reminded of today, the most pressing first."""
    found = []
    if actor.is_(Role.OPERATOR):
        found += _canary(lang)
    if actor.may("transparency.allow") and rule.in_force() is None:
        words = _("Two people have not yet allowed the monthly numbers.")
        found.append(Reminder(words, reverse("transparency:state"), _("Look at it")))
    if actor.may("alerts.send"):
        found += _alerts(lang)
    if not done.is_done(actor.account):
        words = _("New here? A tour of ten minutes on invented reports shows how the work goes.")
        found.append(Reminder(words, reverse("tour:start"), _("Begin the tour")))
    return found


def _alerts(lang: str) -> list[Reminder]:
    """Remind who approved and then locked at once: nobody was told of it yet."""
    if not alerts.offered() or not (due := alerts.due().count()):
        return []
    words = ngettext(
        "One reader's alert waits for its message.",
        "%(number)s readers' alerts wait for their messages.",
        due,
    ) % {"number": localized_digits(due, lang)}
    return [Reminder(words, reverse("alerts_desk:state"), _("Look at it"))]


def _canary(lang: str) -> list[Reminder]:
    """Remind in the last week; a site that never gave a statement is not urged to begin."""
    for page in queries.pages("canary")[:1]:
        ends, today = page.body["until"], clock.today()
        late = today > date.fromisoformat(ends)
        if late or today >= date.fromisoformat(ends) - CANARY_NOTICE:
            words = _(_OVERDUE) if late else _(_ENDS)
            shown = words % {"day": format_date(ends, lang)}
            return [
                Reminder(
                    shown, reverse("pages:list") + "?kind=canary", _("Renew the statement"), late
                )
            ]
    return []
