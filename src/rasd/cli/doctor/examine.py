"""All looks in their order; one that fails to look says so and stops no other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from rasd.cli.doctor import copies, folder, machine, mail, pages, service, stores
from rasd.cli.doctor.finding import Finding, wrong
from rasd.cli.environment import start_django
from rasd.config.env import SettingError

SOME_UPLOADS = 10


def examine(data: Path) -> Iterator[Finding]:
    """Yield what was found; starts Django when the folder and its settings allow it."""
    yield from _safely("Python", lambda: [machine.python()])
    yield from _safely("packages", lambda: [machine.packages()])
    yield from _safely("swap", lambda: [machine.swap()])
    yield from _safely("clock", lambda: [machine.clock()])
    yield from _safely("data folder", lambda: folder.looks(data))
    if not data.is_dir():
        return
    try:
        start_django(data=str(data))
    except SettingError:
        return  # said of site.toml
    pid = service.keyd_pid()
    yield from _safely("core dumps", lambda: [machine.core_dumps(service.core_limit(pid))])
    yield from _safely("disk space", lambda: [machine.disk(data, _reserve(data))])
    yield from _safely("database", lambda: stores.looks(data))
    yield from _safely("pages", lambda: pages.looks(data))
    yield from _safely("mail", mail.looks)
    yield from _safely("backup", lambda: copies.looks(data))
    yield from _safely("service", lambda: service.looks(pid, data))


def _safely(name: str, look: Callable[[], Iterator[Finding] | list[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except Exception as error:
        yield wrong(
            name, f"could not be looked at: {type(error).__name__}: {error}", "./rasd verify"
        )


def _reserve(data: Path) -> int:
    """Bytes that must stay free: the next backup, and some uploads of the largest kind."""
    from django.conf import settings

    stored = sum(path.stat().st_size for path in data.glob("desk.sqlite3*"))
    stored += sum(path.stat().st_size for path in (data / "files").glob("*"))
    return stored + SOME_UPLOADS * int(settings.RASD_UPLOAD_MB) * 1_000_000
