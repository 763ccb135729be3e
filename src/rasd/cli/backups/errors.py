"""What went wrong, in words for the operator."""


class BackupError(Exception):
    """Nothing half was left; the message says what happened and what mends it."""
