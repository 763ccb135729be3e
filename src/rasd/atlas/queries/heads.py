"""Earlier signed heads of the log."""

from rasd.atlas import store


def checkpoint_note(size: int) -> str | None:
    """Return the signed note over the first `size` entries, None where none was signed."""
    row = store.connect().execute("SELECT note FROM checkpoint WHERE size = ?", (size,)).fetchone()
    return None if row is None else str(row["note"])
