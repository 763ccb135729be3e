"""A case made ready in one step, by the product's own verbs, with sample facts.

By hand it is a dozen pages; whoever tries the site out in five minutes still reads the exact
preview and approves it as a second person.
"""

from django.utils.translation import gettext as _
from django.utils.translation import override

from rasd.approvals.models import Proposal
from rasd.cases import actions as cases
from rasd.cases.composition import composed, earned_statuses, precisions
from rasd.cases.facts import Facts
from rasd.cases.models import Case, Outcome
from rasd.cases.public_body import Source
from rasd.cases.queries import open_record
from rasd.intake import actions, desk_reads, prefill
from rasd.intake.models import Report
from rasd.kernel.localized import LANGUAGES
from rasd.people.actor import Actor

CATEGORY = "threat_harassment"


def prepare(actor: Actor, *, report: Report) -> Case:
    """Claim, open a case, add a graded source, decide with a reason, propose.

    Raises Conflict when the report was handled before or is with someone else.
    """
    record = desk_reads.open_report(actor, report)
    facts, place = prefill.facts_from(record)
    actions.claim(actor, report=report)
    case = actions.attach_to_new(
        actor, report=report, facts=_complete(facts, report), place=place, files=record.files
    )
    source = Source(
        name=_("Sample source, invented for trying out"),
        date=report.day.isoformat(),
        grade="B",
        credibility="2",
    )
    cases.add_source(actor, case=case, source=source, public=True, reason=_sample_reason())
    cases.verify(actor, case=case, outcome=Outcome.VERIFIED, reason=_sample_reason())
    propose(actor, case)
    return case


def propose(actor: Actor, case: Case) -> Proposal:
    """Propose what the case says, at the safest usual precision, as the page would."""
    record = open_record(actor, case)
    draft = composed(
        actor,
        record,
        precision=precisions(record)[0][0],
        status=earned_statuses(record)[0][0],
    )
    return cases.propose(
        actor,
        case=case,
        status=draft.status,
        body=draft.body,
        # Shown to the second person, as always: whoever tries the site out may not have agreed.
        acknowledged=bool(draft.objections),
    )


def _complete(facts: Facts, report: Report) -> Facts:
    """Fill in what a report may leave open; the reporter's own words never enter."""
    titles, summaries = {}, {}
    for lang in LANGUAGES:
        with override(lang):
            titles[lang] = _("Sample record for trying out")
            summaries[lang] = _(
                "This record was made while someone tried out the demonstration. It is not true and"
                " nobody checked it: it shows how a report becomes a public record."
            )
    given = facts.model_dump()
    return Facts.model_validate(
        given
        | {
            "title": facts.title or titles,
            "summary": summaries,
            "category": facts.category or CATEGORY,
            "started": facts.started or report.day.isoformat(),
        }
    )


def _sample_reason() -> str:
    return _("Sample reason: in earnest, it would say which independent sources agree on what.")
