"""A real browser for the tests: found, or installed where that is one command away."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = (
    "The browser tests need Chromium. Debian: sudo apt install chromium\n"
    "Ubuntu: sudo snap install chromium. macOS: install Chrome or Chromium."
)


def find_browser() -> str | None:
    """Return the path of a Chromium, or None; RASD_CHROMIUM overrides."""
    if chosen := os.environ.get("RASD_CHROMIUM"):
        return chosen
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return str(MAC) if MAC.exists() else None


def ensure_browser() -> str | None:
    """Return a Chromium; as root on Debian install it first; else say the one command."""
    if found := find_browser():
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests ...", file=sys.stderr)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *step], env=quiet, check=False, stdout=subprocess.DEVNULL)
        if found := find_browser():
            return found
    print(ADVICE, file=sys.stderr)
    return None
