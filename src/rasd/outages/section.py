"""What the desk's page of a case shows of its outage."""

from typing import Any

from rasd.cases.queries import CaseRecord
from rasd.outages.working import part_in


def section(record: CaseRecord) -> dict[str, Any]:
    """Return the context of `outages/_part.html`."""
    return {"outage": part_in(record.items)}
