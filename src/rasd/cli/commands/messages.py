"""`./rasd messages`."""

import argparse
import sys

from rasd.cli.command import Command
from rasd.cli.environment import checkout


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="change nothing, fail if outdated")


def run(arguments: argparse.Namespace) -> int:
    from django.conf import settings

    from rasd.cli import messages

    settings.configure(USE_I18N=True)
    root = checkout()
    if root is None:
        print("messages: works in a checkout only", file=sys.stderr)
        return 1
    if arguments.check:
        problems = messages.outdated(root / "locale", root / "src" / "rasd")
        print("\n".join(problems) or "translations: complete")
        return 1 if problems else 0
    missing = messages.update(root / "locale", root / "src" / "rasd")
    messages.compile_all(root / "locale")
    for lang, texts in missing.items():
        for text in texts:
            print(f"untranslated ({lang}): {text}")
    return 1 if any(missing.values()) else 0


COMMAND = Command(
    "messages", "Bring the translation catalogues in line with the code.", run, arguments
)
