"""One thing that is not as the log says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` for machines, `where` (which row or leaf), and a sentence for people."""

    code: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.code}]"
