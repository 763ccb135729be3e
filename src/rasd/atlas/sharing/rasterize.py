"""SVG from standard input as PNG to standard output: python rasterize.py FONT…

A program of its own, started for one picture and gone after it: the web process keeps neither its
memory nor its faults, and it is limited before it reads anything. It imports nothing of Rasd.
"""

import resource
import sys

MEMORY = 512 * 1024 * 1024
SECONDS = 10


def main(fonts: list[str]) -> None:
    """Draw one picture with these font files alone, in this process."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import resvg_py

    picture = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(), skip_system_fonts=True, font_files=fonts
    )
    sys.stdout.buffer.write(bytes(picture))


if __name__ == "__main__":
    main(sys.argv[1:])
