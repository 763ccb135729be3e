"""What a file of outages is asked to hold: the records that answer a question, and what it says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.conf import log_origin
from rasd.atlas.exports.about import About, cannot_say
from rasd.atlas.queries import Outage
from rasd.observatory.listing.cut import cuts
from rasd.observatory.listing.question import Question


@dataclass(frozen=True)
class Given:
    """The records of one file, newest beginning first; addresses are absolute."""

    outages: list[Outage]
    about: About
    case_url: Callable[[str], str]


def asked_of(request: HttpRequest) -> Question:
    """Return the question; BadQuestion names what cannot be used: a file never answers more."""
    question = Question.parse(request.GET.dict())
    wrong = [
        one.name
        for one in fields(Question)
        if request.GET.get(one.name, "").strip() and not getattr(question, one.name)
    ]
    if wrong:
        raise BadQuestion({name: _("This value is not known.") for name in wrong})
    return question


def found(question: Question) -> list[Outage]:
    """Return the outages that answer a question, the latest beginning first."""
    every = queries.outages()
    if question == Question():
        return every
    refs = {cut.record.ref for cut in cuts() if question.finds(cut)}
    return [one for one in every if one.record.ref in refs]


def about(question: Question, outages: list[Outage], page_url: str, lang: str) -> About:
    """Return what a file says of itself, in the active language."""
    head = queries.latest_checkpoint()
    return About(
        title=_("Internet outages and blocks in Iraq: published records"),
        cannot_say=f"{cannot_say()} {limits()}",
        page_url=page_url,
        filter=_asked(question),
        lang=lang,
        records=len(outages),
        origin=log_origin(),
        log_size=head.size if head else 0,
        log_root=head.root if head else "",
        day=head.day if head else "",
    )


def limits() -> str:
    """Return in one sentence what records of outages cannot say."""
    return _(
        "Beginnings and ends are intervals: nobody knows them more exactly. A source that did not"
        " look missed nothing."
    )


def page_of(request: HttpRequest, question: Question) -> str:
    """Return the absolute address of the list that answers the same question."""
    return request.build_absolute_uri(path_of(question))


def path_of(question: Question) -> str:
    """Return where on this site the list lies that answers a question."""
    if question.year:
        path = reverse("observatory:year", args=[question.year])
    else:
        path = reverse("observatory:outages")
    return path + question.query()


def _asked(question: Question) -> str:
    year = f"year={question.year}" if question.year else ""
    rest = question.query().removeprefix("?")
    joined = "&".join(filter(None, (year, rest)))
    return f"?{joined}" if joined else ""


def joined(texts: Iterable[Any]) -> str:
    """Return the parts of one cell."""
    return " | ".join(str(text) for text in texts)
