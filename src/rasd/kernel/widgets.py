"""Selects and inputs written straight to HTML, the same as Django's templates but for spaces.

Django renders a template for each option of a select and each attribute of it: the report form
has two hundred options and cost 50 ms of CPU that way, more than everything else about it.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.html import conditional_escape, escape

Widget = dict[str, Any]


def attributes(widget: Widget) -> str:
    """Return ` name="value"` for each attribute; True has no value, False is left out."""
    parts = []
    for name, value in widget["attrs"].items():
        if value is True:
            parts.append(f" {escape(name)}")
        elif value is not False:
            parts.append(f' {escape(name)}="{escape(str(value))}"')
    return "".join(parts)


def field_input(widget: Widget) -> str:
    """Return an <input>."""
    value = widget["value"]
    given = "" if value is None else f' value="{escape(str(value))}"'
    kind, name = escape(widget["type"]), escape(widget["name"])
    return f'<input type="{kind}" name="{name}"{given}{attributes(widget)}>'


def labelled_input(widget: Widget) -> str:
    """Return an <input> of a list of choices, inside its label where the form wants that."""
    if not widget.get("wrap_label"):
        return field_input(widget)
    target = widget["attrs"].get("id")
    named = f' for="{escape(target)}"' if target else ""
    return f"<label{named}>{field_input(widget)} {conditional_escape(widget['label'])}</label>"


def select(widget: Widget) -> str:
    """Return a <select> with its groups."""
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{escape(widget["name"])}"{attributes(widget)}>{groups}\n</select>'


def _group(name: str, options: Iterable[Widget]) -> str:
    inside = "".join(f"\n{_option(option)}" for option in options)
    if not name:
        return inside
    return f'\n<optgroup label="{conditional_escape(name)}">{inside}\n</optgroup>'


def _option(widget: Widget) -> str:
    value, label = escape(str(widget["value"])), conditional_escape(widget["label"])
    return f'<option value="{value}"{attributes(widget)}>{label}</option>'


_FOLDER = "django/forms/widgets/"
WRITERS: dict[str, Callable[[Widget], str]] = {
    f"{_FOLDER}{name}.html": writer
    for writer, names in {
        field_input: ("input", "text", "hidden", "checkbox", "number", "password"),
        labelled_input: ("input_option", "radio_option", "checkbox_option"),
        select: ("select",),
    }.items()
    for name in names
}


class DirectRenderer(DjangoTemplates):
    """Django's form renderer, which leaves only rare widgets to templates."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        """Return the widget's HTML."""
        if writer := WRITERS.get(template_name):
            return writer(context["widget"])
        return super().render(template_name, context, request)
