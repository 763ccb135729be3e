"""What pages are made of: styles, translations, the typeface, the detailed map."""

from collections.abc import Iterator
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong


def looks(data: Path) -> Iterator[Finding]:
    """Look with Django started."""
    from django.conf import settings

    from rasd.atlas import fonts
    from rasd.atlas.detailed import libraries
    from rasd.site.assets import font_is_built

    built = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if built.is_file():
        yield ok("static files", "built")
    else:
        yield wrong("static files", "not built", f"./rasd prepare --data {data}")
    missing = [
        code
        for code, _name in settings.LANGUAGES
        if code != "en" and not any(_compiled(folder, code) for folder in settings.LOCALE_PATHS)
    ]
    if missing:
        yield wrong(
            "translations", f"not built: {', '.join(missing)}", f"./rasd prepare --data {data}"
        )
    else:
        yield ok("translations", "built")
    if font_is_built() and fonts.files():
        yield ok("typeface", "built")
    else:
        yield warning(
            "typeface",
            "not built: pages use the system's, and offer no pictures to share",
            "./rasd assets",
        )
    if libraries.is_built():
        yield ok("detailed map", "built")
    else:
        yield warning("detailed map", "not built: its page shows the plain one", "./rasd assets")


def _compiled(folder: Path, code: str) -> bool:
    return (Path(folder) / code / "LC_MESSAGES" / "django.mo").is_file()
