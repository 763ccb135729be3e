"""What is published of a page: its address stays its own."""

from django.utils.translation import gettext as _

from rasd.approvals.last_version import last_version
from rasd.kernel.errors import Conflict
from rasd.pages.models import Page, PageState


def check_address(page: Page, slug: str) -> None:
    """Raise Conflict where another page stands at this address, or this one would leave its own.

    Readers have bookmarks and links; a page that moved would look deleted.
    """
    standing = last_version(page.ref)
    if standing and standing.body and standing.body.get("slug", slug) != slug:
        raise Conflict(
            _("A published page keeps its address: %(slug)s.") % {"slug": standing.body["slug"]}
        )
    others = Page.objects.filter(kind=page.kind, ref__isnull=False).exclude(pk=page.pk)
    for other in others.exclude(state=PageState.RETRACTED):
        published = last_version(other.ref)
        if published and published.body and published.body.get("slug") == slug:
            raise Conflict(
                _("Another published page has this address: %(ref)s.") % {"ref": other.ref}
            )
