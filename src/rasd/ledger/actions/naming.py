"""The ref and version of a new publication; refs are given here and nowhere earlier."""

from rasd.kernel.refs import Ref
from rasd.ledger.errors import UnknownRef
from rasd.ledger.kinds import Kind
from rasd.ledger.models import Numbering, Publication


def next_name(kind: Kind, ref: str | None, year: int) -> tuple[str, int]:
    """Return (ref, version): a fresh ref of `year` at version 1, or the next version of `ref`."""
    if ref is None:
        return _next_ref(kind.prefix, year), 1
    latest = (
        Publication.objects.filter(ref=ref).order_by("-version").only("kind", "version").first()
    )
    if latest is None or latest.kind != kind.name:
        raise UnknownRef(f"no {kind.name} is published as {ref}")
    return ref, latest.version + 1


def _next_ref(prefix: str, year: int) -> str:
    given = Numbering.objects.filter(prefix=prefix, year=year)
    last = given.values_list("last", flat=True).first()
    if last is None:
        Numbering.objects.create(prefix=prefix, year=year, last=1)
        return str(Ref(prefix, year, 1))
    given.update(last=last + 1)
    return str(Ref(prefix, year, last + 1))
