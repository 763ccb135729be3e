"""The answers a reporter chooses from and the words for where a report stands."""

from django.utils.translation import gettext_lazy as _

from rasd.intake.models import ReportState

AGREEMENT = [
    ("yes", _("Yes, they agree")),
    ("no", _("No, they do not want it")),
    ("unknown", _("I could not ask them")),
]
USES = [
    ("keep", _("Keep it safe for later")),
    ("verify", _("Look into it and verify it")),
    ("publish", _("Publish it without anything that shows who I am")),
    ("share", _("Share it with human rights organisations that we trust")),
    ("legal", _("Use it for legal steps")),
]
STOPPED = [
    ("shutdown", _("The whole internet")),
    ("block", _("Some apps or sites only")),
    ("throttling", _("It works, but very slowly")),
    ("sms_voice", _("Calls or text messages")),
]
STILL = [
    ("yes", _("Still so")),
    ("no", _("It is back")),
    ("unknown", _("I do not know")),
]
STANDING = {
    ReportState.RECEIVED: _(
        "Your report is here, sealed, and waits to be read. Our volunteers usually get to it "
        "within a few days."
    ),
    ReportState.IN_REVIEW: _(
        "Someone from the team is reading your report. If something is unclear, they ask you here."
    ),
    ReportState.ATTACHED: _(
        "Your report became part of a case. A verifier compares it with other sources; this can "
        "take weeks."
    ),
    ReportState.PUBLISHED: _(
        "A record that your report helped to write is public. What you told us stays sealed."
    ),
    ReportState.REJECTED: _(
        "The team did not take this report up. You find the reason among the messages. You can "
        "still write to us here."
    ),
    ReportState.REFERRED: _(
        "The team passed this report on to those who can do more. You find to whom and why among "
        "the messages."
    ),
}
