"""Signed notes after c2sp.org/signed-note: a text, a blank line, and who vouches for it."""

import base64
import re

from rasd.ledger.note_key import NoteError, Signer, Verifier, decode

__all__ = ["NoteError", "Signer", "Verifier", "sign", "verify"]

MAX_SIGNATURES = 100
_FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_SIGNATURE = re.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})")


def sign(text: str, signer: Signer) -> str:
    """Return the note: the text (it ends in a newline), a blank line, one signature line."""
    _check_text(text)
    blob = base64.b64encode(signer.verifier.key_id + signer.sign(text)).decode()
    return f"{text}\n— {signer.verifier.name} {blob}\n"


def verify(note: str, vkey: str | Verifier) -> str:
    """Return the text of `note` when the key of `vkey` signed it, else raise NoteError.

    Signatures of other keys (witnesses) are allowed beside it and not judged here.
    """
    verifier = Verifier.parse(vkey) if isinstance(vkey, str) else vkey
    text, separator, signatures = note.rpartition("\n\n")
    text += "\n"
    if not separator or not signatures.endswith("\n"):
        raise NoteError("malformed note")
    _check_text(text)
    lines = signatures[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise NoteError("too many signatures")
    ours = [
        blob[4:]
        for name, blob in map(_signature, lines)
        if name == verifier.name and blob[:4] == verifier.key_id
    ]
    if not ours or not all(len(s) == 64 and verifier.holds(s, text) for s in ours):
        raise NoteError("no valid signature by the expected key")
    return text


def _signature(line: str) -> tuple[str, bytes]:
    match = _SIGNATURE.fullmatch(line)
    blob = decode(match[2]) if match else b""
    if not match or len(blob) < 5:
        raise NoteError("malformed signature line")
    return match[1], blob


def _check_text(text: str) -> None:
    if not text.endswith("\n") or _FORBIDDEN.search(text):
        raise NoteError("a note's text ends in a newline and has no other control characters")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NoteError("a note's text is UTF-8") from error
