"""A guide: one form, the three languages as sections."""

from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import DayField
from rasd.pages.forms.address import AddressField
from rasd.pages.forms.base import PartForm


class GuideForm(PartForm):
    """What to do first, what not to do, what then, whom to reach."""

    WORDS = (
        ("title", _("Title"), False, 200),
        ("lead", _("Lead"), True, 1200),
        ("first", _("The first ten minutes"), True, 8000),
        ("avoid", _("What not to do"), True, 8000),
        ("then", _("What to do then"), True, 8000),
        ("reach", _("Whom to reach"), True, 8000),
    )
    PLAIN = ("slug", "reviewed", "review_by")

    slug = AddressField()
    reviewed = DayField(label=_("Reviewed on"))
    review_by = DayField(label=_("Next review by"))
