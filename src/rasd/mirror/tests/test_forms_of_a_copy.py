"""Forms in a copy without a server: their choices as links to the page that they would ask."""

from rasd.mirror.copying.forms import without_a_server
from rasd.mirror.copying.rewriting import Surroundings, rewritten

PAGE = """
<form action="/en/map/" role="search"><input name="q"><fieldset><legend>Where</legend>
<label for="s-place">Governorate</label><select id="s-place" name="place"><option value="">All
</option><optgroup label="x"><option value="IQ-BG">Baghdad (3)</option></optgroup></select>
<label><input type="radio" name="view" value="table"> As tables</label></fieldset></form>
"""


def test_a_form_that_asks_another_page_becomes_links_to_that_page():
    def resolve(address):
        return address

    around = Surroundings(
        resolve,
        "away",
        lambda at, choices, chips: without_a_server(at, choices, chips, resolve),
        "",
    )
    copied = rewritten(PAGE, "/en/map/filters/", around)
    assert "<form" not in copied and "<input" not in copied
    assert '<a href="/en/map/?place=IQ-BG">Baghdad (3)</a>' in copied
