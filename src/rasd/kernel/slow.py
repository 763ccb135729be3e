"""A body that never fully arrived is the client's failure, answered and not logged."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, UnreadablePostError


class SlowBodyMiddleware:
    """Answer 408 where reading the body failed; the server closes the connection."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return HttpResponse(status=408) if isinstance(error, UnreadablePostError) else None
