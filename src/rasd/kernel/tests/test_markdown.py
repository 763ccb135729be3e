import pytest
from django.template import Context, Template
from django.utils.html import format_html
from django.utils.translation import override

from rasd.kernel.markdown import render

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- --><svg/onload=alert(1)>",
    "[press](javascript:alert(1))",
    "[press](JaVaScRiPt&colon;alert(1))",
    "[press](data:text/html,<script>1</script>)",
    "[press](//evil.example)",
    "[press](/\\evil.example)",
    "[press](vbscript:x) <javascript:alert(1)> <mailto:a@b.example>",
    "![picture](https://evil.example/x.png)",
    "[a](https://b.example '\"><script>alert(1)</script>')",
    '[a](https://b.example/"onmouseover=alert(1))',
    "[r]: javascript:alert(1)\n\n[r]",
    "[a](x.example)<style>*{display:none}</style>",
]


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("frame", ["{}", "> > > {}", "- a\n  - {}", "# {}", "**{}**"])
def test_no_attack_becomes_more_than_words_or_a_plain_link(text: str, frame: str) -> None:
    from html.parser import HTMLParser

    class Seen(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            assert tag in {"p", "a", "ul", "li", "blockquote", "h3", "h4", "strong", "em", "code"}
            assert {name for name, _ in attributes} <= {"href", "rel", "dir", "title"}
            for name, value in attributes:
                assert name != "href" or (value or "").startswith(("https://", "/%5C")), value

    Seen().feed(render(frame.format(text)))


def test_deeply_nested_quotes_end() -> None:
    assert render(">" * 5000 + " words").count("<blockquote") < 50


def test_each_outer_block_finds_its_own_direction() -> None:
    html = render("# عنوان\n\nنص\n\nText\n\n- أ\n- ب\n\n> قال")
    assert html.count('dir="auto"') == 5
    assert '<h3 dir="auto">' in html and "<li>" in html and '<blockquote dir="auto">' in html


def test_a_link_elsewhere_tells_nobody_who_reads_and_an_address_reads_from_the_left() -> None:
    assert render("[a](https://b.example)") == (
        '<p dir="auto"><a href="https://b.example" rel="noopener noreferrer">a</a></p>\n'
    )
    assert 'rel="noopener noreferrer" dir="ltr">https://b.example' in render("<https://b.example>")
    assert "rel" not in render("[map](/ar/map/)")


def test_words_outside_of_links_can_be_given_a_meaning() -> None:
    def marked(text: str) -> str:
        return format_html("<mark>{}</mark>", text)

    html = render("see [^3] & `[^3]` [x [^3]](/a)", marked)
    assert "<mark>see [^3] &amp; </mark><code>[^3]</code>" in html
    assert '<a href="/a">x [^3]</a>' in html


def test_links_can_be_led_elsewhere_or_be_left_as_words() -> None:
    def led(url: str) -> str:
        return f"https://a.example{url}" if url != "/gone/" else ""

    html = render("[here](/map/) and [there *not*](/gone/)", link=led)
    assert '<a href="https://a.example/map/" rel="noopener noreferrer">here</a>' in html
    assert "<span>there <em>not</em></span>" in html


def test_a_text_in_another_language_says_so() -> None:
    page = Template("{{ text|markdown }}")
    with override("en"):
        assert page.render(Context({"text": {"en": "*a*", "ar": "ب"}})) == (
            '<p dir="auto"><em>a</em></p>\n'
        )
        other = page.render(Context({"text": {"ar": "نص"}}))
    assert '<div lang="ar" dir="rtl">' in other and "not yet translated" in other
