"""What one measurement says of one service on one network."""

from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["blocked", "down", "ok", "insufficient"]
Layer = Literal["dns", "tcp", "tls", "http", "app", ""]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state, the layer that showed it, the rule that fired and what it saw.

    `insufficient` is never shown as ok. `weight` (0 to 1) says how far this rule alone carries;
    it is hand-set after OONI's decision lists and is no probability. `anomaly` and `failure` are
    the two flags of OONI's own verdict, for comparison: a middlebox that rewrites headers is an
    anomaly, yet shows nothing about a block. `confirmed`: a known block page was shown.
    """

    state: State
    rule: str
    layer: Layer = ""
    weight: float = 1.0
    witness: dict[str, Any] = field(default_factory=dict)
    anomaly: bool = False
    failure: bool = False
    throttled: bool = False
    confirmed: bool = False


def blocked(layer: Layer, rule: str, weight: float = 0.9, **witness: Any) -> Verdict:
    """Return the verdict that somebody on the way keeps readers from the service."""
    return Verdict("blocked", rule, layer, weight, witness, anomaly=True)


def down(layer: Layer, rule: str, weight: float = 0.8, **witness: Any) -> Verdict:
    """Return the verdict that the service itself does not answer: it fails elsewhere too."""
    return Verdict("down", rule, layer, weight, witness)


def ok(layer: Layer, rule: str, **witness: Any) -> Verdict:
    """Return the verdict that the service was reached."""
    return Verdict("ok", rule, layer, 1.0, witness)


def insufficient(rule: str, *, anomaly: bool = False, failure: bool = True, **w: Any) -> Verdict:
    """Return the verdict that this measurement cannot decide."""
    return Verdict("insufficient", rule, "", 0.0, w, anomaly, failure)
