"""Which services were blocked or slow."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import text_area
from rasd.outages.body import OutagePart
from rasd.outages.forms.part_form import PartForm

_SERVICE = re.compile(r"[a-z0-9][a-z0-9.-]{0,120}")
MOST = 100


class ServicesForm(PartForm):
    """Services by their code or host name, one a line."""

    services = forms.CharField(
        label=_("Services or sites"),
        help_text=_("One a line: a name such as telegram, or an address such as example.org."),
        required=False,
        widget=text_area(5),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["services"].widget.attrs["dir"] = "ltr"

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        return {"services": "\n".join(part.services)}

    def clean_services(self) -> list[str]:
        """Return each service once, in the order typed."""
        found: dict[str, None] = {}
        for word in re.split(r"[\s,،;]+", self.cleaned_data["services"].lower()):
            host = re.sub(r"^https?://", "", word).split("/")[0]
            if host and not _SERVICE.fullmatch(host):
                template = _("“%(word)s” is neither a name in Latin letters nor an address.")
                raise ValidationError(template % {"word": word[:60]})
            if host:
                found[host] = None
        if len(found) > MOST:
            raise ValidationError(_("More than fit. Name the groups in the summary instead."))
        return list(found)

    def changes(self) -> dict[str, Any]:
        return {"services": self.cleaned_data["services"]}
