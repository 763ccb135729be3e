"""What the shell shows of the public store."""


def newest() -> dict[str, object]:
    return {}


def log_state() -> dict[str, object]:
    return {}
