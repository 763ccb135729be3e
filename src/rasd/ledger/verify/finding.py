"""One thing that is not as the log says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` for machines, `where` (row or leaf), a sentence for people, the record's name."""

    code: str
    where: str
    message: str
    record: str = ""

    def __str__(self) -> str:
        record = f" ({self.record})" if self.record else ""
        return f"{self.where}{record}: {self.message} [{self.code}]"
