import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasd.ledger import note
from rasd.ledger.tests.vectors import load

VECTOR = load("note")


def test_the_published_example_verifies():
    assert note.verify(VECTOR["note"], VECTOR["vkey"]) == VECTOR["text"]


def test_signing_repeats_the_published_example_byte_for_byte():
    signer = note.Signer.parse(VECTOR["skey"])
    assert note.sign(VECTOR["text"], signer) == VECTOR["note"]
    assert str(signer.verifier) == VECTOR["vkey"]
    assert signer.reveal() == VECTOR["skey"]


@pytest.mark.parametrize("vkey", VECTOR["other_vkeys"])
def test_the_key_of_an_existing_log_is_read(vkey):
    assert str(note.Verifier.parse(vkey)) == vkey


@pytest.mark.parametrize("vkey", VECTOR["wrong_vkeys"])
def test_a_mangled_key_is_refused(vkey):
    with pytest.raises(note.NoteError):
        note.Verifier.parse(vkey)


@given(st.integers(0, len(VECTOR["vkey"]) - 1))
def test_a_key_with_one_character_changed_is_refused(at):
    vkey = VECTOR["vkey"]
    with pytest.raises(note.NoteError):
        note.Verifier.parse(vkey[:at] + chr(ord(vkey[at]) + 1) + vkey[at + 1 :])


@given(st.data())
def test_a_note_with_one_bit_changed_is_refused(data):
    raw = bytearray(VECTOR["note"].encode())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(note.NoteError):
        note.verify(raw.decode("utf-8", "surrogateescape"), VECTOR["vkey"])


def test_a_witness_may_sign_beside_the_log():
    witness = note.Signer.generate("witness.example")
    cosigned = VECTOR["note"] + note.sign(VECTOR["text"], witness).rpartition("\n\n")[2]
    assert note.verify(cosigned, VECTOR["vkey"]) == VECTOR["text"]
    assert note.verify(cosigned, witness.verifier) == VECTOR["text"]


def test_a_witness_alone_does_not_vouch_for_the_log():
    alone = note.sign(VECTOR["text"], note.Signer.generate("PeterNeumann"))
    with pytest.raises(note.NoteError):
        note.verify(alone, VECTOR["vkey"])


@pytest.mark.parametrize(
    "text", ["no newline at the end", "tab\there\n", "carriage\r\n", "\ud800\n"]
)
def test_text_that_could_be_shown_in_two_ways_is_not_signed(text):
    with pytest.raises(note.NoteError):
        note.sign(text, note.Signer.parse(VECTOR["skey"]))


def test_a_flood_of_signatures_is_refused_unread():
    line = VECTOR["note"].rpartition("\n\n")[2]
    with pytest.raises(note.NoteError, match="too many"):
        note.verify(VECTOR["note"] + line * 100, VECTOR["vkey"])


def test_a_signing_key_is_never_shown_by_accident():
    signer = note.Signer.parse(VECTOR["skey"])
    assert VECTOR["skey"][-20:] not in repr(signer) + str(signer)
    with pytest.raises(note.NoteError) as caught:
        note.Signer.parse(VECTOR["skey"].replace("+c74f", "+c74e"))
    assert VECTOR["skey"][-20:] not in str(caught.value)
