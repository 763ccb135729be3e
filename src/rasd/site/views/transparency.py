"""Monthly numbers of the team's work, as the public log has them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rasd.atlas import queries
from rasd.kernel.guard import public_view
from rasd.site import canary, month_lines, month_sheet
from rasd.site.views.rendering import page


@public_view
@require_safe
def transparency(request: HttpRequest) -> HttpResponse:
    """Show all published months, the canary, and what the numbers cannot say."""
    months = month_lines.lines(queries.pages("month"))
    context = {
        "months": months,
        "tables": month_lines.tables(months),
        "charts": [
            (str(month_lines.LABELS[name]), month_lines.bars(months, name))
            for name in ("received", "published")
        ],
        "canary": canary.latest(),
    }
    return page(request, "site/transparency.html", context)


@public_view
@require_safe
def month(request: HttpRequest, month: str) -> HttpResponse:
    """Show one month, and where its proof is."""
    found = queries.page("month", month)
    if found is None:
        raise Http404
    return page(request, "site/month.html", {"line": month_lines.lines([found])[0]})


@public_view
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Send all published months as CSV, oldest first."""
    text = month_sheet.rows(queries.pages("month"))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rasd-months.csv"'
    return response
