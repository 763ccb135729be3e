"""Through what we ask: nothing, an HTTP proxy, or SOCKS5 such as Tor's; knows no Django."""

import socket
from urllib.parse import urlsplit

from python_socks import ProxyError
from python_socks.sync import Proxy

SCHEMES = {"socks5h": "socks5", "http": "http"}
EXAMPLE = "socks5h://127.0.0.1:9050 or http://127.0.0.1:8118"


def checked(url: str) -> str:
    """Return the address of a proxy, "" for none; raise ValueError saying what to write.

    `socks5` without h is refused: it would look names up here, which tells the provider what is
    asked.
    """
    if url:
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname or not parts.port:
            raise ValueError(f"write {EXAMPLE}")
    return url


def connected(host: str, port: int, *, proxy: str, seconds: float) -> socket.socket:
    """Return an open connection; names are looked up by the proxy where there is one.

    Raises OSError. Never falls back to a direct connection.
    """
    if not proxy:
        return socket.create_connection((host, port), seconds)
    scheme, _colon, rest = checked(proxy).partition(":")
    through = Proxy.from_url(f"{SCHEMES[scheme]}:{rest}", rdns=True)
    try:
        found = through.connect(dest_host=host, dest_port=port, timeout=seconds)
    except ProxyError as problem:
        raise OSError(f"the proxy did not connect: {problem}") from None
    found.settimeout(seconds)
    return found
