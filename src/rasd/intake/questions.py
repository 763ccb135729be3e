"""Questions that the team asks often, worded once in three languages; reporters read their own."""

from django.utils.translation import gettext_lazy as _

QUESTIONS = {
    "when": _("When exactly did it happen? A day or an hour helps us, even a rough one."),
    "where": _("Where did it happen? The city or district is enough."),
    "who": _(
        "Who did it, as far as you know? For example which force, office, company or account."
    ),
    "evidence": _(
        "Do you have something that shows it, such as a screenshot, a document or a link? "
        "You can add files on this page."
    ),
    "witness": _("Did you see it yourself, or who told you?"),
    "others": _("Has it happened to others too, or before?"),
    "agreement": _("Does the person concerned know about this report, and do they agree to it?"),
    "publish": _("May we publish it without anything that shows who you are?"),
    "safety": _("Are you or someone else in danger because of this now?"),
    "contact": _("Would you like us to reach you in another way? Which one is safe for you?"),
}


def question(code: str) -> str:
    """Return a question in the language of the page, or "" for an unknown code."""
    return str(QUESTIONS.get(code, ""))
