"""What was cut, where, from when to when, and what nobody can say."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three, in_three
from rasd.outages.body import Interval, OutagePart
from rasd.outages.forms.interval import add_interval, interval_of, shown_interval
from rasd.outages.forms.part_form import PartForm, spread
from rasd.outages.words import choices
from rasd.places.choices import in_order
from rasd.places.names import by_code, districts, governorates

BY_AREA = ("governorates", "cities")


class BasicsForm(PartForm):
    """The least that makes a case an outage."""

    type = forms.ChoiceField(
        label=_("What was cut"), choices=choices("type"), widget=forms.RadioSelect
    )
    scope = forms.ChoiceField(
        label=_("How far it reached"), choices=choices("scope"), widget=forms.RadioSelect
    )
    governorates = forms.MultipleChoiceField(
        label=_("Which governorates"), required=False, widget=forms.CheckboxSelectMultiple
    )
    districts = forms.MultipleChoiceField(
        label=_("Which districts"),
        help_text=_("Several: hold Ctrl, or tap one after the other."),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    ongoing = forms.BooleanField(label=_("Still going on"), required=False)
    announced = forms.BooleanField(
        label=_("Announced in advance"),
        help_text=_("Somebody said beforehand that it would come, or in which hours."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "ar"
        whole = [(one.code, one.name(lang)) for one in in_order(governorates(), lang)]
        self.fields["governorates"].choices = whole  # type: ignore[attr-defined]
        self.fields["districts"].choices = _districts(lang)  # type: ignore[attr-defined]
        add_interval(self, "onset", day=_("Began on"), clock=_("Began at, Baghdad time"))
        add_interval(self, "resolution", day=_("Ended on"), clock=_("Ended at, Baghdad time"))
        add_three(self, "cannot_say", _("What we cannot say"), area=True, limit=2000)

    @classmethod
    def shown(cls, part: OutagePart) -> dict[str, Any]:
        return {
            "type": part.type,
            "scope": part.scope,
            "governorates": [code for code in part.areas if by_code(code).kind == "governorate"],
            "districts": [code for code in part.areas if by_code(code).kind == "district"],
            "announced": bool(part.announced),
            **shown_interval("onset", part.onset),
            **shown_interval("resolution", part.resolution),
            **dict(spread("cannot_say", part.cannot_say)),
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["onset"] = interval_of(self, cleaned, "onset", self.part.onset)
        cleaned["resolution"] = interval_of(self, cleaned, "resolution", self.part.resolution)
        self._check_areas(cleaned)
        self._check_order(cleaned["onset"], cleaned["resolution"])
        if cleaned.get("ongoing") and cleaned["resolution"]:
            self.add_error("ongoing", _("Either it goes on, or it has an end."))
        return cleaned

    def _check_areas(self, cleaned: dict[str, Any]) -> None:
        chosen = [*cleaned.get("governorates", []), *cleaned.get("districts", [])]
        cleaned["areas"] = chosen
        if chosen and cleaned.get("scope") not in BY_AREA:
            words = _("You chose places below: say here that it reached only some of them.")
            self.add_error("scope", words)
        if cleaned.get("scope") in BY_AREA and not chosen:
            self.add_error("governorates", _("Which ones? Choose at least one here or below."))

    def _check_order(self, onset: Interval | None, resolution: Interval | None) -> None:
        if onset and resolution and resolution.latest <= onset.earliest:
            self.add_error("resolution_day", _("The end lies before the beginning."))

    def changes(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "type": given["type"],
            "scope": given["scope"],
            "areas": given["areas"],
            "announced": int(given["announced"]),
            "onset": given["onset"] and given["onset"].model_dump(),
            "resolution": given["resolution"] and given["resolution"].model_dump(),
            "cannot_say": in_three("cannot_say", given),
        }


def _districts(lang: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the districts, grouped by their governorates in alphabetical order."""
    return [
        (
            one.name(lang),
            [(inside.code, inside.name(lang)) for inside in in_order(districts(one.code), lang)],
        )
        for one in in_order(governorates(), lang)
    ]
