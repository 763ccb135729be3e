"""All records in every format that the site offers."""

from pathlib import Path

from django.utils import translation

from rasd.atlas.cube import content_of
from rasd.atlas.exports.about import about
from rasd.atlas.exports.formats import FORMATS, Asked, encoded
from rasd.atlas.filters import Filters
from rasd.observatory.files import given
from rasd.observatory.files.formats import OUTAGE_FILES
from rasd.observatory.listing.question import Question

LANGUAGE = "en"
"""Of column names and of what a file says of itself; records are in all their languages."""


def write(folder: Path, home: str) -> None:
    """Write `folder/data`; records are addressed at `home`, or beside them in the copy."""
    (folder / "data").mkdir()
    page, case = "../site/en/map/index.html", "../site/en/cases/{}/index.html"
    if home:
        page, case = f"{home}/{LANGUAGE}/map/", f"{home}/{LANGUAGE}/cases/{{}}/"
    with translation.override(LANGUAGE):
        facts = about(Filters(), page, LANGUAGE)
        for form in FORMATS:
            name = f"cases{form.ending}"
            address = f"{home}/{LANGUAGE}/{name}" if home else name
            asked = Asked(Filters(), facts, case.format, address)
            with (folder / "data" / name).open("wb") as file:
                file.writelines(encoded(form.write(asked)))
        _outages(folder / "data", home, case)
    (folder / "data" / "cube.bin").write_bytes(content_of(Filters(), months=True))


def _outages(folder: Path, home: str, case: str) -> None:
    """Write the files of outages, in the language that is active."""
    page = f"{home}/{LANGUAGE}/outages/" if home else "../site/en/outages/index.html"
    found = given.found(Question())
    facts = given.about(Question(), found, page, LANGUAGE)
    for form in OUTAGE_FILES:
        pieces = encoded(form.write(given.Given(found, facts, case.format)))
        with (folder / f"outages{form.ending}").open("wb") as file:
            file.writelines(pieces)
