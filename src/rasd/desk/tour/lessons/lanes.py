"""Which lane a report belongs in."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question, Sample, Words
from rasd.intake.models import Lane


def _question(name: str, about: Sample, right: Lane, why: dict[Lane, Words]) -> Question:
    return Question(
        name=name,
        words=_("Which lane?"),
        kind="one",
        about=about,
        choices=tuple(Choice(lane.value, lane.label, lane == right, why[lane]) for lane in _ORDER),
    )


_ORDER = (Lane.PRIORITY, Lane.NEW, Lane.QUARANTINE)
LESSON = Lesson(
    title=_("What comes first?"),
    words=_(
        "Three reports came in tonight. Put each into a lane. No lane refuses a report: it only "
        "says how soon someone looks."
    ),
    questions=(
        _question(
            "door",
            samples.AT_THE_DOOR,
            Lane.PRIORITY,
            {
                Lane.PRIORITY: _("Someone may come back tonight. Minutes matter here."),
                Lane.NEW: _("It would wait its turn, and tonight is soon. Danger now is priority."),
                Lane.QUARANTINE: _("Nothing here looks like a flood. Someone is afraid tonight."),
            },
        ),
        _question(
            "blocked",
            samples.BLOCKED,
            Lane.NEW,
            {
                Lane.PRIORITY: _(
                    "Important, and nobody is in danger: if everything is urgent, nothing is."
                ),
                Lane.NEW: _("Important, not dangerous: it takes its turn, and it is read today."),
                Lane.QUARANTINE: _("One report with a clear account is never a flood."),
            },
        ),
        _question(
            "flood",
            samples.FLOOD,
            Lane.QUARANTINE,
            {
                Lane.PRIORITY: _("Whoever floods us wants exactly that: our attention."),
                Lane.NEW: _("Twelve of these hide the report of a person. Let them wait apart."),
                Lane.QUARANTINE: _(
                    "They wait apart and are looked through now and then: people hide among them."
                ),
            },
        ),
    ),
    page=("desk:inbox", _("The inbox")),
    remember=_("Priority first, then new; quarantine now and then. Nobody is refused."),
)
