"""What happens before anything else is done with a report."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour import samples
from rasd.desk.tour.lesson import Choice, Lesson, Question

LESSON = Lesson(
    title=_("The first minute"),
    words=_("You opened this report. It is frightening, and you want to help at once."),
    samples=(samples.AT_THE_DOOR,),
    questions=(
        Question(
            name="first",
            words=_("What do you do first?"),
            kind="one",
            choices=(
                Choice(
                    "call",
                    _("Show the contact and call right away"),
                    False,
                    _(
                        "Good heart, dangerous step: the two men hold the phone. Your call would "
                        "tell them that we know."
                    ),
                ),
                Choice(
                    "take",
                    _("Take it, read the consent, then write through the code"),
                    True,
                    _(
                        "Taking it keeps two of us from acting at once. The consent says what may "
                        "be done, and only the code reaches this person safely."
                    ),
                ),
                Choice(
                    "link",
                    _("Open the link to see the post"),
                    False,
                    _(
                        "Opening it tells others that someone looks, and a link can be a trap. "
                        "Links are shown as plain text on purpose."
                    ),
                ),
                Choice(
                    "chat",
                    _("Tell the team's group chat what it says"),
                    False,
                    _(
                        "What is in a messenger is on many phones. Hand it on inside the desk; "
                        "outside, say only: please look at the priority lane."
                    ),
                ),
            ),
        ),
        Question(
            name="woman",
            words=_("The form says “prefers that a woman reads it”. Suppose that you are not one."),
            kind="one",
            choices=(
                Choice(
                    "on",
                    _("Go on: it is urgent"),
                    False,
                    _("It is, and giving it back takes one press. Then ask a woman of the team."),
                ),
                Choice(
                    "back",
                    _("Give it back and ask a woman of the team to take it"),
                    True,
                    _("A wish like this often decides whether someone writes a second time."),
                ),
            ),
        ),
    ),
    page=("desk:inbox", _("The inbox")),
    remember=_("Take it, read the consent, think what your step could set off."),
)
