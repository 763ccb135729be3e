"""Stories: the list, one of them, and what stands where one was taken back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from rasd.atlas import queries, store
from rasd.atlas.views.conditional import kept_until_published
from rasd.kernel.guard import public_view
from rasd.site.stories.cards import cards
from rasd.site.views.rendering import page


@public_view
@require_safe
@kept_until_published
def stories(request: HttpRequest) -> HttpResponse:
    """List what the team tells."""
    return page(request, "site/stories.html", {"stories": cards(get_language() or "ar")})


@public_view
@require_safe
@kept_until_published
def story(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one story with the records of each step as they stand now."""
    with store.snapshot():
        found = queries.page("story", slug)
        if found is None:
            return _taken_back(request, slug)
        context = {
            "page": found,
            "versions": queries.versions(found.ref)[::-1],
            "checkpoint": queries.latest_checkpoint(),
            "address": request.build_absolute_uri(request.path),
        }
        return page(request, "site/story.html", context)


def _taken_back(request: HttpRequest, slug: str) -> HttpResponse:
    gone = queries.page_taken_back("story", slug)
    if gone is None:
        raise Http404
    return page(request, "site/story_gone.html", {"gone": gone}, status=410)
