"""The running service, and what stands in front of it."""

import http.client
import re
import socket
import ssl
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong

LOCAL = {"127.0.0.1", "localhost", "::1"}
PATIENCE_SECONDS = 4.0
_CORE = re.compile(r"^Max core file size\s+(\S+)", re.MULTILINE)


def keyd_pid() -> int | None:
    """Return the process that answers on keyd's socket; 0 where the system does not tell which."""
    from rasd.vault.conf import socket_path

    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(socket_path()))
        except OSError:
            return None
        if not sys.platform.startswith("linux"):
            return 0
        facts = probe.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        return int(struct.unpack("3i", facts)[0])


def core_limit(pid: int | None) -> int | None:
    """Return the soft limit of core files of the parent of `pid`, the house of the service."""
    if not pid:
        return None
    try:
        parent = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1]
        found = _CORE.search(Path(f"/proc/{parent}/limits").read_text("utf-8"))
    except OSError:
        return None
    return int(found[1]) if found and found[1].isdigit() else sys.maxsize


def looks(pid: int | None, data: Path) -> Iterator[Finding]:
    """Look at the service, the settings for visitors, and the proxy."""
    from django.conf import settings

    if pid is None:
        yield wrong(
            "service", "not running", f"sudo systemctl start rasd, or ./rasd serve --data {data}"
        )
    else:
        yield ok("service", "running: keyd answers on its socket")
    yield _hosts(settings.RASD_HOSTS, https=settings.RASD_HTTPS)
    public = [host for host in settings.RASD_HOSTS if host not in LOCAL]
    if public and settings.RASD_HTTPS and pid is not None:
        yield _proxy(public[0])


def _hosts(hosts: list[str], *, https: bool) -> Finding:
    if "*" in hosts:
        return wrong("hosts", "any name is answered", 'name them in site.toml: hosts = ["…"]')
    if set(hosts) <= LOCAL:
        return warning("hosts", "this machine only", "name the public ones in site.toml: hosts")
    if not https:
        return wrong(
            "HTTPS",
            "off: reports and passwords cross the network in clear",
            "https = true in site.toml",
        )
    return ok("HTTPS", f"on, for {', '.join(hosts)}")


def _proxy(host: str) -> Finding:
    """The proxy says itself how the visitor came, and drops what a visitor claims of that.

    Threat: with `X-Forwarded-Proto` passed through, a plain request counts as encrypted.
    """
    mend = "proxy_set_header X-Forwarded-Proto https; as in deploy/nginx/rasd.conf"
    try:
        status, strict = _ask(http.client.HTTPSConnection, host, claims="http")
    except ssl.SSLError as error:
        return wrong(
            "proxy",
            f"https://{host}: {error.reason}",
            "sudo certbot renew; see docs/operators/deploy.md",
        )
    except (OSError, http.client.HTTPException) as error:
        return warning("proxy", f"https://{host} was not reached from here: {error}")
    if status >= 500:
        return wrong(
            "proxy", f"https://{host} answers {status}", "sudo systemctl status rasd nginx"
        )
    if not strict:
        return wrong("proxy", f"https://{host} believes what visitors claim, or says http", mend)
    try:
        status, _ = _ask(http.client.HTTPConnection, host, claims="https")
    except (OSError, http.client.HTTPException):
        return ok("proxy", f"https://{host} answers; plain HTTP is closed")
    if status not in (301, 302, 307, 308):
        return wrong("proxy", f"http://{host} does not lead to https", "return 301 https://$host…")
    return ok("proxy", f"https://{host} answers and says itself how visitors come")


def _ask(kind: type[http.client.HTTPConnection], host: str, *, claims: str) -> tuple[int, bool]:
    """Return the status of the home page, and whether our HSTS header came with it."""
    connection = kind(host, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/robots.txt", headers={"X-Forwarded-Proto": claims})
        answer = connection.getresponse()
        return answer.status, bool(answer.getheader("Strict-Transport-Security"))
    finally:
        connection.close()
