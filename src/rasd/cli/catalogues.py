"""Compile the translations before Django reads them."""

from rasd.cli.environment import checkout
from rasd.cli.messages import compile_all


def compile_catalogues() -> None:
    """Write .mo files in a checkout; the wheel carries them.

    Ends the command in words where the code belongs to another account, as it should on a server.
    """
    if root := checkout():
        try:
            compile_all(root / "locale")
        except PermissionError:
            raise SystemExit(f"The translations are not built: sudo {root}/rasd assets") from None
