"""What can stand between a proposal and its publication."""

from django.utils.translation import gettext as _

from rasd.kernel.errors import Conflict


class ReasonMissing(ValueError):
    """A decision without a reason is no decision."""


class ProposalDamaged(Conflict):
    """What is sealed is not what was proposed: someone changed one of the two."""

    def __init__(self) -> None:
        super().__init__(_("What is stored is not what was proposed. Tell the operator."))


class NotWhatWasSeen(Conflict):
    """What would be published differs from what the approver looked at."""

    def __init__(self) -> None:
        super().__init__(_("The text is not the one that you saw. Look at it again."))
