"""`./rasd wheel`."""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from rasd.cli.command import Command
from rasd.cli.environment import checkout


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues

    root = checkout()
    if root is None or not build_assets(bring_node=True):
        print("wheel: needs a checkout and the browser libraries", file=sys.stderr)
        return 1
    compile_catalogues()
    catalogues = root / "src" / "rasd" / "locale"
    shutil.rmtree(catalogues, ignore_errors=True)
    shutil.copytree(root / "locale", catalogues, ignore=shutil.ignore_patterns("*.po"))
    guides = root / "src" / "rasd" / "docs"
    _bring_guides(root / "docs", guides)
    try:
        return _build(root)
    finally:
        shutil.rmtree(catalogues)
        shutil.rmtree(guides)
        shutil.rmtree(root / "build", ignore_errors=True)


def _bring_guides(docs: Path, inside: Path) -> None:
    """Copy what the desk shows of the guides: `rasd.desk.conf.docs` finds it inside the wheel."""
    shutil.rmtree(inside, ignore_errors=True)
    shutil.copytree(docs / "desk", inside / "desk")
    (inside / "developers").mkdir()
    shutil.copy(docs / "developers" / "glossary.md", inside / "developers")


def _build(root: Path) -> int:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", "dist", "."]
    status = subprocess.run(command, cwd=root, check=False).returncode
    for wheel in sorted((root / "dist").glob("rasd-*.whl")) if status == 0 else []:
        print(wheel.relative_to(root))
    return status


COMMAND = Command("wheel", "Build the wheel for operators, with everything built inside.", run)
