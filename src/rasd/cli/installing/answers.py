"""All that an installation must be told; no secret in it but what an answers file gave."""

from dataclasses import dataclass
from pathlib import Path

from rasd.cli.installing.founder import Founder

# The keys of site.toml that are asked for, in their order.
ASKED = ("site_name", "languages", "hosts", "https", "database_url", "log_origin")


@dataclass(frozen=True)
class Answers:
    """Language of the operator, settings by key of the site file, first members, the kit's file."""

    language: str
    site: dict[str, object]
    staff: tuple[Founder, ...]
    kit: Path


def usual_kit(data: Path) -> Path:
    """Return where the kit is written unless the operator says otherwise: beside the folder."""
    return data.with_name(f"{data.name}-kit") / "rasd-kit.age"


def usual_origin(hosts: list[str]) -> str:
    """Return the log's name for a site's first public host."""
    return f"{hosts[0]}/log"
