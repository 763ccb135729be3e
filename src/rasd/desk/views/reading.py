"""What the team reads: the printable guide and the words."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from rasd.desk import glossary as words
from rasd.desk import guide as text
from rasd.people.desk_request import DeskRequest
from rasd.people.rules import require


@require_safe
def guide(request: DeskRequest) -> HttpResponse:
    """Show the guide in the page's language, made for A4 too."""
    require(request.actor, "people.see")
    return render(request, "desk/guide.html", {"guide": text.html(get_language() or "ar")})


@require_safe
def glossary(request: DeskRequest) -> HttpResponse:
    """Show the words in three languages side by side, the reader's own first."""
    require(request.actor, "people.see")
    lang = get_language() or "ar"
    tables = [
        (part, [(term.beginning_with(lang), term.meaning) for term in part.terms])
        for part in words.parts()
    ]
    return render(request, "desk/glossary.html", {"tables": tables})
