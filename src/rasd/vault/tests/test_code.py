"""Follow-up codes survive being said, written down and typed in any script."""

import hashlib
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto import code, damm

PEPPER = SecretBytes(b"p" * 32)
digit_texts = st.text(alphabet="0123456789", min_size=1, max_size=40)


def fresh_code():
    return code.make_code(PEPPER, secrets.token_bytes(16), hashlib.sha256(b"fields").digest())


def test_the_damm_digit_of_the_published_example():
    assert damm.check_digit("572") == "4"
    assert damm.holds("5724")


@given(digit_texts, st.data())
def test_every_single_wrong_digit_is_found(digits, data):
    whole = digits + damm.check_digit(digits)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != whole[place]]))
    assert not damm.holds(whole[:place] + other + whole[place + 1 :])


@given(digit_texts, st.data())
def test_every_swap_of_two_neighbours_is_found(digits, data):
    whole = digits + damm.check_digit(digits)
    place = data.draw(st.integers(0, len(whole) - 2))
    a, b = whole[place], whole[place + 1]
    if a != b:
        assert not damm.holds(whole[:place] + b + a + whole[place + 2 :])


@pytest.mark.parametrize("zero", "0٠۰०")
@pytest.mark.parametrize("separator", ["", " ", "-", "\u200f", "\u00a0", "\u2066 \u2069", "–"])
def test_a_code_typed_in_any_script_and_grouping_is_the_same(zero, separator):
    made = fresh_code()
    typed = separator.join(
        "".join(chr(ord(zero) + int(digit)) for digit in group) for group in code.groups(made)
    )
    assert code.normalise(typed) == made
    assert code.check(code.normalise(typed))


def test_the_same_form_gets_the_same_code_and_other_content_another():
    nonce, fields = b"n" * 16, hashlib.sha256(b"a").digest()
    first = code.make_code(PEPPER, nonce, fields)
    assert first == code.make_code(PEPPER, nonce, fields)
    assert first != code.make_code(PEPPER, nonce, hashlib.sha256(b"b").digest())
    assert first != code.make_code(PEPPER, b"m" * 16, fields)
    assert first != code.make_code(SecretBytes(b"q" * 32), nonce, fields)


def test_the_code_of_a_fixed_form_never_changes_between_versions():
    made = code.make_code(PEPPER, b"n" * 16, hashlib.sha256(b"a").digest())
    assert made.reveal() == "429592589058546544248347"


def test_a_code_has_six_groups_and_codes_differ():
    made = {fresh_code().reveal() for _ in range(500)}
    assert len(made) == 500
    assert all(len(one) == 24 for one in made)
    assert [len(group) for group in code.groups(fresh_code())] == [4] * 6


@pytest.mark.parametrize("wrong", ["", "12", "x" * 24, "1" * 23, "1" * 25, "²" * 24, "١٢٣"])
def test_what_cannot_be_a_code_is_refused_before_any_key_derivation(wrong):
    assert not code.check(code.normalise(wrong))


def test_a_code_refuses_to_be_printed():
    with pytest.raises(TypeError):
        str(fresh_code())
    assert fresh_code().reveal() not in repr(fresh_code())
