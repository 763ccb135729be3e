"""Periodic work of the vault."""

from datetime import timedelta

from rasd.kernel.sweeps import sweep
from rasd.vault.orphans import sweep_orphans


@sweep(every=timedelta(hours=6))
def remove_orphans() -> None:
    """Remove sealed files that no row speaks of: a crash came between file and commit."""
    sweep_orphans()
