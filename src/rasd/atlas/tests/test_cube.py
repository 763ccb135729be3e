"""The cube of counts: for any kind, place and span of months it says what the list says."""

import base64
import json
import random
from itertools import islice

import pytest

from rasd.atlas import queries
from rasd.atlas.cube import content_of
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow

SPANS = (("2018", ""), ("2018-03", ""), ("2018-03-30", "2018-04-02"), ("2017-12-31", "2019-01"),
         ("2019-05", "2020"), ("2019-05-01", "2019-05-31"), ("2020-02-29", ""))  # fmt: skip
KINDS = ("arrest_detention", "network_shutdown", "killing")
PLACES = (BAGHDAD, {**BAGHDAD, "governorate": "IQ-BA"}, ONLINE)


@pytest.fixture
def records(site):
    chance = random.Random(4)
    for started, ended in SPANS * 3:
        publish_case(
            started=started,
            ended=ended,
            category=chance.choice(KINDS),
            place=chance.choice(PLACES),
            status=chance.choice(("documented", "verified")),
        )
    publish_case(started="2019-11-02", ended="", ongoing=1)
    follow()


class Decoded:
    """A cube as any reader may decode it: docs/developers/cube.md."""

    def __init__(self, content: bytes) -> None:
        line, self._rest = content.split(b"\n", 1)
        self.head = json.loads(line)
        self.size = len(self.head["categories"]) * len(self.head["places"]) * self.head["units"]
        counts = self._counts()
        self.layers = {name: list(islice(counts, self.size)) for name in self.head["layers"]}
        assert next(counts, None) is None

    def _counts(self):
        numbers = self._numbers()
        for number in numbers:
            yield from [number] if number else [0] * (next(numbers) + 1)

    def _numbers(self):
        found = shift = 0
        for byte in self._rest:
            found |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                yield found
                found = shift = 0

    def found(self, kind: str, place: str, first: int, last: int) -> int:
        row = self.head["categories"].index(kind) * len(self.head["places"])
        at = (row + self.head["places"].index(place)) * self.head["units"]
        layer = self.layers
        return (
            sum(layer["started"][at + first : at + last + 1])
            + sum(layer["reaching"][at : at + first])
            - sum(layer["ending"][at : at + first])
        )

    def code(self, unit: int) -> str:
        year = int(self.head["first"][:4])
        if self.head["unit"] == "year":
            return str(year + unit)
        return f"{year + unit // 12}-{unit % 12 + 1:02}"


@pytest.mark.parametrize("light", [80_000, 0], ids=["months", "years"])
@pytest.mark.parametrize("asked", [Filters(), Filters(status="verified")], ids=["all", "verified"])
def test_any_span_of_any_kind_and_place_counts_what_the_list_counts(
    records, monkeypatch, light, asked
):
    monkeypatch.setattr("rasd.atlas.cube.file.LIGHT", light)
    cube, chance = Decoded(content_of(asked)), random.Random(1)
    assert cube.head["records"] == queries.total(asked)
    for _ in range(60):
        first, last = sorted(chance.choices(range(cube.head["units"]), k=2))
        kind, place = chance.choice(KINDS), chance.choice(("IQ-BG", "IQ-BA", "online"))
        question = Filters(
            category=kind,
            place=place,
            status=asked.status,
            since=cube.code(first),
            until=cube.code(last),
        )
        assert cube.found(kind, place, first, last) == queries.total(question), question


def test_records_of_a_year_are_told_from_those_of_its_january(records):
    layers = Decoded(content_of(Filters())).layers
    assert sum(layers["year_only"]) == 3


def test_an_empty_site_has_an_empty_cube(site):
    assert Decoded(content_of(Filters())).head["units"] == 0


def test_it_is_kept_for_good_under_the_size_of_the_log(records, get):
    size = queries.latest_checkpoint().size
    answer = get(f"/en/map/cube-{size}.bin?status=verified")
    assert "immutable" in answer["Cache-Control"]
    assert Decoded(answer.content).head["question"] == "?status=verified"
    script = get(f"/en/map/cube-{size}.js?status=verified").content.decode()
    assert base64.b64decode(script.split('"')[1]) == answer.content


def test_another_size_or_another_way_to_ask_leads_to_the_one_address(records, get):
    size = queries.latest_checkpoint().size
    for asked in (
        f"{size - 1}.bin?status=verified",
        f"{size}.bin?page=2&status=verified&from=2019",
    ):
        answer = get(f"/en/map/cube-{asked}", 302)
        assert answer["Location"] == f"cube-{size}.bin?status=verified"
        assert "immutable" not in answer.get("Cache-Control", "")
    get(f"/en/map/cube-{size}.bin?status=nonsense", 400)
