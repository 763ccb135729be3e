"""What one look found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`state` is ok, warning or wrong; `mend` is a command or what to do."""

    name: str
    state: str
    what: str
    mend: str = ""


def ok(name: str, what: str = "") -> Finding:
    """All as it should be."""
    return Finding(name, "ok", what)


def warning(name: str, what: str, mend: str = "") -> Finding:
    """Worth knowing; the site works."""
    return Finding(name, "warning", what, mend)


def wrong(name: str, what: str, mend: str) -> Finding:
    """Must be mended."""
    return Finding(name, "wrong", what, mend)
