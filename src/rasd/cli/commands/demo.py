"""`./rasd demo`."""

import argparse
import os
import shutil
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import DEMO_MARK, checkout, start_django

# Public passphrases need no dear derivation: 5 s less to wait for at the first start.
CHEAP = {"RASD_UNLOCK_KDF_MIB": "19"}
# Threat: a hostile page in the same browser gives its own name to this machine's address and then
# acts in the demonstration. RASD_HOSTS names others, for a demonstration behind a proxy.
LOOPBACK = "127.0.0.1,localhost,[::1]"
INTRODUCTION = """
This is a demonstration: sample data, public passphrases, a log of its own.
  login password     {password}
  unlock passphrase  {passphrase}
  roles              {roles}
Open {address} and follow the bar with six steps on every page: report something, see its
stored bytes, open it as Verifier, approve it as Editor, find it on the map, change one byte and
watch the check fail. One button takes on a role. By hand: {address}ar/desk/, and
./rasd verify --data {data}
Ctrl-C ends it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-serve", action="store_true", help="prepare and load, then end")
    parser.add_argument("--reset", action="store_true", help="begin anew with an empty folder")
    root = checkout() or Path.cwd()
    data_argument(parser, str(root / ".data" / "demo"))


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.assets import build_assets
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.preparation import prepare_secrets

    data = Path(arguments.data).resolve()
    if not _is_ours(data):
        print(f"{data} holds something that is not a demonstration.", file=sys.stderr)
        return 1
    if arguments.reset and data.exists():
        shutil.rmtree(data)
    data.mkdir(parents=True, exist_ok=True)
    (data / DEMO_MARK).touch()
    build_assets()
    compile_catalogues()
    prepare_secrets(data)
    hosts = os.environ.get("RASD_HOSTS") or LOOPBACK
    start_django(data=str(data), RASD_HOSTS=hosts, **CHEAP)

    from rasd.cli.demo.prepare import prepare_apart

    if status := prepare_apart(data):
        return status
    if arguments.no_serve:
        print(f"The demonstration is ready in {data}", file=sys.stderr)
        return 0
    from rasd.cli.serving.run import serve

    address = f"http://127.0.0.1:{arguments.port}/"
    return serve("127.0.0.1", arguments.port, lambda: _introduce(address, data))


def _is_ours(data: Path) -> bool:
    return not data.exists() or (data / DEMO_MARK).exists() or not any(data.iterdir())


def _introduce(address: str, data: Path) -> None:
    from rasd.cli.demo.accounts import PASSPHRASE, PASSWORD, ROLES

    print(f"ready {address}", flush=True)
    print(
        INTRODUCTION.format(
            password=PASSWORD,
            passphrase=PASSPHRASE,
            roles=" ".join(ROLES),
            address=address,
            data=data,
        ),
        flush=True,
    )


COMMAND = Command("demo", "Set everything up with sample data and serve it.", run, arguments)
