"""The worker: queues the sweeps that are due and works the queue off."""

import time
from collections.abc import Callable

from django.core.management import call_command
from django.db import close_old_connections
from django.utils.module_loading import autodiscover_modules
from django_tasks_db.management.commands.db_worker import Worker

from rasd.cli.serving.traces import remove_traces
from rasd.kernel.sweeps import Sweep, all_sweeps

TICK_SECONDS = 5.0
KEEP_FAILURES_DAYS = 3


class Rota:
    """When each sweep was last queued, in seconds of the monotonic clock; all are due at start."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: dict[str, float] = {}

    def due(self) -> list[Sweep]:
        """Return the sweeps that are due now and count them as queued."""
        now = self._clock()
        due = [
            sweep
            for sweep in all_sweeps()
            if now - self._last.get(sweep.name, float("-inf")) >= sweep.every.total_seconds()
        ]
        self._last.update({sweep.name: now for sweep in due})
        return due


def work(ready: Callable[[], None] = lambda: None) -> None:
    """Work until the process ends."""
    autodiscover_modules("tasks")
    rota = Rota()
    ready()
    while True:
        due = rota.due()
        for sweep in due:
            sweep.task.enqueue()
        work_off()
        if due:
            remove_traces()
            call_command("prune_db_task_results", min_age_days=KEEP_FAILURES_DAYS, verbosity=0)
        close_old_connections()
        time.sleep(TICK_SECONDS)


def work_off() -> None:
    """Run every queued task."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="rasd",
        excluded_queue_names=[],
    ).run()
