"""The report form and the code that it gives."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rasd.intake import actions, conf, queries
from rasd.intake.actions import Receipt
from rasd.intake.forms import ReportForm
from rasd.intake.reporter_page import reporter_page
from rasd.kernel.registry import hooks
from rasd.vault.crypto import code as codes


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@reporter_page()
def report(request: HttpRequest) -> HttpResponse:
    """Take a report; answer with its code at once, so that no second request can lose it."""
    if not conf.ready():
        return render(request, "intake/not_yet.html", status=503)
    holders = queries.key_holders()
    if not queries.enough(holders):
        return render(request, "intake/closed.html", status=503)
    if request.method != "POST":
        return _form(request, ReportForm.fresh(request.GET.get("about", "")), holders)
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _form(request, form, holders, status=422)
    receipt = actions.submit(fields=form.fields_given(), nonce=form.nonce_bytes())
    # Nobody listens but the demonstration, which shows visitors what became of their own report.
    hooks.send("report_received", request=request, report=receipt.report)
    return render(request, "intake/receipt.html", receipt_context(receipt))


def receipt_context(receipt: Receipt) -> dict[str, object]:
    """Return what the page with the code shows, once."""
    return {"groups": codes.groups(receipt.code), "again": not receipt.first_time}


def _form(request: HttpRequest, form: ReportForm, holders: int, status: int = 200) -> HttpResponse:
    context = {"form": form, "holders": holders, "opened": form.opened()}
    return render(request, "intake/report.html", context, status=status)
