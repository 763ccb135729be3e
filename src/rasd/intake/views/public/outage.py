"""The quick form about an outage, under the same rules as the report form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rasd.intake import actions, conf, queries
from rasd.intake.forms import OutageForm
from rasd.intake.reporter_page import reporter_page
from rasd.intake.views.public.report import receipt_context
from rasd.kernel.registry import hooks


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@reporter_page()
def outage(request: HttpRequest) -> HttpResponse:
    """Take a report of an outage; answer with its code at once."""
    if not conf.ready():
        return render(request, "intake/not_yet.html", status=503)
    holders = queries.key_holders()
    if not queries.enough(holders):
        return render(request, "intake/closed.html", status=503)
    form = OutageForm(request.POST) if request.method == "POST" else OutageForm.fresh()
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(
            request, "intake/outage.html", {"form": form, "holders": holders}, None, status
        )
    receipt = actions.submit(fields=form.fields_given(), nonce=form.nonce_bytes())
    hooks.send("report_received", request=request, report=receipt.report)
    return render(request, "intake/receipt.html", receipt_context(receipt))
