"""What happened next, and whether an authority answered, goes wherever the record goes."""

import csv
import io
import json

from rasd.atlas.factories import publish_case

OUTCOMES = [
    {"what": "charged", "day": "", "text": {}, "source": ""},
    {
        "what": "released",
        "day": "2019-11-03",
        "text": {"en": "On bail", "ar": "بكفالة"},
        "source": "https://example.org/free",
    },
]
AUTHORITY = {"asked": "2019-10-20", "who": {"en": "A ministry"}, "answered": "", "text": {}}


def test_every_file_tells_what_happened_next_and_that_no_answer_came(get):
    publish_case(outcomes=OUTCOMES, authority=AUTHORITY)
    publish_case(started="2018-01-01")

    text = get("/en/cases.csv").content.decode("utf-8-sig")
    row, silent = csv.DictReader(io.StringIO(text))
    assert row["outcomes"] == "charged | released"
    assert row["outcome_days"] == "? | 2019-11-03"
    assert row["outcome_sources"] == "? | https://example.org/free"
    assert (row["outcome_text_en"], row["outcome_text_ar"]) == ("On bail", "بكفالة")
    assert (row["authority"], row["authority_asked"]) == ("no_answer", "2019-10-20")
    assert row["authority_name_en"] == "A ministry"
    assert not silent["outcomes"] and not silent["authority"]

    feature = json.loads(get("/en/cases.geojson").content)["features"][0]["properties"]
    assert feature["outcomes"] == ["charged", "released"] and feature["authority"] == "no_answer"

    charged, free, asked = json.loads(get("/en/cases.jsonld").content)["hasPart"][0]["mentions"]
    assert (charged["identifier"], free["startDate"]) == ("charged", "2019-11-03")
    assert asked["@type"] == "AskAction" and asked["actionStatus"].endswith("ActiveActionStatus")

    news = json.loads(get("/en/cases.feed.json").content)["items"][1]["_rasd"]
    assert (news["outcomes"], news["authority"]) == (["charged", "released"], "no_answer")
    calendar = get("/ar/cases.ics").content.decode().replace("\r\n ", "")
    assert "أُفرج عنه/عنها (2019-11-03)" in calendar


def test_the_api_lists_cases_with_their_outcomes(get):
    publish_case(outcomes=OUTCOMES, authority={**AUTHORITY, "answered": "2019-12"})
    publish_case(started="2018-01-01")
    first, second = get("/api/v1/cases").json()["cases"]
    assert [one["what"] for one in first["outcomes"]] == ["charged", "released"]
    assert first["authority"]["answered"] == "2019-12"
    assert (second["outcomes"], second["authority"]) == ([], None)
    assert get("/api/v1/cases/IQ-2019-0001").json()["outcomes"] == first["outcomes"]
