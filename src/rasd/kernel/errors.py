"""The refusals that any room may raise and the shell turns into a page."""


class Refused(Exception):
    """The rules do not allow this person to do this; shown as if it were not there."""


class Locked(Exception):
    """The vault is locked for this person: unlock, then try again; nothing typed is lost."""


class Conflict(Exception):
    """Someone else changed this first, or it was already done; the message says what happened."""
