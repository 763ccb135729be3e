"""Nothing leaks out of its isolate and nothing pretends to be something else."""

import pytest

from rasd.text.bidi import (
    has_spoofing_controls,
    isolate,
    isolate_ltr_runs,
    ltr,
    strip_bidi_controls,
)


def test_a_quoted_text_cannot_break_out_of_its_isolate() -> None:
    assert isolate("رصد\u2069\u202ex") == "\u2068رصدx\u2069"


def test_a_ref_reads_left_to_right_in_an_arabic_line() -> None:
    assert ltr("IQ-2019-0042") == "\u2066IQ-2019-0042\u2069"
    assert isolate("") == ltr("") == ""


def test_links_addresses_hashtags_and_refs_of_a_sentence_are_isolated() -> None:
    sentence = "انظر https://example.org/a?b=1 أو help@example.org أو #KeepItOn في IQ-2019-0042."
    isolated = isolate_ltr_runs(sentence)
    assert isolated.count("\u2066") == isolated.count("\u2069") == 4
    assert "\u2066#KeepItOn\u2069" in isolated
    assert "\u2066IQ-2019-0042\u2069." in isolated
    assert strip_bidi_controls(isolated) == sentence


def test_a_joiner_is_spelling_and_stays() -> None:
    assert strip_bidi_controls("ده\u200cوڵه\u200cت\u200f") == "ده\u200cوڵه\u200cت"


@pytest.mark.parametrize(
    "text",
    [
        "photo\u202egpj.exe",
        "\u202dabc\u202c",
        "\u2066open",
        "a\u2069",
        "\u2067a\u202c",
        "\u202aa\nb",
    ],
)
def test_overrides_and_unclosed_controls_are_seen(text: str) -> None:
    assert has_spoofing_controls(text)


@pytest.mark.parametrize(
    "text", ["رصد", "", "\u200fرصد\u200e", "\u2068a \u2066b\u2069\u2069", "ده\u200cوڵ"]
)
def test_ordinary_typing_is_no_spoofing(text: str) -> None:
    assert not has_spoofing_controls(text)
