"""A restored folder becomes a site that is checked, in a process of its own.

Its own, because settings are read once a process, and a rehearsal runs inside another site's.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.known_head import KnownHead
from rasd.cli.backups.manifest import About


def settle(
    data: Path, about: About, *, static: bool, known: KnownHead | None = None
) -> dict[str, Any]:
    """Migrate, rebuild and verify `data`; return `files`, `checked` and `findings`.

    The log must lead to the `known` head too, where the backup is not older than that.

    Raises BackupError when rows are missing or the store cannot be brought up to this code.
    """
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
    lifeline, held = os.pipe()
    kept_notes = [known.note] if known and not known.missing_from(about) else []
    told = {"about": asdict(about), "static": static, "kept": kept_notes}
    told |= {"parent": os.getpid(), "lifeline": lifeline}
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "rasd.cli.backups.settle"],
            env={
                **kept,
                "RASD_DATA_DIR": str(data),
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            },
            input=json.dumps(told),
            pass_fds=[lifeline],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.close(lifeline)
        os.close(held)
    if ended.returncode:
        said = ended.stderr.strip().splitlines()
        raise BackupError(said[-1] if said else "the restored site could not be prepared")
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found
