"""Asking the site's own public views, without a server, a socket or a visitor."""

from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponseBase, StreamingHttpResponse


@dataclass(frozen=True)
class Answer:
    """What the site answered: `location` where it leads elsewhere."""

    status: int
    content_type: str
    body: bytes
    location: str


class PlainRequest(WSGIRequest):
    """A request from nobody; its absolute addresses begin with `home`, "" for none.

    As our own it is never told to come again later.
    """

    home = ""
    is_our_own = True

    def __init__(self, address: str, home: str = "") -> None:
        path, _mark, query = address.partition("?")
        self.home = home.rstrip("/")
        super().__init__(
            {
                "REQUEST_METHOD": "GET",
                "PATH_INFO": path,
                "QUERY_STRING": query,
                "SERVER_NAME": "localhost",
                "SERVER_PORT": "443",
                "SERVER_PROTOCOL": "HTTP/1.1",
                "wsgi.url_scheme": "https",
                "wsgi.input": BytesIO(),
            }
        )

    def get_host(self) -> str:
        return "localhost"

    def is_secure(self) -> bool:
        return True

    def build_absolute_uri(self, location: str | None = None) -> str:
        return self.home + (self.get_full_path() if location is None else location)


class Asker:
    """Asks through the whole chain of middleware, as a visitor would."""

    def __init__(self, home: str = "") -> None:
        self._home = home
        self._handler = BaseHandler()
        self._handler.load_middleware()

    def ask(self, address: str) -> Answer:
        """Return the answer to a path with query."""
        response = self._handler.get_response(PlainRequest(address, self._home))
        return Answer(
            response.status_code,
            response.headers.get("Content-Type", ""),
            _body(response),
            response.headers.get("Location", ""),
        )


def _body(response: HttpResponseBase) -> bytes:
    if isinstance(response, StreamingHttpResponse):
        return b"".join(response)
    return bytes(response.content)  # type: ignore[attr-defined]
