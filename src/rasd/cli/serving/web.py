"""gunicorn's threaded worker as one forked child, without a second arbiter; it logs no request."""

import os
import sys
from collections.abc import Callable
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.http import wsgi as _preloaded  # noqa: F401  before the fork, so that it is shared

from rasd.cli.serving.bodies import Application, paced
from rasd.cli.serving.pace import PacedListener
from rasd.cli.serving.patient import PatientWorker

# So many threads always stay free for pages while bodies arrive.
FOR_PAGES = 24
# With the default of 5 ms, many threads spend half their CPU time on taking turns.
SWITCH_SECONDS = 0.05


class NamelessLogger(Logger):
    """gunicorn writes addresses and paths of failed requests; a reporter's must not be written."""

    def access(self, *_: Any) -> None:
        """Write nothing."""

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Say that, not what."""
        self.error_log.warning("a request was refused")

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Say that, not what."""
        self.error_log.error("a request failed")

    def debug(self, *_: Any, **__: Any) -> None:
        """Write nothing."""


class Web(BaseApplication):
    """Our settings of gunicorn."""

    def __init__(self, application: Application, threads: int, ready: Callable[[], None]) -> None:
        self._threads, self._ready = threads, ready
        self._application = paced(application, max(8, threads - FOR_PAGES))
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from the defaults."""
        settings: dict[str, Any] = {
            "worker_class": "gthread",
            "threads": self._threads,
            "worker_connections": 1000,
            "workers": 1,
            "keepalive": 5,
            "graceful_timeout": 2,
            "accesslog": None,
            "loglevel": "warning",
            "logger_class": NamelessLogger,
            "control_socket_disable": True,
            "sendfile": False,
            "limit_request_line": 4094,
            "limit_request_fields": 60,
            "limit_request_field_size": 8190,
            "forwarded_allow_ips": "127.0.0.1",
            # A proxy or an onion service hands on what a visitor sent: by default one who says
            # SCRIPT_NAME chooses how all links of a page begin, also of the page that is kept.
            "forwarder_headers": "",
            "post_worker_init": lambda worker: self._ready(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Application:
        """Return the application."""
        return self._application


def serve_web(
    application: Application, listener: PacedListener, threads: int, ready: Callable[[], None]
) -> None:
    """Serve until SIGTERM."""
    sys.setswitchinterval(SWITCH_SECONDS)
    web = Web(application, threads, ready)
    worker = PatientWorker(1, os.getppid(), [listener], web, 30, web.cfg, NamelessLogger(web.cfg))
    worker.pid = os.getpid()
    worker.init_process()
