"""The address of an outage among the outages: it leads to the one page of the record."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from rasd.atlas import queries
from rasd.kernel.guard import public_view
from rasd.outages.body import KIND


@public_view
@require_safe
def outage_page(request: HttpRequest, ref: str) -> HttpResponse:
    """Lead to the record, also to a retracted one; 404 for what was never published."""
    known = queries.versions(ref)
    if not known or known[0].kind != KIND:
        raise Http404
    return redirect("atlas:case", ref)
