"""What is wrong with a body, as a sentence and the address of the form that mends it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rasd.kernel.fields import LANGUAGE_NAMES
from rasd.kernel.templatetags.kernel_text import localnumber
from rasd.ledger.body import InvalidBody
from rasd.pages.models import Page

FIELDS = {
    "slug": gettext_lazy("Address"),
    "title": gettext_lazy("Title"),
    "lead": gettext_lazy("Lead"),
    "text": gettext_lazy("Text"),
    "limits": gettext_lazy("What we cannot say"),
    "first": gettext_lazy("The first ten minutes"),
    "avoid": gettext_lazy("What not to do"),
    "then": gettext_lazy("What to do then"),
    "reach": gettext_lazy("Whom to reach"),
    "steps": gettext_lazy("Steps"),
    "sources": gettext_lazy("Sources"),
    "started": gettext_lazy("When it began"),
    "from": gettext_lazy("When it began"),
    "ended": gettext_lazy("When it ended"),
    "to": gettext_lazy("When it ended"),
    "place": gettext_lazy("Where"),
    "category": gettext_lazy("Kind of violation"),
    "refs": gettext_lazy("Records that belong to it"),
    "reviewed": gettext_lazy("Reviewed on"),
    "review_by": gettext_lazy("Next review by"),
    "until": gettext_lazy("Said anew by"),
    "records": gettext_lazy("List every published record of this time, place and kind"),
    "name": gettext_lazy("Source"),
    "url": gettext_lazy("Link"),
    "date": gettext_lazy("Date"),
    "original_language": gettext_lazy("Language it was first written in"),
    **LANGUAGE_NAMES,
}


@dataclass(frozen=True)
class Problem:
    """One thing to mend before the page can be proposed."""

    where: str
    why: str
    address: str


def problems(page: Page, error: InvalidBody) -> list[Problem]:
    """Return what to mend, in the order of the body."""
    return [Problem(where(field), why, _address(page, field)) for field, why in error.problems]


def where(field: str) -> str:
    """Return the path of a field, such as `steps.2.text.ar`, in words."""
    parts = field.split(".")
    words = []
    if parts[0] in ("steps", "sources") and len(parts) > 1 and parts[1].isdecimal():
        one = _("Step %(number)s") if parts[0] == "steps" else _("Source %(number)s")
        words.append(one % {"number": localnumber(int(parts[1]) + 1)})
        parts = parts[2:]
    words += [str(FIELDS.get(part, part)) for part in parts if part]
    return " · ".join(words) or _("The whole page")


def _address(page: Page, field: str) -> str:
    parts = field.split(".")
    if parts[0] in ("steps", "sources"):
        one = parts[0].removesuffix("s")
        if len(parts) > 1 and parts[1].isdecimal():
            return reverse(f"pages:{one}", args=[page.pk, int(parts[1]) + 1])
        return reverse(f"pages:new-{one}", args=[page.pk])
    return reverse("pages:edit", args=[page.pk])
