"""The translation catalogue: found in code and templates, kept in `locale/`, compiled to .mo.

Works without GNU gettext, so that a fresh machine needs nothing but Python.
"""

from collections.abc import Iterator
from pathlib import Path

import polib

LANGUAGES = ("ar", "ckb")
PLURALS = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 && n%100<=99 ? 4 : 5;",
    "ckb": "nplurals=2; plural=(n != 1);",
}
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "_": None,
}


def catalogue_path(root: Path, lang: str) -> Path:
    """Return the .po file of a language below the folder `locale`."""
    return root / lang / "LC_MESSAGES" / "django.po"


def compile_all(root: Path) -> None:
    """Write the .mo files that are missing or older than their .po."""
    for lang in LANGUAGES:
        source = catalogue_path(root, lang)
        target = source.with_suffix(".mo")
        if source.exists() and (
            not target.exists() or target.stat().st_mtime < source.stat().st_mtime
        ):
            polib.pofile(str(source)).save_as_mofile(str(target))


def find_messages(package: Path) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (file, message, plural or None, context) of every translatable string."""
    from io import BytesIO

    from babel.messages.extract import extract
    from django.utils.translation.template import templatize

    for path in sorted([*package.rglob("*.py"), *package.rglob("*.html"), *package.rglob("*.txt")]):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        source = path.read_text("utf-8")
        if path.suffix != ".py":
            source = templatize(source)
        for _line, message, _comments, context in extract(
            "python", BytesIO(source.encode()), KEYWORDS
        ):
            texts = message if isinstance(message, tuple) else (message, None)
            if texts[0]:
                yield str(path.relative_to(package)), texts[0], texts[1], context or ""


def update(root: Path, package: Path) -> dict[str, list[str]]:
    """Bring the catalogues in line with the code; return the untranslated messages by language."""
    found: dict[tuple[str, str], tuple[str | None, set[str]]] = {}
    for file, message, plural, context in find_messages(package):
        known_plural, files = found.setdefault((context, message), (plural, set()))
        files.add(file)
        if plural and not known_plural:
            found[(context, message)] = (plural, files)
    missing: dict[str, list[str]] = {}
    for lang in LANGUAGES:
        missing[lang] = _update_one(catalogue_path(root, lang), lang, found)
    return missing


def outdated(root: Path, package: Path) -> list[str]:
    """Return what is missing in the catalogues, or no longer used, one line each."""
    used = {(context, message) for _file, message, _plural, context in find_messages(package)}
    problems = []
    for lang in LANGUAGES:
        catalogue = polib.pofile(str(catalogue_path(root, lang)))
        known = {(entry.msgctxt or "", entry.msgid) for entry in catalogue}
        untranslated = {(e.msgctxt or "", e.msgid) for e in catalogue if not e.translated()}
        for complaint, messages in (
            ("not in the catalogue", used - known),
            ("no longer used", known - used),
            ("untranslated", untranslated),
        ):
            problems += [f"{lang}: {complaint}: {text}" for _context, text in sorted(messages)]
    return problems


def _update_one(
    path: Path, lang: str, found: dict[tuple[str, str], tuple[str | None, set[str]]]
) -> list[str]:
    old = polib.pofile(str(path)) if path.exists() else polib.POFile()
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in old}
    new = polib.POFile(wrapwidth=100)
    new.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": lang,
        "MIME-Version": "1.0",
        "Plural-Forms": PLURALS[lang],
    }
    missing = []
    for (context, message), (plural, files) in sorted(found.items()):
        entry = polib.POEntry(
            msgid=message,
            msgctxt=context or None,
            occurrences=[(name, "") for name in sorted(files)],
        )
        before = known.get((context, message))
        if plural:
            entry.msgid_plural = plural
            entry.msgstr_plural = dict(before.msgstr_plural) if before else {}
            if not entry.msgstr_plural or not all(entry.msgstr_plural.values()):
                missing.append(message)
        else:
            entry.msgstr = before.msgstr if before else ""
            if not entry.msgstr:
                missing.append(message)
        new.append(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    new.save(str(path))
    return missing
