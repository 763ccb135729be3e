"""What a page may say: each kind names the field that is wrong."""

import pytest

from rasd.pages.bodies import InvalidBody, validate
from rasd.pages.factories import a_canary, a_guide, a_story


def wrong_fields(body):
    with pytest.raises(InvalidBody) as refused:
        validate(body)
    return [field for field, _why in refused.value.problems]


def step(**changes):
    return {"title": {"en": "A step"}, "from": "2019-10-02", **changes}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (a_story(slug="The lights"), "slug"),
        (a_story(title={"en": ""}), "title.en"),
        (a_story(title={"fr": "Non"}), "title.fr"),
        (a_story(steps=[]), "steps"),
        (a_story(steps=[step(place="IQ-XX")]), "steps.0.place"),
        (a_story(steps=[step(category="gossip")]), "steps.0.category"),
        (a_story(steps=[step(), step(**{"from": "2019-13"})]), "steps.1.from"),
        (a_story(steps=[step(to="2019-09")]), "steps.0"),
        (a_story(steps=[step(records=1, **{"from": ""})]), "steps.0"),
        (a_story(steps=[step(refs=["IQ 2019 1"])]), "steps.0.refs.0"),
        (a_story(steps=[step(text={"en": "Cited.[^2]"})]), ""),
        (a_story(sources=[{"name": "X", "url": "javascript:alert(1)"}]), "sources.0.url"),
        (a_story(original_language="fr"), "original_language"),
        (a_story(surprise=1), "surprise"),
        (a_story(lead={"en": "a\u202egpj.exe"}), "lead.en"),
        (a_guide(first={}), "first"),
        (a_guide(review_by="2026-01-01"), ""),
        (a_guide(reviewed="2026-02-30"), "reviewed"),
        (a_canary(until="2029-01-01"), ""),
        (a_canary(slug="other"), "slug"),
        ({"schema": "rasd.case/1"}, "schema"),
    ],
)
def test_a_wrong_body_is_refused_by_the_name_of_its_field(body, field):
    assert field in wrong_fields(body)


def test_a_short_body_is_written_out_in_full_and_stays_what_it_is():
    whole = validate(a_story())
    assert whole["steps"][0]["records"] == 0 and whole["licence"] == "CC-BY-4.0"
    assert validate(whole) == whole
    for body in (a_guide(), a_canary()):
        assert validate(validate(body)) == validate(body)
