"""Facts from standard input as PDF to standard output: python typeset.py FOLDER SHEET FONTS.

A program of its own, like rasterize.py: limited before it reads anything, gone after one sheet. It
imports nothing of Rasd. Threat: published words that would run as typesetting commands. They come
in as data only; the one source is the sheet of this name in FOLDER, and no other folder is read.
"""

import json
import os
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

MEMORY = 512 * 1024 * 1024
SECONDS = 10


def main(folder: str, sheet: str, fonts: str) -> None:
    """Typeset one sheet with the font files of one folder alone, in this process."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ["RAYON_NUM_THREADS"] = "1"
    import typst

    given = sys.stdin.buffer.read().decode()
    day = datetime.fromisoformat(json.loads(given)["day"] or "2019-01-01").replace(tzinfo=UTC)
    compiler = typst.Compiler(
        str(Path(folder, f"{sheet}.typ")),
        root=folder,
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
        ),
        sys_inputs={"given": given},
    )
    # The day of what it shows, never now: the same record gives the same bytes.
    try:
        pdf = compiler.compile(format="pdf", timestamp=day, pdf_standards=["ua-1"])
    except typst.TypstError:
        # The standard refuses letters that the typeface lacks; a title may have one: an empty box.
        pdf = compiler.compile(format="pdf", timestamp=day)
    sys.stdout.buffer.write(cast(bytes, pdf))


if __name__ == "__main__":
    main(*sys.argv[1:])
