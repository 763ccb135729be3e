"""What is sealed opens only with its key, in its place, unaltered; and with any age tool."""

import json
from pathlib import Path
from uuid import UUID, uuid4

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto import age_box, envelope, padding, reporter, wrap
from rasd.vault.crypto.code import make_code
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.keypair import new_pair

PAIR = new_pair()
FOLDER = UUID("6f1c5a3e-0d0b-4d0e-8f2a-111111111111")
HERE = envelope.Context(FOLDER, "content", 3, "message")
SEALED = age_box.seal([PAIR.public], envelope.pack(HERE, "نص البلاغ".encode()))
WRAP = wrap.wrap(PAIR.private, new_pair().public)


def test_our_files_open_with_a_plain_age_identity():
    identity = pyrage.x25519.Identity.from_str(age_box.identity_text(PAIR.private))
    assert "نص البلاغ".encode() in pyrage.decrypt(
        age_box.seal([PAIR.public], "نص البلاغ".encode()), [identity]
    )
    assert str(identity.to_public()) == age_box.recipient_text(PAIR.public)


def test_files_made_by_age_open_here():
    identity = pyrage.x25519.Identity.from_str(age_box.identity_text(PAIR.private))
    sealed = pyrage.encrypt(b"from outside", [identity.to_public()])
    assert age_box.open_sealed(PAIR.private, sealed) == b"from outside"


def test_the_bech32_form_of_a_fixed_key():
    private = SecretBytes(bytes(range(32)))
    identity = pyrage.x25519.Identity.from_str(age_box.identity_text(private))
    assert age_box.identity_text(private) == str(identity)


def test_another_key_opens_nothing():
    with pytest.raises(Damaged):
        age_box.open_sealed(new_pair().private, SEALED)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_any_flipped_byte_of_a_sealed_item_is_an_error(place, flip):
    altered = SEALED[:place] + bytes([SEALED[place] ^ flip]) + SEALED[place + 1 :]
    try:
        opened = age_box.open_sealed(PAIR.private, altered)
    except Damaged:
        return
    pytest.fail(f"byte {place} was not protected: {opened[:20]!r}")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, wrap.SIZE - 1), st.integers(1, 255))
def test_any_flipped_byte_of_a_wrap_is_an_error(place, flip):
    target = new_pair()
    blob = bytearray(wrap.wrap(PAIR.private, target.public))
    blob[place] ^= flip
    with pytest.raises(Damaged):
        wrap.unwrap(bytes(blob), target.private, expected_public=PAIR.public)


def test_a_wrap_has_80_bytes_and_gives_the_key_back():
    target = new_pair()
    blob = wrap.wrap(PAIR.private, target.public)
    assert len(blob) == 80
    assert wrap.unwrap(blob, target.private, expected_public=PAIR.public) == PAIR.private


def test_a_wrap_moved_from_another_folder_is_detected():
    target, other = new_pair(), new_pair()
    with pytest.raises(Damaged):
        wrap.unwrap(
            wrap.wrap(other.private, target.public), target.private, expected_public=PAIR.public
        )


@pytest.mark.parametrize(
    "elsewhere",
    [
        envelope.Context(uuid4(), "content", 3, "message"),
        envelope.Context(FOLDER, "contact", 3, "message"),
        envelope.Context(FOLDER, "content", 4, "message"),
        envelope.Context(FOLDER, "content", 3, "report"),
    ],
)
def test_a_plaintext_in_another_place_is_detected(elsewhere):
    with pytest.raises(Damaged):
        envelope.unpack(elsewhere, envelope.pack(HERE, b"x"))


@settings(deadline=None)
@given(st.binary(max_size=90_000))
def test_any_body_comes_back_and_its_length_is_in_the_bucket_set(body):
    packed = envelope.pack(HERE, body)
    assert envelope.unpack(HERE, packed) == body
    assert len(packed) in padding.BUCKETS or padding.padded_length(len(packed)) == len(packed)


def test_reports_of_many_lengths_have_few_sizes():
    texts = ["ك" * n for n in range(0, 3000, 7)]
    sizes = {len(envelope.pack(HERE, json.dumps(t, ensure_ascii=False).encode())) for t in texts}
    assert sizes <= set(padding.BUCKETS)


@given(st.integers(65_537, 1 << 40))
def test_padme_wastes_less_than_twelve_percent_and_leaks_few_bits(length):
    padded = padding.padded_length(length)
    assert length <= padded <= length * 1.12
    assert padding.padded_length(padded) == padded


def test_a_compression_bomb_is_refused():
    with pytest.raises(ValueError, match="too large"):
        envelope.pack(HERE, bytes(envelope.LARGEST_BODY + 1))
    import zlib

    bomb = zlib.compress(bytes(20 * 1024 * 1024))
    packed = HERE.line() + bytes([1]) + len(bomb).to_bytes(4, "big") + bomb
    with pytest.raises(Damaged):
        envelope.unpack(HERE, packed)


def test_the_same_code_always_derives_the_same_keys_and_each_costs_one_run():
    pepper = SecretBytes(b"p" * 32)
    made = make_code(pepper, b"n" * 16, b"f" * 32)
    before = reporter.derivations()
    first, second = reporter.derive(made, pepper), reporter.derive(made, pepper)
    assert reporter.derivations() == before + 2
    assert (first.lookup_hash, first.public) == (second.lookup_hash, second.public)
    other = reporter.derive(made, SecretBytes(b"q" * 32))
    assert other.lookup_hash != first.lookup_hash


def test_the_crypto_needs_no_django():
    sources = (Path(__file__).parent.parent / "crypto").glob("*.py")
    assert not [
        path.name
        for path in sources
        if "django" in path.read_text().lower() and path.name != "__init__.py"
    ]
