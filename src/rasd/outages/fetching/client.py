"""A small HTTP client: limits of time and size, no cookies, no environment, few redirects.

Threat: a server that never ends, that sends us elsewhere, or an operator's proxy that is passed by.
"""

import http.client
import os
import ssl
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import SplitResult, urljoin, urlsplit

from rasd.outages.fetching.proxy import connected

SECONDS = 60.0
"""Of silence; an answer as a whole may take `LONGEST_SECONDS`."""
LONGEST_SECONDS = 1800.0
LARGEST = 4 << 30
CHUNK = 1 << 16
REDIRECTS = 3
PLAIN = ("127.0.0.1", "localhost", "::1")
AGENT = "rasd"
Watch = Callable[[int, int], None]


class FetchError(OSError):
    """Nothing usable came back; the text says why."""


class _Connection(http.client.HTTPConnection):
    """A connection through the proxy, with TLS where the address wants it."""

    def __init__(self, to: SplitResult, proxy: str, seconds: float) -> None:
        secure = to.scheme == "https"
        super().__init__(to.hostname or "", to.port or (443 if secure else 80), timeout=seconds)
        self.proxy, self.secure, self.seconds = proxy, secure, seconds

    def connect(self) -> None:
        """Open the socket that requests go over."""
        self.sock = connected(self.host, self.port, proxy=self.proxy, seconds=self.seconds)
        if self.secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def fetch(
    url: str,
    to: Path,
    *,
    proxy: str = "",
    headers: Mapping[str, str] | None = None,
    watch: Watch = lambda done, total: None,
    largest: int = LARGEST,
    seconds: float = SECONDS,
) -> int:
    """Write the answer to a file that is not there yet, whole or not at all; return its bytes.

    Only https, and http to this machine or to an onion service. Raises FetchError, or OSError of
    the network.
    """
    if to.exists():
        raise FetchError(f"{to} is there already")
    ends = time.monotonic() + LONGEST_SECONDS
    first = urlsplit(url)
    for _try in range(REDIRECTS + 1):
        parts = _allowed(url, secure=first.scheme == "https")
        # What proves who we are goes to the host that it is for, not to where that one points.
        sent = headers if parts.netloc == first.netloc else None
        connection = _Connection(parts, proxy, seconds)
        try:
            answer = _asked(connection, parts, sent)
            if 300 <= answer.status < 400:
                url = urljoin(url, answer.headers.get("Location", ""))
                continue
            if answer.status != 200:
                raise FetchError(f"{parts.hostname} answered {answer.status}")
            return _written(answer, to, watch, largest, ends)
        except http.client.HTTPException as problem:
            raise FetchError(f"{parts.hostname}: no HTTP answer ({problem!r})") from None
        finally:
            connection.close()
    raise FetchError(f"sent on more than {REDIRECTS} times")


def _allowed(url: str, *, secure: bool) -> SplitResult:
    parts = urlsplit(url)
    host = parts.hostname or ""
    plain = parts.scheme == "http" and (host in PLAIN or host.endswith(".onion"))
    if not host or not (parts.scheme == "https" or (plain and not secure)):
        raise FetchError(f"only https is asked, not {parts.scheme}://{host}")
    return parts


def _asked(
    connection: _Connection, parts: SplitResult, headers: Mapping[str, str] | None
) -> http.client.HTTPResponse:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    sent = {"User-Agent": AGENT, "Accept-Encoding": "identity", **(headers or {})}
    connection.request("GET", path, headers=sent)
    return connection.getresponse()


def _written(
    answer: http.client.HTTPResponse, to: Path, watch: Watch, largest: int, ends: float
) -> int:
    total, done = answer.length or 0, 0
    handle, name = tempfile.mkstemp(dir=to.parent, prefix=".fetching-")
    try:
        with os.fdopen(handle, "wb") as file:
            while chunk := answer.read(CHUNK):
                done += len(chunk)
                if done > largest:
                    raise FetchError(f"the answer is longer than {largest >> 20} MiB")
                if time.monotonic() > ends:
                    raise FetchError(f"the answer takes longer than {LONGEST_SECONDS:.0f} seconds")
                file.write(chunk)
                watch(done, max(total, done))
        if total and done != total:
            raise FetchError("the answer broke off")
        Path(name).rename(to)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return done
