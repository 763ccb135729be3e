"""Where readers ask for messages. The guard closes the desk store: asking leaves nothing here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from rasd.alerts import actions, conf, limits
from rasd.alerts.forms import CHOSEN_HERE, AskForm
from rasd.alerts.question import Wish
from rasd.atlas import active_filters
from rasd.atlas.filters import Filters
from rasd.intake.origin import is_own
from rasd.kernel.guard import public_view


@csrf_exempt
@sensitive_post_parameters()
@public_view
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an address and a question; send the confirming link and keep neither."""
    lang = get_language() or "ar"
    if request.method != "POST":
        return _page(request, AskForm(lang, Filters.parse(request.GET)))
    form = AskForm(lang, Filters.parse(request.POST), request.POST)
    if not conf.offered() or not form.is_valid():
        return _page(request, form, status=422)
    if not is_own(request, strict=False):
        form.add_error(None, _("Another site sent this form. If it was you, please send it again."))
        return _page(request, form, status=403)
    wish = Wish(
        address=form.cleaned_data["address"],
        query=form.query,
        lang=form.cleaned_data["language"],
        host=request.get_host(),
    )
    try:
        actions.ask(wish)
    except actions.Busy:
        form.add_error(None, _("No message can be sent right now. Try again in some minutes."))
        response = _page(request, form, status=503)
        response["Retry-After"] = str(limits.WAIT_SECONDS)
        return response
    return redirect("alerts:sent")


@public_view
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Say what to do now, the same for every address."""
    return render(request, "alerts/sent.html", {"days": conf.LINK_DAYS})


def _page(request: HttpRequest, form: AskForm, status: int = 200) -> HttpResponse:
    lang = get_language() or "ar"
    context = {
        "form": form,
        "offered": conf.offered(),
        "question": form.asked.question,
        "carried": form.carried(),
        "chips": active_filters.chips(form.asked.without(*CHOSEN_HERE), lang),
        "problems": [words for _name, words in form.asked.errors],
    }
    return render(request, "alerts/ask.html", context, status=status)
