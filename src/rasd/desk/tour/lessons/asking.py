"""What may be asked of a reporter."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("Asking"),
    words=_(
        "You may write to this person; they read it with their code, perhaps while someone looks "
        "over their shoulder."
    ),
    samples=(samples.AT_THE_DOOR,),
    questions=(
        Question(
            name="ask",
            words=_("Which of these would you ask? Tick all that you would send."),
            kind="many",
            choices=(
                Choice(
                    "safe",
                    _("Is it safe for you to read and answer this now?"),
                    True,
                    _("Always first. It also tells them that they may stop."),
                ),
                Choice(
                    "name",
                    _("What is your full name?"),
                    False,
                    _("We never need it. What we do not have, nobody can take from us."),
                ),
                Choice(
                    "day",
                    _("On which day was the post written? The day is enough."),
                    True,
                    _("It helps to find the post without anyone's name, and asks for no more."),
                ),
                Choice(
                    "address",
                    _("Where exactly do your relatives live?"),
                    False,
                    _("It would put their house into writing, and we could do nothing with it."),
                ),
                Choice(
                    "code",
                    _("Please send me your code, so that I find your report."),
                    False,
                    _("The code opens everything. Nobody of us ever asks for it; say so if asked."),
                ),
                Choice(
                    "legal",
                    _("Shall we ask the legal help that you agreed to?"),
                    True,
                    _("They agreed to just this. Asking once more is slow, and it is respect."),
                ),
            ),
        ),
    ),
    page=("desk:guide", _("The guide: triage")),
    remember=_("Few questions, safe questions, never a name, never the code."),
)
