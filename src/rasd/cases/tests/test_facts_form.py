"""What the form of the facts shows is what was recorded."""

import pytest

from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.forms.facts import FactsForm, initial


@pytest.mark.parametrize("ongoing", [0, 1])
def test_still_going_on_is_ticked_only_when_it_was_said(ongoing: int) -> None:
    facts = Facts(title={"en": "A site is blocked"}, ongoing=ongoing)
    box = str(FactsForm(initial=initial(facts, ExactPlace()))["ongoing"])
    assert ("checked" in box) is bool(ongoing)
