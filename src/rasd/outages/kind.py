"""How outages stand in the public log: two people, references IQO-year-number."""

from django.utils.translation import gettext_lazy as _

from rasd.cases.parts import Part
from rasd.ledger import kinds, statuses
from rasd.outages import body
from rasd.outages.compose import compose
from rasd.outages.section import missing, section

KIND = kinds.Kind(
    name=body.KIND,
    policy="two_people",
    prefix="IQO",
    statuses=(statuses.DOCUMENTED, statuses.VERIFIED, statuses.DISPUTED, statuses.RETRACTED),
    validate=body.validate,
)
PART = Part(
    name=body.KIND,
    schema=body.SCHEMA,
    compose=compose,
    validate=body.validate,
    template="outages/_part.html",
    context=section,
    missing=missing,
    written=_("Outage written"),
    begin="outages:basics",
    begin_words=_("Make this case an outage"),
)
