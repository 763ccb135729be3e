"""What the forms about one part of an outage have in common."""

from typing import Any, ClassVar

from django import forms

from rasd.kernel.fields import in_three
from rasd.kernel.localized import LANGUAGES
from rasd.outages.body import OutagePart
from rasd.outages.forms.source import offered


class PartForm(forms.Form):
    """A form that writes some fields of the part; the others stay as they are."""

    part: OutagePart

    def __init__(self, *args: Any, part: OutagePart, **kwargs: Any) -> None:
        self.part = part
        kwargs["initial"] = {**self.shown(part), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        """Return what the fields show of a known part."""
        raise NotImplementedError

    def changes(self) -> dict[str, Any]:
        """Return the fields of the part that a valid form decides; None takes one away."""
        raise NotImplementedError


class LineForm(forms.Form):
    """A form for one line of a list; `source` counts the sources of the case."""

    three: ClassVar[tuple[str, ...]] = ()
    """Names of the texts in three languages."""

    def __init__(self, *args: Any, sources: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "source" in self.fields:
            self.fields["source"].choices = offered(sources)  # type: ignore[attr-defined]

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        """Return what the fields show of a known line."""
        known = line.model_dump()
        return {**known, **{k: v for name in cls.three for k, v in spread(name, known[name])}}

    def line(self) -> dict[str, Any]:
        """Return the line of a valid form."""
        given = self.cleaned_data
        words = {name: in_three(name, given) for name in self.three}
        hidden = {f"{name}_{lang}" for name in self.three for lang in LANGUAGES}
        return {**{k: v for k, v in given.items() if k not in hidden}, **words}

    def needs(self, cleaned: dict[str, Any], name: str, words: Any) -> None:
        """Say at the first field of a text that one language is needed."""
        if not in_three(name, cleaned):
            self.add_error(f"{name}_ar", words)


def spread(name: str, words: Any) -> list[tuple[str, str]]:
    """Return a text in three languages as the values of its three fields."""
    return [(f"{name}_{lang}", words.get(lang, "")) for lang in LANGUAGES]
