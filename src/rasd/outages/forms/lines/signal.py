"""A measured series, pasted or from a file."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import add_three, in_three
from rasd.outages.forms.part_form import LineForm, spread
from rasd.outages.forms.source import source_field
from rasd.outages.signal_table import COLUMNS, NotATable, read_table, written
from rasd.outages.words import choices
from rasd.text.bidi import ltr

LARGEST = 500_000
ZONES = [("utc", _("UTC, as measurements have it")), ("local", _("Baghdad time"))]


class SignalForm(LineForm):
    """What was measured, by whom, and the table of it."""

    three: ClassVar = ("name",)
    source = source_field()
    unit = forms.ChoiceField(
        label=_("The values are"), choices=choices("unit"), widget=forms.RadioSelect
    )
    zone = forms.ChoiceField(
        label=_("Times without a zone are"),
        choices=ZONES,
        widget=forms.RadioSelect,
        initial="utc",
    )
    table = forms.CharField(
        label=_("The table"),
        help_text=format_lazy(
            _("Columns {}: the last three are what was to be expected, and may be missing."),
            ltr(",".join(COLUMNS)),
        ),
        required=False,
        max_length=LARGEST,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "ltr", "class": "hash"}),
    )

    file = forms.FileField(
        label=_("Or the table as a file"),
        help_text=_("CSV in UTF-8, at most 500 kB. It is read once and not kept."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_three(self, "name", _("What was measured"), limit=200)
        self.fields["name_ar"].help_text = _("Such as: connected networks, visits to a service.")
        self.order_fields(
            ["source", "name_ar", "name_ckb", "name_en", "unit", "zone", "table", "file"]
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.needs(cleaned, "name", _("Say in one language what was measured."))
        try:
            text = self._from_file(cleaned.get("file")) or cleaned.get("table", "")
            if not text and not self.errors.get("table"):
                raise NotATable(_("Paste the table, or choose a file of at most 500 kB."))
            cleaned["read"] = read_table(text, local=cleaned.get("zone") == "local")
        except NotATable as error:
            self.add_error("table", ValidationError(str(error)))
        return cleaned

    def _from_file(self, file: "UploadedFile[Any] | None") -> str:
        """Return a file's text and show it in the field: what was chosen is not lost."""
        if not file:
            return ""
        if (file.size or 0) > LARGEST:
            raise NotATable(_("The file is larger than 500 kB."))
        try:
            text = file.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotATable(_("The file is not UTF-8. Save it as CSV in UTF-8.")) from error
        self.data = MultiValueDict({**dict(self.data.lists()), "table": [text]})  # type: ignore[attr-defined]
        return text

    @classmethod
    def shown(cls, line: Any) -> dict[str, Any]:
        known = {"source": line.source, "unit": line.unit, "table": written(line)}
        return {**known, **dict(spread("name", line.name))}

    def line(self) -> dict[str, Any]:
        given = self.cleaned_data
        kept = {name: given[name] for name in ("source", "unit")}
        return {**kept, "name": in_three("name", given), **given["read"]}
