"""The parent: forks its children, starts them again when they end, stops them all within 3 s."""

import gc
import os
import select
import signal
import time
from collections.abc import Callable

from rasd.cli.serving.child import Child, become

SIGNALS = {signal.SIGTERM, signal.SIGINT, signal.SIGCHLD}
GRACE_SECONDS = 2.5
SETTLED_SECONDS = 10.0
LONGEST_PAUSE = 5.0


class House:
    """Children by name; `on_ready` is called once, when every child said that it is ready."""

    def __init__(self, children: list[Child], on_ready: Callable[[], None]) -> None:
        self._children, self._on_ready = children, on_ready
        self._stopping = False
        self._awaited = len(children)
        # The parent alone holds the write end: its death closes it.
        self._lifeline, self._hold = os.pipe()
        self._ready_in, self._ready_out = os.pipe()
        self._wake_in, self._wake_out = os.pipe()
        for descriptor in (self._wake_in, self._wake_out, self._ready_in):
            os.set_blocking(descriptor, False)

    def run(self) -> int:
        """Keep the children running until SIGTERM or SIGINT; return the exit status."""
        # The last step before the forks: what is loaded now stays shared between the processes.
        gc.collect()
        gc.freeze()
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake_out, warn_on_full_buffer=False)
        while not self._stopping:
            self._start_due()
            self._wait()
            self._reap()
        self._stop_all()
        return 0

    def _stop(self, *_: object) -> None:
        self._stopping = True

    def _start_due(self) -> None:
        for child in self._children:
            if not child.pid and child.due <= time.monotonic():
                self._start(child)

    def _start(self, child: Child) -> None:
        parent = os.getpid()
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        child.born, child.pid = time.monotonic(), os.fork()
        if child.pid == 0:
            signal.set_wakeup_fd(-1)
            # Ctrl-C reaches the whole group: the parent turns it into SIGTERM.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
            for descriptor in (self._hold, self._wake_in, self._wake_out, self._ready_in):
                os.close(descriptor)
            become(child, parent, self._lifeline, self._say_ready)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)

    def _say_ready(self) -> None:
        os.write(self._ready_out, b".")

    def _wait(self) -> None:
        waits = [child.due - time.monotonic() for child in self._children if not child.pid]
        timeout = max(0.0, min(waits, default=60.0))
        readable = select.select([self._wake_in, self._ready_in], [], [], timeout)[0]
        if self._wake_in in readable:
            os.read(self._wake_in, 4096)
        if self._ready_in in readable:
            before, self._awaited = self._awaited, self._awaited - len(os.read(self._ready_in, 99))
            if before > 0 >= self._awaited:
                self._on_ready()

    def _reap(self) -> None:
        for child in self._children:
            if child.pid and os.waitpid(child.pid, os.WNOHANG)[0]:
                child.pid, lived = 0, time.monotonic() - child.born
                settled = lived > SETTLED_SECONDS
                child.pause = 0.1 if settled else min(child.pause * 2, LONGEST_PAUSE)
                at_once = child.exits_are_normal and lived > 1
                child.due = time.monotonic() + (0 if at_once else child.pause)

    def _stop_all(self) -> None:
        end = time.monotonic() + GRACE_SECONDS
        for number in (signal.SIGTERM, signal.SIGKILL):
            for child in self._children:
                if child.pid:
                    os.kill(child.pid, number)
            while any(child.pid for child in self._children):
                if number == signal.SIGTERM and time.monotonic() > end:
                    break
                self._reap()
                time.sleep(0.02)
