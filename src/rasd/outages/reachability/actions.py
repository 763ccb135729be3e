"""Publishing what measurements last said, by the rule."""

from django.db import transaction

from rasd.kernel import clock
from rasd.ledger import actions as ledger
from rasd.ledger.models import Publication
from rasd.outages.reachability import body, counting, rule


class NotAllowed(Exception):
    """Two people have not allowed the machine to publish it."""


def publish_reachability() -> Publication | None:
    """Publish the next version; None where nothing changed or nothing was ever measured.

    Raises:
        NotAllowed: the rule is not in force.
    """
    allowed = rule.in_force()
    if allowed is None:
        raise NotAllowed
    with transaction.atomic():
        ledger.lock_log()
        last = Publication.objects.filter(kind=body.KIND).order_by("seq").last()
        new = counting.body_now()
        if not new["cells"] or (last and last.content == new):
            return None
        return ledger.publish_by_rule(
            kind=body.KIND,
            year=clock.today().year,
            body=new,
            rule=allowed,
            ref=last.ref if last else None,
        )
