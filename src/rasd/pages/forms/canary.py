"""The standing statement."""

from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import DayField
from rasd.pages.forms.base import PartForm


class CanaryForm(PartForm):
    """What has not happened, and until when this is said."""

    WORDS = (("text", _("Statement"), True, 8000),)
    PLAIN = ("from", "until")

    until = DayField(label=_("Said anew by"))


# `from` is a word of Python: the field cannot be written in the class.
CanaryForm.base_fields["from"] = DayField(label=_("Said on"))
