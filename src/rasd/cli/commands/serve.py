"""`./rasd serve`."""

import argparse

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--only", choices=["public"], help="the public store alone, no desk store")
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    from rasd.cli.catalogues import compile_catalogues

    compile_catalogues()
    only = {"RASD_ONLY": arguments.only} if arguments.only else {}
    start_django(data=arguments.data, **only)
    from rasd.cli.serving.run import serve

    address = f"http://{arguments.host}:{arguments.port}/"
    return serve(arguments.host, arguments.port, lambda: print(f"ready {address}", flush=True))


COMMAND = Command("serve", "Serve the site (all of it, or only what is published).", run, arguments)
