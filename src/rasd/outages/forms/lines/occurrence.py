"""One cut of a series."""

from typing import Any

from rasd.outages.forms.part_form import LineForm
from rasd.outages.forms.source import source_field
from rasd.outages.forms.span import add_span, shown_span, span_of


class OccurrenceForm(LineForm):
    """From when to when this one cut lasted, and who says so."""

    source = source_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_span(self)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        return cleaned | span_of(self, cleaned)

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        return {"source": line.source, **shown_span(line.start, line.end)}

    def line(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("source", "start", "end")}
