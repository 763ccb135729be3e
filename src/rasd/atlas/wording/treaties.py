"""Articles of treaties in words: `ICCPR 19` as readers may look it up."""

from django.utils.translation import gettext as _


def right(cited: str) -> str:
    """Return the article of a treaty in the reader's language; an unknown treaty as it is."""
    treaty, _space, article = cited.partition(" ")
    names = {
        "ICCPR": _("International Covenant on Civil and Political Rights"),
        "CAT": _("Convention against Torture"),
        "ICPPED": _("Convention against Enforced Disappearance"),
        "CEDAW": _("Convention on the Elimination of Discrimination against Women"),
    }
    if treaty not in names:
        return cited
    return _("%(treaty)s, Article %(article)s") % {"treaty": names[treaty], "article": article}
