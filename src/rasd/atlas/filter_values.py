"""How each parameter of a question is read, and what is said when it cannot be."""

import re
from collections.abc import Callable
from typing import Any

import h3
from django.utils.translation import gettext_lazy as _

from rasd.atlas import law_codes
from rasd.atlas.buckets import is_place
from rasd.atlas.dates import partial_iso
from rasd.ledger import statuses
from rasd.places import names
from rasd.places.precision import RESOLUTIONS
from rasd.text.search_key import query_terms
from rasd.topics import thesaurus

SHOWN_STATUSES = (statuses.DOCUMENTED, statuses.VERIFIED, statuses.DISPUTED)
CONFIDENCES = ("stated", "inferred", "conflicting")
SCOPES = ("cell", "district", "governorate", "region", "national", "online", "unknown")
CELL_RESOLUTIONS = range(3, 1 + max(RESOLUTIONS))
VIEWS = ("map", "list", "table")
LONGEST_QUERY = 200
_CELL = re.compile(r"[0-9a-f]{15}")


def _one_of(known: Callable[[str], bool]) -> Callable[[str], str]:
    def read(raw: str) -> str:
        if not known(raw):
            raise ValueError(raw)
        return raw

    return read


def _words(raw: str) -> str:
    if len(raw) > LONGEST_QUERY or not query_terms(raw):
        raise ValueError(raw)
    return " ".join(raw.split())


def _is_category(code: str) -> bool:
    for name in ("categories", "groups"):
        try:
            return bool(thesaurus.term(name, code))
        except KeyError:
            continue
    return False


def _is_district(code: str) -> bool:
    return any(code == place.code for place in names.districts())


def _listed(name: str) -> Callable[[str], bool]:
    def known(code: str) -> bool:
        try:
            return bool(thesaurus.term(name, code))
        except KeyError:
            return False

    return known


def _cell(raw: str) -> str:
    cell = raw.lower()
    # h3 fails on negative and on overlong numbers instead of saying no.
    if not _CELL.fullmatch(cell) or not h3.is_valid_cell(cell):
        raise ValueError(raw)
    if h3.get_resolution(cell) not in CELL_RESOLUTIONS:
        raise ValueError(raw)
    return cell


_DATE = _("A date is a year, a month or a day, such as 2019, 2019-10 or 2019-10-02.")
_GROUP = _("There is no such group in the list.")
_PLACE = _("There is no such place in the list.")
PARAMETERS: tuple[tuple[str, str, Callable[[str], str], Any], ...] = (
    ("category", "category", _one_of(_is_category), _("There is no such kind of violation.")),
    ("status", "status", _one_of(SHOWN_STATUSES.__contains__), _("There is no such status.")),
    ("actor", "actor", _one_of(_listed("actors")), _("There is no such party in the list.")),
    (
        "affected",
        "affected",
        _one_of(_listed("affected")),
        _GROUP,
    ),
    ("law", "law", law_codes.code_asked, _("A law is asked for like this: Penal Code 433.")),
    ("from", "since", partial_iso, _DATE),
    ("to", "until", partial_iso, _DATE),
    ("governorate", "place", _one_of(is_place), _PLACE),
    ("place", "place", _one_of(is_place), _PLACE),
    ("district", "district", _one_of(_is_district), _PLACE),
    (
        "confidence",
        "confidence",
        _one_of(CONFIDENCES.__contains__),
        _("A date is stated, inferred or conflicting."),
    ),
    ("scope", "scope", _one_of(SCOPES.__contains__), _("There is no such precision of place.")),
    ("cell", "cell", _cell, _("There is no such cell on the map.")),
    ("q", "text", _words, _("The search needs at least one word and at most 200 characters.")),
    ("view", "view", _one_of(VIEWS.__contains__), _("There is no such view.")),
)
