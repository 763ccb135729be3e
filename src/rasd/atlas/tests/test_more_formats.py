"""KML and FollowTheMoney say what was published, and no more exactly than it was."""

import json
import xml.etree.ElementTree as ET

import h3

from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case

CELL = h3.latlng_to_cell(33.3, 44.4, 5)
KML = "{http://www.opengis.net/kml/2.2}"
THING = {"name", "country", "summary", "notes", "description", "sourceUrl", "publisher",
         "keywords", "proof", "createdAt", "modifiedAt"}  # fmt: skip
INTERVAL = {"startDate", "endDate", "summary", "status", "role", "recordId"}
KNOWN = {
    "Note": THING,
    "Event": THING | {"startDate", "endDate", "location", "recordId"},
    "Article": THING | {"publishedAt"},
    "Documentation": INTERVAL | {"document", "entity"},
    "PublicBody": THING,
    "UnknownLink": INTERVAL | {"subject", "object"},
}
"""What of FollowTheMoney 4.11's model we use; its schemata/*.yaml name the same properties."""


def test_a_map_program_finds_hexagons_and_no_pin_for_a_whole_governorate(get):
    publish_case(place={**BAGHDAD, "precision": "cell", "cell": CELL}, started="2019-10")
    publish_case(started="2019-10-02", ended="2019-10-05", title={"en": "<b>&\x07 $[name]"})
    publish_case(place=ONLINE, summary={"en": "<script>x</script>"})
    root = ET.fromstring(get("/en/cases.kml").content)
    marks = {one.get("id"): one for one in root.iter(f"{KML}Placemark")}
    hexagon, area, nowhere = (marks[f"IQ-2019-000{n}"] for n in (1, 2, 3))
    ring = hexagon.findtext(f".//{KML}coordinates").split()
    assert len(ring) == 7 and ring[0] == ring[-1] and ring[0].startswith("44.")
    assert hexagon.findtext(f"{KML}TimeStamp/{KML}when") == "2019-10"
    assert area.find(f"{KML}Point") is not None
    no_icon = root.find(f".//{KML}Style[@id='{area.findtext(KML + 'styleUrl')[1:]}']")
    assert no_icon.findtext(f"{KML}IconStyle/{KML}scale") == "0"
    assert area.findtext(f"{KML}TimeSpan/{KML}end") == "2019-10-05"
    assert area.findtext(f"{KML}name") == "<b>& $[name]"
    assert nowhere.find(f"{KML}Point") is None and nowhere.find(f"{KML}Polygon") is None
    assert nowhere.findtext(f"{KML}description") == "&lt;script&gt;x&lt;/script&gt;"


def test_investigators_get_events_with_their_sources_and_whom_was_asked(get):
    source = {"name": "A monitor", "url": "https://example.org/1", "date": "2019-10-03"}
    source |= {"grade": "B", "credibility": "2"}
    asked = {"asked": "2019-10-20", "who": {"en": "A ministry"}, "answered": "", "text": {}}
    publish_case(sources=[source], authority=asked)
    publish_case(sources=[source], started="2020")
    found = [json.loads(line) for line in get("/en/cases.ftm.json").content.splitlines()]
    for one in found:
        assert one["properties"].keys() <= KNOWN[one["schema"]]
        assert all(isinstance(v, str) for values in one["properties"].values() for v in values)
    of = {kind: [one for one in found if one["schema"] == kind] for kind in KNOWN}
    second, first = of["Event"]
    assert first["properties"]["startDate"] == ["2019-10-02"]
    assert second["properties"]["startDate"] == ["2020"]
    assert {one["id"] for one in of["Article"]} == {*first["properties"]["proof"]}
    assert of["Documentation"][0]["properties"]["status"] == ["Admiralty B2"]
    link = of["UnknownLink"][0]["properties"]
    assert (link["subject"], link["object"]) == ([of["PublicBody"][0]["id"]], [first["id"]])
    assert link["status"] == ["no_answer"]
    assert not any("security_forces" in one["properties"].get("name", []) for one in found)
