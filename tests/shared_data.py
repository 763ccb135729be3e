"""Where the large real files lie that tests read and the repository does not hold."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def shared(*parts: str) -> Path:
    """Return a file of the shared data, or skip the test saying what is missing."""
    root = Path(os.environ.get("RASD_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    file = root.joinpath(*parts)
    if not file.exists():
        pytest.skip(f"needs the shared data: {file} is not there (set RASD_SHARED_DATA)")
    return file
