"""The quick form about an outage: where, since when, which operator, what stopped, still now."""

from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.intake.fields import ReportFields
from rasd.intake.forms import choices
from rasd.intake.forms.began import (
    BEGAN,
    OpenedField,
    not_ahead,
    opened_now,
    tapped,
    typed_day,
)
from rasd.intake.forms.nonce import NonceField, new_nonce
from rasd.intake.forms.words import words
from rasd.intake.wording import STILL, STOPPED

CATEGORY = {"block": "website_app_blocking", "throttling": "throttling"}
NEUTRAL = "network_outage"
"""Who reports a cut cannot know whether anybody meant it."""
PICK: dict[str, Any] = {"required": False, "widget": forms.RadioSelect}
CHIPS: dict[str, Any] = {"required": False, "widget": forms.CheckboxSelectMultiple}


class OutageForm(forms.Form):
    """One report of an outage; place, beginning and what stopped are asked for, no more."""

    nonce = NonceField()
    opened = OpenedField()
    where = forms.ChoiceField(
        label=_("Where are you?"),
        choices=choices.governorates,
        error_messages={"required": _("Please choose the governorate, or “I'd rather not say”.")},
    )
    began = forms.ChoiceField(label=_("When did it begin?"), choices=BEGAN, **PICK)
    day = words(
        12,
        label=_("Day"),
        attrs={"type": "date", "dir": "ltr", "min": "1990-01-01"},
    )
    hour = forms.ChoiceField(label=_("Hour"), choices=choices.hours, required=False)
    cut = forms.ChoiceField(
        label=_("What stopped?"),
        choices=STOPPED,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what stopped.")},
    )
    services = forms.MultipleChoiceField(
        label=_("Which apps or sites?"), choices=choices.services, **CHIPS
    )
    networks = forms.MultipleChoiceField(
        label=_("Which operator do you use?"), choices=choices.operators, **CHIPS
    )
    still = forms.ChoiceField(label=_("Is it still so?"), choices=STILL, **PICK)
    text = words(
        1000,
        rows=2,
        label=_("In your own words"),
        help_text=_("Another app, another operator, when it came back. Nothing that shows you."),
    )
    publish = forms.BooleanField(
        label=_("You may publish these answers, without anything that shows who I am"),
        required=False,
    )

    @classmethod
    def fresh(cls) -> Self:
        """Return an empty form with a nonce and an hour of its own."""
        return cls(initial={"nonce": new_nonce(), "opened": opened_now()})

    def clean(self) -> dict[str, Any]:
        """Turn what was tapped into a day and an hour; what was typed counts before it."""
        given = self.cleaned_data
        if {"day", "hour", "began"} & set(self.errors):
            return given
        try:
            given["day"], given["hour"] = self._beginning()
        except ValidationError as error:
            self.add_error(error.code, error)
        return given

    def _beginning(self) -> tuple[str, str]:
        given = self.cleaned_data
        if given["day"].strip():
            return typed_day(given["day"]), not_ahead(typed_day(given["day"]), given["hour"])
        if not given["began"]:
            raise ValidationError(
                _("Please choose when it began, as far as you know."), code="began"
            )
        day, hour = tapped(given["began"], given["opened"])
        return day, not_ahead(day, given["hour"]) or hour

    @property
    def another_day(self) -> bool:
        """Tell whether the fields for another day hold something, so that it does not hide."""
        return any(self.data.get(name) or name in self.errors for name in ("day", "hour"))

    def nonce_bytes(self) -> bytes:
        """Return the nonce for the follow-up code."""
        return bytes.fromhex(self.cleaned_data["nonce"])

    def fields_given(self, *, channel: str = "web") -> ReportFields:
        """Return the answers as the one value that is sealed."""
        given = self.cleaned_data
        return ReportFields(
            language=get_language(),  # type: ignore[arg-type]
            channel=channel,
            category=CATEGORY.get(given["cut"], NEUTRAL),
            day=given["day"],
            hour=given["hour"],
            ongoing=int(given["still"] == "yes"),
            where=given["where"],
            text=given["text"],
            uses=["verify", "publish"] if given["publish"] else [],
            cut=given["cut"],
            networks=given["networks"],
            services=given["services"],
            still=given["still"],
        )
