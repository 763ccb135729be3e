"""Verified, disputed, or not to be verified."""

from django.utils.translation import gettext_lazy as _

from rasd.cases.models import Outcome
from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("Deciding"),
    words=_("Verifiers decide, and everyone should know by what. These are the accounts."),
    samples=(samples.ARREST,),
    questions=(
        Question(
            name="count",
            words=_("How many independent sources say that he was detained?"),
            kind="one",
            choices=(
                Choice("one", _("One"), True, _("Ten pages that copy one agency are one source.")),
                Choice(
                    "two",
                    _("Two"),
                    False,
                    _("Nearly: the family speaks too, but against it. For it there is one."),
                ),
                Choice(
                    "eleven",
                    _("Eleven"),
                    False,
                    _("They all have it from the agency. If it errs, all eleven err."),
                ),
            ),
        ),
        Question(
            name="outcome",
            words=_("What would you decide?"),
            kind="one",
            choices=(
                Choice(
                    "verified",
                    Outcome.VERIFIED.label,
                    False,
                    _("Not yet: verified means that we established it, usually by two sources."),
                ),
                Choice(
                    "disputed",
                    Outcome.DISPUTED.label,
                    True,
                    _("Serious accounts contradict each other. We show who says what."),
                ),
                Choice(
                    "not_verifiable",
                    Outcome.NOT_VERIFIABLE.label,
                    False,
                    _(
                        "That is for when nothing can be weighed. Here two serious sides speak; it "
                        "would hide both."
                    ),
                ),
            ),
        ),
    ),
    page=("cases:list", _("The cases")),
    remember=_(
        "Write the reason so that a stranger follows it in a year, and what would change it."
    ),
)
