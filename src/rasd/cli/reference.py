"""The reference tables of the operators' guide, written from the code itself."""

from rasd.cli.main import all_commands
from rasd.config.env import FOUND, SETTINGS


def settings_table() -> str:
    """Return docs/operators/settings.md."""
    lines = [
        "# Settings",
        "",
        "Read once at the start: from the environment, else from `site.toml` in the data",
        "folder, which `./rasd init` writes (0600), else the default.",
        "Written by `./rasd reference`.",
        "",
        "| environment | in `site.toml` | default | purpose |",
        "| --- | --- | --- | --- |",
    ]
    for setting in SETTINGS:
        default = f"`{_plain(setting.default)}`" if setting.default != "" else ""
        key = f"`{setting.key}`" if setting.key else "—"
        lines.append(f"| `{setting.name}` | {key} | {default} | {setting.purpose} |")
    lines += ["", "Found, not set:", ""]
    lines += [f"- `{name}`: {purpose}" for name, purpose in FOUND.items()]
    return "\n".join(lines) + "\n"


def commands_table() -> str:
    """Return docs/operators/commands.md."""
    lines = [
        "# Commands",
        "",
        "`./rasd COMMAND --help` tells a command's options. Written by `./rasd reference`.",
        "",
        "| command | what it does |",
        "| --- | --- |",
    ]
    lines += [f"| `./rasd {c.name}` | {c.summary} |" for c in all_commands().values()]
    return "\n".join(lines) + "\n"


def _plain(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


PAGES = {
    "docs/operators/settings.md": settings_table,
    "docs/operators/commands.md": commands_table,
}
