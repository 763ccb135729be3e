"""The public statuses of a record, and what people read for each."""

from django.utils.translation import gettext_lazy as _

DOCUMENTED = "documented"
VERIFIED = "verified"
DISPUTED = "disputed"
RETRACTED = "retracted"
# Not a claim about the world: entries that the log makes about itself, such as audit heads.
RECORDED = "recorded"

OF_RECORDS = (DOCUMENTED, VERIFIED, DISPUTED, RETRACTED)
ALL = (*OF_RECORDS, RECORDED)

LABELS = {
    DOCUMENTED: _("documented from public sources"),
    VERIFIED: _("verified by the team"),
    DISPUTED: _("disputed"),
    RETRACTED: _("retracted"),
    RECORDED: _("recorded"),
}


def label(status: str) -> str:
    """Return what people read for `status`, in the active language; KeyError when unknown."""
    return str(LABELS[status])
