"""The mail server of the alerts, if one is set."""

from collections.abc import Iterator

from rasd.cli.doctor.finding import Finding, ok, warning, wrong

_MEND = "email_url in site.toml; docs/operators/mail.md"


def looks() -> Iterator[Finding]:
    """Connect and sign in as a round of messages would, and send nothing."""
    from rasd.alerts import conf
    from rasd.alerts.mail.post import Post, PostUnavailable

    server = conf.server()
    if server is None:
        yield ok("mail", "none: readers are offered feeds instead of alerts by e-mail")
        return
    where = f"{server.host}:{server.port}"
    try:
        with Post(server) as post:
            post.check()
    except PostUnavailable as error:
        yield wrong("mail", f"{where}: {error}", _MEND)
        return
    if server.tls == "none":
        # A mail server of this machine keeps what the site does not: who was written to, and when.
        yield warning("mail", f"{where} takes messages; its own log and queue name readers", _MEND)
    else:
        yield ok("mail", f"{where} takes messages from {server.sender}")
