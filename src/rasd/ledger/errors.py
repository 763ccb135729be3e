"""Why the ledger refuses; what it refuses leaves no trace in the log."""

from rasd.kernel.errors import Conflict, Refused


class SamePerson(Refused):
    """Two people are needed, and both names are one person's, or one is missing."""


class PolicyBroken(Refused):
    """A rule where people must decide, no rule where one must stand, or another's rule."""


class ApprovalMismatch(Conflict):
    """What would be published is not what was approved: the commitment differs."""


class UnknownRef(Conflict):
    """There is no such publication to correct, or it is of another kind."""


class NothingToDestroy(Conflict):
    """The named version does not exist, or its body was destroyed before."""


class SaltReused(Conflict):
    """The salt served another publication: destroying that one would then protect nobody."""


class BodyRefused(ValueError):
    """The body or its status is not what this kind of record may say."""


class UnknownKind(LookupError):
    """Nothing registered a kind of this name."""


class LogKeyMissing(RuntimeError):
    """There is no log key, or it is another log's: nothing can be published until it is there."""
