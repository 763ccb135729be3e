"""What does not belong into a public text, and how exactly a place is told."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("The public text"),
    words=_(
        "She agreed to a publication without anything that points at her. A colleague drafted this."
    ),
    samples=(samples.DRAFT,),
    questions=(
        Question(
            name="out",
            words=_("What has to go? Tick all of it."),
            kind="many",
            choices=(
                Choice(
                    "who",
                    _("“the only woman who teaches physics”"),
                    True,
                    _("“A woman”, or “a person”, says all that readers need."),
                ),
                Choice(
                    "cafe",
                    _("“in a café with her sister”"),
                    True,
                    _("It adds nothing to the violation and a lot to the danger."),
                ),
                Choice(
                    "sum",
                    _("“300 dollars”"),
                    True,
                    _("“Money” is enough. The exact sum speaks to the one who demanded it."),
                ),
                Choice(
                    "message",
                    _("“according to her message to us”"),
                    True,
                    _("It tells him that she wrote to us. Reporters are never given as source."),
                ),
                Choice(
                    "account",
                    _("“an account was stolen and money demanded”"),
                    False,
                    _("This stays: it is what happened, and others can recognise the pattern."),
                ),
            ),
        ),
        Question(
            name="place",
            words=_("How exactly is the place shown?"),
            kind="one",
            choices=(
                Choice(
                    "town", _("The town"), False, _("With one school, the town is nearly a name.")
                ),
                Choice(
                    "cell",
                    _("An area of about 250 km²"),
                    False,
                    _("Good in a big city. Here the area holds one town, so it is the town."),
                ),
                Choice(
                    "governorate",
                    _("The governorate"),
                    True,
                    _("The coarsest that still makes sense. Nobody loses anything by it."),
                ),
            ),
        ),
    ),
    page=("desk:guide", _("The guide: publishing")),
    remember=_("If you are unsure whether a detail is safe, it is not needed."),
)
