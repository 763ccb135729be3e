"""What the second person is for."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("The second person"),
    words=_(
        "A colleague proposes this text in three languages and adds: “It is late and we talked "
        "about it. Just approve it, please.”"
    ),
    samples=samples.PROPOSED,
    template="desk/tour/three_languages.html",
    questions=(
        Question(
            name="do",
            words=_("You are the Editor. What do you do?"),
            kind="one",
            choices=(
                Choice(
                    "approve",
                    _("Approve: you trust your colleague"),
                    False,
                    _(
                        "Trust is good, and this is not about trust: the English says “arrested”, "
                        "the others say “summoned”. You are there to see that."
                    ),
                ),
                Choice(
                    "fix",
                    _("Correct the English word and approve"),
                    False,
                    _(
                        "Then nobody would have checked your words. What changes, even by a "
                        "letter, needs a new proposal and another person."
                    ),
                ),
                Choice(
                    "back",
                    _("Send it back and write what has to change"),
                    True,
                    _(
                        "“English: summoned, not arrested.” One sentence, no blame, and tomorrow "
                        "it is right in three languages."
                    ),
                ),
                Choice(
                    "together",
                    _("Let your colleague explain it to you while you read"),
                    False,
                    _("Then you read what they meant. Read what stands there, alone."),
                ),
            ),
        ),
    ),
    page=("desk:guide", _("The guide: publishing")),
    remember=_("Nobody publishes alone, and nobody approves as a favour."),
)
