"""What a public store can follow: the desk's ledger, another public store, later a peer."""

from typing import Protocol

from rasd.ledger.records import Entry, SignedHead


class FollowSource(Protocol):
    """A log that only grows; its answers are checked, not trusted."""

    def vkey(self) -> str:
        """Return the public key of the log, in its text form."""
        ...

    def heads_after(self, size: int, limit: int) -> list[SignedHead]:
        """Return up to `limit` signed heads over more than `size` leaves, in order."""
        ...

    def entries_after(self, seq: int, limit: int) -> list[Entry]:
        """Return up to `limit` entries whose seq is greater than `seq`, in order; −1 for the first.

        A destroyed body is None with its salt, from the moment of its destruction on.
        """
        ...
