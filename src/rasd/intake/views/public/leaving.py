"""Going away: closing the report, and the quick exit."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from rasd.intake import conf, reporter_pass
from rasd.intake.origin import is_own
from rasd.intake.reporter_page import reporter_page
from rasd.intake.visit import see_other

EVERYTHING_KEPT = '"cache", "cookies", "storage"'


@require_POST
@reporter_page(strict=True)
def leave(request: HttpRequest) -> HttpResponse:
    """Close the report: forget the pass and what this site kept in the browser."""
    response = see_other("intake:code")
    return _forget(response)


@require_safe
@reporter_page()
def leave_quickly(request: HttpRequest) -> HttpResponse:
    """Forget the same and go to a plain page elsewhere, without telling it from where."""
    response = HttpResponseRedirect(conf.exit_url())
    response.status_code = 303
    response["Referrer-Policy"] = "no-referrer"
    # Threat: a picture on another site with this address would sign out whoever looks at it.
    return _forget(response) if is_own(request, strict=False) else response


def _forget(response: HttpResponse) -> HttpResponse:
    reporter_pass.take_back(response)
    response["Clear-Site-Data"] = EVERYTHING_KEPT
    return response
