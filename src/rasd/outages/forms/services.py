"""Which services were blocked or slow."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import text_area
from rasd.outages import services
from rasd.outages.body import OutagePart
from rasd.outages.forms.part_form import PartForm

_SERVICE = re.compile(r"[a-z0-9][a-z0-9.-]{0,120}")
MOST = 100


class ServicesForm(PartForm):
    """Known services by a tick, others by their host name."""

    known = forms.MultipleChoiceField(
        label=_("Services or sites"),
        help_text=_("For a cut of the whole internet: none."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = forms.CharField(
        label=_("Other sites"),
        help_text=_("One address a line, such as example.org."),
        required=False,
        widget=text_area(4),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        offered = [(one.code, one.name(lang)) for one in services.services()]
        self.fields["known"].choices = offered  # type: ignore[attr-defined]
        self.fields["others"].widget.attrs["dir"] = "ltr"

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        others = [code for code in part.services if not services.by_code(code)]
        return {"known": part.services, "others": "\n".join(others)}

    def clean_others(self) -> list[str]:
        """Return each host once, in the order typed; the address of a page counts as its host."""
        found: dict[str, None] = {}
        for word in re.split(r"[\s,،;]+", self.cleaned_data["others"].lower()):
            host = re.sub(r"^https?://", "", word).split("/")[0].removeprefix("www.")
            if host and not _SERVICE.fullmatch(host):
                template = _("“%(word)s” is no address in Latin letters.")
                raise ValidationError(template % {"word": word[:60]})
            if host:
                found[host] = None
        if len(found) > MOST - len(services.services()):
            raise ValidationError(_("More than fit. Name the groups in the summary instead."))
        return list(found)

    def changes(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {"services": list(dict.fromkeys([*given["known"], *given["others"]]))}
