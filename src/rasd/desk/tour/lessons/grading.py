"""Grading a source and a piece of information, apart from each other."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("Grading"),
    words=_(
        "Two questions, asked apart. The number first: how credible is this piece of information? "
        "Then the letter: how reliable is the source in general?"
    ),
    samples=(samples.SUMMONS,),
    questions=(
        Question(
            name="information",
            words=_("The information: there was such a summons."),
            kind="one",
            choices=(
                Choice(
                    "1",
                    _("1 · confirmed by others, independently"),
                    True,
                    _("The lawyer saw the original and does not depend on the page. Well read."),
                ),
                Choice(
                    "2",
                    _("2 · probably true"),
                    True,
                    _("Careful, and fine. The lawyer's word would even carry a 1."),
                ),
                Choice(
                    "3",
                    _("3 · possibly true"),
                    False,
                    _("Too low: 3 means that nobody else says it yet. Here a lawyer does."),
                ),
                Choice(
                    "4",
                    _("4 · doubtful"),
                    False,
                    _("For that something would have to be odd, such as a day that does not fit."),
                ),
                Choice(
                    "5",
                    _("5 · improbable"),
                    False,
                    _("Nothing speaks against it. A weak source can bring true news."),
                ),
                Choice(
                    "6",
                    _("6 · cannot be judged"),
                    False,
                    _("There is something to judge by: stamp, date and a second witness."),
                ),
            ),
        ),
        Question(
            name="source",
            words=_("The source: the local page."),
            kind="one",
            choices=(
                Choice(
                    "A",
                    _("A · never in doubt so far"),
                    False,
                    _("It copied a story unchecked once. One true story makes no A."),
                ),
                Choice(
                    "B",
                    _("B · usually right"),
                    False,
                    _("Close. B says how it works and rarely errs; this page copied unchecked."),
                ),
                Choice(
                    "C",
                    _("C · doubts, but was right before"),
                    True,
                    _("Right twice, careless once: that is a C, whatever we think of this story."),
                ),
                Choice(
                    "D",
                    _("D · more doubts than trust"),
                    False,
                    _("Too hard on it: right twice, careless once, with no side to take."),
                ),
                Choice(
                    "E",
                    _("E · was wrong before"),
                    False,
                    _("Careless is not false. E is for those who were wrong, or faked something."),
                ),
                Choice(
                    "F",
                    _("F · no experience with it"),
                    False,
                    _("We do know it a little. F is for a first time, and is no insult."),
                ),
            ),
        ),
    ),
    page=("desk:guide", _("The guide: grading")),
    remember=_("Grade the information before you look at the source: C1 is a fine grade."),
)
