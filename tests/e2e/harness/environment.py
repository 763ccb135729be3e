"""The environment in which the product's own commands run, apart from that of the tests."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
ORIGIN = "rasd.demo/log"


@dataclass(frozen=True)
class Place:
    """Where a site lives: its data folder, its database (empty: SQLite) and a watched TMPDIR."""

    data: Path
    database_url: str
    temporary: Path
    settings: dict[str, str] = field(default_factory=dict)

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a process of this site; nothing of the tests' own leaks in."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
        ours = {
            "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)]),
            "TMPDIR": str(self.temporary),
            "RASD_DEMO": "yes",
            "RASD_LOG_ORIGIN": ORIGIN,
            "RASD_UNLOCK_KDF_MIB": "8",
            # Nobody listens there: the forms of alerts are shown, and no message leaves.
            "RASD_EMAIL_URL": "smtp://127.0.0.1:9/?from=alerts@rasd.example",
        }
        if self.database_url:
            ours["RASD_DATABASE_URL"] = self.database_url
        return {**kept, **ours, **self.settings, **more}

    def run(
        self, *module: str, timeout: float = 120, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run `python -m MODULE …` here to its end."""
        return subprocess.run(
            [sys.executable, "-m", *module],
            cwd=CHECKOUT,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def rasd(self, command: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run `./rasd COMMAND … --data DIR` here to its end."""
        return self.run("rasd", command, *arguments, "--data", str(self.data), **more)
