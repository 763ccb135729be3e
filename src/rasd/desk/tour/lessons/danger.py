"""Seeing which details point at a person."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("What points at a person?"),
    words=_(
        "No name stands in this report. Read it as a neighbour would, and as the one who threatens "
        "her."
    ),
    samples=(samples.EXTORTED,),
    questions=(
        Question(
            name="danger",
            words=_("Which details could show who she is, or that she wrote to us?"),
            kind="many",
            choices=(
                Choice(
                    "only",
                    _("The only woman who teaches physics at that school"),
                    True,
                    _("That is one person. “The only” is nearly always a name."),
                ),
                Choice(
                    "night",
                    _("The night in a café with her sister"),
                    True,
                    _("Whoever sat there remembers, and it names the sister too."),
                ),
                Choice(
                    "instagram",
                    _("That it was an Instagram account"),
                    False,
                    _("That happens to thousands and points at nobody."),
                ),
                Choice(
                    "sum",
                    _("Exactly 300 dollars"),
                    True,
                    _("The one who demands it knows the sum, and would know that she told us."),
                ),
                Choice(
                    "father",
                    _("That the pictures would go to her father"),
                    True,
                    _("The one who wrote this threat recognises it, and at home it can cost much."),
                ),
                Choice(
                    "money",
                    _("That someone demands money for silence"),
                    False,
                    _("That is the violation itself. Said so generally it protects and informs."),
                ),
            ),
        ),
    ),
    page=("desk:guide", _("The guide: never write down")),
    remember=_("Ask of each detail: how many people could this be?"),
)
