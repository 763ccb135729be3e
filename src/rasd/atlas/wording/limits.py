"""What these records cannot say: the three sentences that stand wherever they are shown."""

from django.utils.translation import gettext_lazy as _

LIMITS = (
    _(
        "No record does not mean no violation. Where we know of nothing, the map is hatched,"
        " not empty."
    ),
    _(
        "Places cannot be ranked by these numbers: they also reflect where journalists can work"
        " and where people trust us."
    ),
    _(
        "A place is shown only as exactly as is safe. A mark on the map is an area, never an"
        " address."
    ),
)
