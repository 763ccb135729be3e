"""`./rasd assets`: what a checkout lacks and a wheel has; run by whoever owns the code."""

import argparse

from rasd.cli.command import Command


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues

    compile_catalogues()
    return 0 if build_assets(bring_node=True) else 1


COMMAND = Command(
    "assets",
    "Build what a checkout lacks: translations, the font, the detailed map (package-lock.json).",
    run,
)
