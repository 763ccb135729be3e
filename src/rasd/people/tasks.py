"""Periodic work on sessions."""

from datetime import timedelta

from rasd.kernel.sweeps import sweep
from rasd.people.sessions import SessionStore


@sweep(every=timedelta(hours=6))
def forget_sessions() -> None:
    """Delete sessions that have ended."""
    SessionStore.clear_expired()
