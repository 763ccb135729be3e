"""Is each body the one committed to, and is each missing one accounted for by a tombstone?"""

from collections.abc import Iterator
from hmac import compare_digest

from rasd.ledger import canonical
from rasd.ledger.commitment import SALT_BYTES, commit
from rasd.ledger.header import Header
from rasd.ledger.records import Entry
from rasd.ledger.verify.finding import Finding


class BodyCheck:
    """Commitments of bodies that are there; `destroys` in a later header for those that are not."""

    def __init__(self) -> None:
        self._missing: dict[tuple[str, int], int] = {}
        self._present: set[tuple[str, int]] = set()

    def take(self, entry: Entry, header: Header | None) -> Iterator[Finding]:
        if header is None:
            return
        where, key = f"leaf {entry.seq}", (header.ref, header.version)
        if entry.body is None and entry.salt is None:
            self._missing[key] = entry.seq
        else:
            self._present.add(key)
            yield from _judge(where, entry.salt, entry.body, header.commitment)
        for version in header.destroys:
            destroyed = (header.ref, version)
            if destroyed in self._present:
                yield Finding("not-destroyed", where, f"version {version} still has its body")
            elif self._missing.pop(destroyed, None) is None:
                yield Finding("destroys", where, f"version {version} cannot be destroyed here")

    def finish(self) -> Iterator[Finding]:
        for (ref, version), seq in self._missing.items():
            message = f"the body of {ref} version {version} is missing without a tombstone"
            yield Finding("body-missing", f"leaf {seq}", message)


def _judge(
    where: str, salt: bytes | None, body: bytes | None, commitment: bytes
) -> Iterator[Finding]:
    if salt is None or body is None:
        yield Finding("half-destroyed", where, "only one of salt and body is there")
        return
    if len(salt) != SALT_BYTES or not compare_digest(commit(salt, body), commitment):
        yield Finding("commitment", where, "the body is not the one that was published")
        return
    try:
        canonical.loads(body)
    except canonical.CanonicalError:
        yield Finding("body", where, "the body is not canonical JSON")
