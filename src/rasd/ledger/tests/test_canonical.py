import json

import pytest
import rfc8785
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from rasd.ledger.canonical import CanonicalError, dumps, loads
from rasd.ledger.tests.vectors import load

VECTORS = load("canonical")
scalars = st.text() | st.integers(-(2**53) + 1, 2**53 - 1)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("vector", VECTORS["values"])
def test_values_are_written_as_rfc_8785_says(vector):
    assert dumps(vector["value"]) == vector["utf8"].encode()


@pytest.mark.parametrize("text", VECTORS["not_canonical"])
def test_bytes_that_are_not_the_canonical_form_are_refused(text):
    with pytest.raises(CanonicalError):
        loads(text.encode())


@given(values)
def test_what_is_written_reads_back_as_the_same_value(value):
    assert loads(dumps(value)) == value
    assert json.loads(dumps(value)) == value


@given(values)
def test_the_fast_way_of_writing_makes_the_bytes_of_the_reference(value):
    assert dumps(value) == rfc8785.dumps(value)


@pytest.mark.parametrize(
    "value", [1.5, True, None, (1,), {1: "x"}, b"x", mark_safe("x"), 2**53, "\ud800"]
)
def test_types_that_read_differently_elsewhere_are_refused(value):
    with pytest.raises(CanonicalError):
        dumps({"a": [value]})


def test_a_body_nested_without_end_is_refused_and_does_not_crash():
    value: list = []
    for _ in range(100):
        value = [value]
    with pytest.raises(CanonicalError):
        dumps(value)
    with pytest.raises(CanonicalError):
        loads(b"[" * 100_000)
