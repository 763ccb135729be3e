"""Putting the house together: preload, listen, fork."""

import sys
from collections.abc import Callable

from rasd.cli.serving.child import Child
from rasd.cli.serving.heap import give_memory_back
from rasd.cli.serving.house import House
from rasd.cli.serving.pace import listen


def serve(host: str, port: int, on_ready: Callable[[], None]) -> int:
    """Serve until SIGTERM; `on_ready` runs when every process is up. Django must be set up."""
    from django.conf import settings
    from django.db import connections

    from rasd.config.wsgi import application

    give_memory_back()
    _preload()
    try:
        listener = listen(host, port)
    except OSError as error:
        reason = error.strerror.lower() if error.strerror else "not available"
        print(f"Port {port} on {host}: {reason}. Choose another with --port.", file=sys.stderr)
        return 1
    # Children open their own: a connection must not be shared across a fork.
    connections.close_all()

    def web(ready: Callable[[], None]) -> None:
        from rasd.atlas.queries.state import state
        from rasd.cli.serving.kept import KeptAnswers
        from rasd.cli.serving.web import serve_web

        kept = KeptAnswers(application, state)
        serve_web(kept, listener, settings.RASD_WEB_THREADS, ready)

    children = [Child("web", web)]
    if settings.RASD_ONLY == "all":
        children = [
            Child("keyd", _keyd, exits_are_normal=True),
            Child("worker", _worker),
            *children,
        ]
    return House(children, on_ready).run()


def _preload() -> None:
    """Load what every process will need, so that they share the memory."""
    from django.conf import settings
    from django.urls import get_resolver

    import rasd.cli.serving.web

    list(get_resolver().url_patterns)
    if settings.RASD_ONLY == "all":
        import rasd.cli.serving.worker
        import rasd.vault.keyd.server  # noqa: F401


def _keyd(ready: Callable[[], None]) -> None:
    from rasd.vault.conf import socket_path
    from rasd.vault.keyd import server

    ready()
    server.run(socket_path())


def _worker(ready: Callable[[], None]) -> None:
    from rasd.cli.serving.worker import work

    work(ready)
