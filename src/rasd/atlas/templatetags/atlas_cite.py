"""How to quote a version in the formats that reference managers read, and how to embed it."""

from typing import Any

from django import template

from rasd.atlas.citation import Cited, formats
from rasd.atlas.presentation import CaseView

register = template.Library()


@register.simple_tag(takes_context=True)
def citation_formats(
    context: dict[str, Any], case: CaseView, address: str, proof: dict[str, Any]
) -> list[tuple[str, str]]:
    """Return (name, text) of each format for one version at the absolute address of its record."""
    title = case.title.best(case.lang)
    cited = Cited(
        site=context["site_name"],
        title=title.text,
        ref=case.ref,
        version=case.version,
        day=case.day,
        url=f"{address}v{case.version}/",
        lang=title.lang,
        size=proof["size"],
        root=proof["checkpoint"].split("\n")[2],
    )
    return formats(cited)
