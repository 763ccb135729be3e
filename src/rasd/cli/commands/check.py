"""`./rasd check`."""

import argparse
import subprocess
import sys
from collections.abc import Callable

from rasd.cli.command import Command
from rasd.cli.environment import checkout

CODE = ["src", "tests", "bench", "conftest.py"]


def _tool(*command: str) -> Callable[[], int]:
    def run_tool() -> int:
        return subprocess.run(
            [sys.executable, "-m", *command], cwd=checkout(), check=False
        ).returncode

    return run_tool


def _lint_imports() -> int:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    return subprocess.run(command, cwd=checkout(), check=False).returncode


STEPS: list[tuple[str, Callable[[], int]]] = [
    ("lint", _tool("ruff", "check", "-q", *CODE)),
    ("format", _tool("ruff", "format", "-q", "--check", *CODE)),
    ("types", _tool("mypy")),
    ("import contract", _lint_imports),
    ("translations", _tool("rasd", "messages", "--check")),
    ("migrations", _tool("django", "makemigrations", "--check", "--dry-run", "-v", "0")),
]


def run(arguments: argparse.Namespace) -> int:
    import os

    from rasd.cli.catalogues import compile_catalogues

    compile_catalogues()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rasd.config.settings")
    failed = []
    for name, step in STEPS:
        status = step()
        print(f"{'ok    ' if status == 0 else 'FAILED'} {name}", flush=True)
        if status:
            failed.append(name)
    return 1 if failed else 0


COMMAND = Command("check", "Lint, types, import contract, translations, migrations.", run)
