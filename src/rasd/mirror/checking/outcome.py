"""What was looked at in a release, and what does not hold."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    """`checked` are sentences of what held, `findings` everything else."""

    checked: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
