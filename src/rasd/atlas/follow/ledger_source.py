"""The desk's own ledger as something to follow.

Imported inside the methods only: a public server has no ledger tables and never comes here.
"""

from rasd.ledger.records import Entry, SignedHead


class LedgerSource:
    """Reads the desk store of this process."""

    def vkey(self) -> str:
        from rasd.ledger import queries

        return queries.log_vkey()

    def heads_after(self, size: int, limit: int) -> list[SignedHead]:
        from rasd.ledger import queries

        return queries.heads_after(size, limit)

    def entries_after(self, seq: int, limit: int) -> list[Entry]:
        from rasd.ledger import queries

        return queries.entries_after(seq, limit)
