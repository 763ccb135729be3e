"""`./rasd serve`."""

import argparse
import sys

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--only", choices=["public"], help="the public store alone, no desk store")
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.doctor.swap import clear_swaps
    from rasd.cli.serving.refusal import folder_refusal, store_refusal

    if why := folder_refusal(arguments.data):
        return _refused(why)
    compile_catalogues()
    only = {"RASD_ONLY": arguments.only} if arguments.only else {}
    start_django(data=arguments.data, **only)
    if why := store_refusal():
        return _refused(why)
    if not arguments.only and (swaps := clear_swaps()):
        print(
            f"warning: swap is not encrypted: {', '.join(swaps)} (./rasd doctor)", file=sys.stderr
        )
    from rasd.cli.serving.run import serve

    address = f"http://{arguments.host}:{arguments.port}/"
    return serve(arguments.host, arguments.port, lambda: print(f"ready {address}", flush=True))


def _refused(why: str) -> int:
    print(f"serve: {why}", file=sys.stderr)
    return 1


COMMAND = Command("serve", "Serve the site (all of it, or only what is published).", run, arguments)
