import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from rasd.kernel.widgets import WRITERS, DirectRenderer

pytestmark = pytest.mark.one_database

CHOICES = [
    ("", gettext_lazy("Yes")),
    ("a&b", "<A> & “B”"),
    ("Group <1>", [("1", "one"), (2, mark_safe("<b>two</b>"))]),
    ("قرب", [("ب", "بغداد")]),
]


class Everything(forms.Form):
    name = forms.CharField(widget=forms.TextInput({"dir": "auto", "data-x": '"<', "hidden": False}))
    number = forms.IntegerField()
    secret = forms.CharField(widget=forms.PasswordInput(render_value=True))
    nonce = forms.CharField(widget=forms.HiddenInput)
    yes = forms.BooleanField(required=False)
    place = forms.ChoiceField(choices=CHOICES)
    many = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    one = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect)
    several = forms.MultipleChoiceField(choices=CHOICES)
    words = forms.CharField(widget=forms.Textarea)


GIVEN = {
    "name": "</x> & 'y'",
    "number": "7",
    "secret": "s<",
    "nonce": "abc",
    "yes": "on",
    "place": "a&b",
    "many": ["a&b", "2"],
    "one": "1",
    "several": ["ب"],
    "words": "<p>",
}


def shape(html):
    return re.sub(r">\s+", ">", re.sub(r"\s+<", "<", html)).strip()


@pytest.mark.parametrize("given", [None, GIVEN, {}])
def test_every_widget_is_what_django_writes_but_for_spaces_between_tags(given):
    ours = Everything(given, renderer=DirectRenderer())
    djangos = Everything(given, renderer=DjangoTemplates())
    for field in Everything.base_fields:
        assert shape(str(ours[field])) == shape(str(djangos[field]))


@pytest.mark.parametrize("field", ["many", "one"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_each_of_several_choices_is_what_django_writes(field, wrapped):
    ours = Everything(GIVEN, renderer=DirectRenderer())
    djangos = Everything(GIVEN, renderer=DjangoTemplates())
    for mine, theirs in zip(ours[field], djangos[field], strict=True):
        assert shape(mine.tag(wrapped)) == shape(theirs.tag(wrapped))


def test_the_usual_widgets_need_no_template():
    used = {
        Everything.base_fields[name].widget.template_name
        for name in ("name", "number", "secret", "nonce", "yes", "place", "several")
    }
    assert used <= set(WRITERS)
