"""Compile the translations before Django reads them."""

from rasd.cli.environment import checkout
from rasd.cli.messages import compile_all


def compile_catalogues() -> None:
    """Write .mo files in a checkout; the wheel carries them."""
    if root := checkout():
        compile_all(root / "locale")
