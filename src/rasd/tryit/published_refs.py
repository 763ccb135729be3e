"""Under which reference a report was published: in memory only, since no table joins them."""

from uuid import UUID

from django.core.cache import cache

from rasd.people.actor import Actor


def remember(*, actor: Actor, case_id: UUID, report_ids: list[str], ref: str) -> None:
    """Note the reference that two people just gave; listens to `case_published`."""
    for report in report_ids:
        cache.set(_key(report), ref, None)


def ref_of(report: str) -> str:
    """Return the reference of a report that was published since this server started, or ""."""
    found: str = cache.get(_key(report), "")
    return found


def _key(report: str) -> str:
    return f"tryit-{UUID(report).hex}"
