"""How to quote one version of a record: as text for BibTeX, RIS and CSL-JSON.

formats(cited) -> [("BibTeX", "@misc{…}"), ("RIS", …), ("CSL-JSON", …)]
"""

import json
import re
from dataclasses import dataclass

_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}


@dataclass(frozen=True)
class Cited:
    """What every format names; `day` is ISO, `size` and `root` are those of the checkpoint."""

    site: str
    title: str
    ref: str
    version: int
    day: str
    url: str
    lang: str
    size: int
    root: str

    @property
    def note(self) -> str:
        """Return where in the log the version stands, for whoever checks it."""
        return f"{self.ref}, version {self.version}; log of {self.size} entries, root {self.root}"


def formats(cited: Cited) -> list[tuple[str, str]]:
    """Return (name of the format, its text); names and titles stay in their own script."""
    return [("BibTeX", bibtex(cited)), ("RIS", ris(cited)), ("CSL-JSON", csl(cited))]


def bibtex(cited: Cited) -> str:
    """Return a @misc entry; the institution is in double braces, so that it is not a surname."""
    fields = {
        "author": f"{{{_tex(cited.site)}}}",
        "title": f"{{{_tex(cited.title)}}}",
        "year": cited.day[:4],
        "month": str(int(cited.day[5:7])),
        "day": str(int(cited.day[8:10])),
        "url": cited.url,
        "version": str(cited.version),
        "langid": {"ar": "arabic", "ckb": "kurdish"}.get(cited.lang, "english"),
        "note": _tex(cited.note),
    }
    lines = ",\n".join(f"  {name} = {{{text}}}" for name, text in fields.items())
    return f"@misc{{{cited.ref}-v{cited.version},\n{lines}\n}}"


def ris(cited: Cited) -> str:
    """Return a RIS record; a line break in a value would begin a field, so there is none."""
    fields = [
        ("TY", "DATA"),
        ("AU", cited.site + ","),
        ("TI", cited.title),
        ("PY", cited.day[:4]),
        ("DA", cited.day.replace("-", "/")),
        ("ET", str(cited.version)),
        ("AN", cited.ref),
        ("UR", cited.url),
        ("LA", cited.lang),
        ("N1", cited.note),
        ("ER", ""),
    ]
    return "\n".join(f"{name}  - {_one_line(text)}" for name, text in fields)


def csl(cited: Cited) -> str:
    """Return CSL-JSON, as Zotero and Pandoc read it."""
    year, month, day = (int(part) for part in cited.day.split("-"))
    item = {
        "id": f"{cited.ref}-v{cited.version}",
        "type": "dataset",
        "author": [{"literal": cited.site}],
        "title": cited.title,
        "issued": {"date-parts": [[year, month, day]]},
        "version": str(cited.version),
        "number": cited.ref,
        "URL": cited.url,
        "language": cited.lang,
        "note": cited.note,
    }
    lines = ",\n".join(
        f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in item.items()
    )
    return f"[{{\n{lines}\n}}]"


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in _one_line(text))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
