"""Sample reports for the inbox: invented, marked as samples, sent through the public verbs."""

import hashlib
import json
from pathlib import Path

from rasd.intake.actions import submit
from rasd.intake.fields import ReportFields

FILE = Path(__file__).parent / "data" / "reports.json"


def samples() -> list[dict[str, object]]:
    """Return the sample reports as the form would send them."""
    loaded: list[dict[str, object]] = json.loads(FILE.read_text("utf-8"))
    return loaded


def load_sample(sample: dict[str, object]) -> None:
    """Submit one; the fixed nonce makes loading twice harmless."""
    nonce = hashlib.sha256(b"sample" + str(sample["text"]).encode()).digest()
    submit(fields=ReportFields.model_validate(sample), nonce=nonce)
