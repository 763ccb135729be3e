"""What a public status says, and what it does not say."""

from django.utils.translation import gettext_lazy as _

from rasd.ledger import statuses

MEANING = {
    statuses.DOCUMENTED: _(
        "Public sources such as news media and human rights organisations report it."
        " We read and compared them, but did not establish the facts ourselves."
    ),
    statuses.VERIFIED: _(
        "Our team established it: a verifier examined independent sources or evidence,"
        " and a second person approved."
    ),
    statuses.DISPUTED: _("Serious accounts contradict each other. We show who says what."),
    statuses.RETRACTED: _(
        "We no longer stand by the record, or it puts someone in danger."
        " The reason stays readable; the content may be destroyed."
    ),
}


def meaning(status: str) -> str:
    """Return the explanation of a public status; KeyError when unknown."""
    return str(MEANING[status])
