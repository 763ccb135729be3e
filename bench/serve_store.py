"""`python -m bench.serve_store --data FOLDER --port N`: the real server over made-up cases.

`./rasd serve` refuses made-up records; a benchmark wants them, and no limit to its questions.
"""

import argparse

from bench.server import HOST
from rasd.cli.environment import start_django


def main() -> None:
    """Serve until SIGTERM, with static files as a site has them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data")
    parser.add_argument("--port", type=int)
    given = parser.parse_args()
    start_django(data=given.data, RASD_ONLY="public", RASD_QUESTION_SECONDS="0")
    from django.core.management import call_command

    from rasd.cli.catalogues import compile_catalogues
    from rasd.cli.serving.run import serve

    compile_catalogues()
    call_command("collectstatic", verbosity=0, interactive=False)
    serve(HOST, given.port, lambda: print(f"ready http://{HOST}:{given.port}/", flush=True))


if __name__ == "__main__":
    main()
