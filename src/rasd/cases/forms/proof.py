"""Sources with their grades, and evidence by fingerprint."""

from collections.abc import Mapping

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from rasd.cases.grading import CREDIBILITY, GRADES
from rasd.cases.public_body import Evidence, Source
from rasd.kernel.fields import PartialDateField, text_area

RELATIONS = [
    ("", "—"),
    ("eyewitness", _("Saw it")),
    ("affected", _("Is affected")),
    ("relative", _("Is close to someone affected")),
    ("lawyer", _("Lawyer")),
    ("media", _("News media")),
    ("organisation", _("Organisation")),
    ("official", _("Public authority")),
    ("document", _("Document or recording")),
    ("measurement", _("Technical measurement")),
    ("other", _("Other")),
]


def _graded(scale: Mapping[str, object]) -> list[tuple[str, object]]:
    return [
        ("", _("Not graded yet")),
        *((code, f"{code} — {text}") for code, text in scale.items()),
    ]


class SourceForm(forms.Form):
    """One source: what it is, how it knows, how far it can be trusted, and why we think so."""

    name = forms.CharField(
        label=_("Name of the source"),
        help_text=_("For people who must not be known: a description, such as “a witness”."),
        max_length=300,
    )
    url = forms.URLField(
        label=_("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    date = PartialDateField(label=_("Date of the source"), required=False)
    relation = forms.ChoiceField(label=_("How it knows"), choices=RELATIONS, required=False)
    grade = forms.ChoiceField(label=_("Reliability of the source"), required=False)
    credibility = forms.ChoiceField(label=_("Credibility of what it says"), required=False)
    reason = forms.CharField(
        label=_("Why graded so"), required=False, max_length=2000, widget=text_area(3)
    )
    public = forms.BooleanField(label=_("May be named in the published record"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["grade"].choices = _graded(GRADES)  # type: ignore[attr-defined]
        self.fields["credibility"].choices = _graded(CREDIBILITY)  # type: ignore[attr-defined]

    def clean_url(self) -> str:
        """Return the address with its scheme in small letters, as the public version wants it."""
        scheme, colon, rest = str(self.cleaned_data["url"]).partition(":")
        return f"{scheme.lower()}{colon}{rest}"

    def source(self) -> Source:
        """Return the source of a valid form."""
        cleaned = self.cleaned_data
        return Source(**{name: cleaned[name] for name in Source.model_fields})


class EvidenceForm(forms.Form):
    """A file that the team holds elsewhere, by its SHA-256."""

    sha256 = forms.CharField(
        label=_("SHA-256 of the file"),
        help_text=_("64 signs, as written by the program sha256sum."),
        validators=[
            RegexValidator(r"^[0-9a-fA-F]{64}$", _("A SHA-256 has 64 signs, 0–9 and a–f."))
        ],
        widget=forms.TextInput(attrs={"dir": "ltr", "class": "hash"}),
    )
    kind = forms.CharField(label=_("What it is"), max_length=40)
    note = forms.CharField(
        label=_("What it shows"), required=False, max_length=2000, widget=text_area(3)
    )
    public = forms.BooleanField(
        label=_("Its fingerprint may be published"),
        help_text=_("Not for a file that only a reporter has: whoever is found with it is known."),
        required=False,
    )

    def evidence(self) -> Evidence:
        """Return the evidence of a valid form."""
        return Evidence(sha256=self.cleaned_data["sha256"].lower(), kind=self.cleaned_data["kind"])
