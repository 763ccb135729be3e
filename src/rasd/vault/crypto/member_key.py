"""A member's own keys, stored only under their unlock passphrase and their printed code.

Threat: a stolen database. One guess of a passphrase costs 256 MiB and over a second of CPU.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.secret import Aead
from nacl.signing import SigningKey, VerifyKey

from rasd.kernel.secret import SecretBytes, SecretText
from rasd.vault.crypto import kdf
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.keypair import new_pair, public_of

PASSES = 3
# Bounds on what a row may ask of keyd: an altered row must not take the whole machine.
_LARGEST = kdf.Cost(mib=2048, passes=16, lanes=4)
_SIGNING_DOMAIN = b"rasd/v1/member-signature\0"


class KdfParameters(TypedDict):
    """Stored beside each wrap (JSON), so that costs can be raised for new ones."""

    alg: str
    mib: int
    passes: int
    lanes: int
    salt: str


class WrongPassphrase(Exception):
    """The passphrase or the recovery code does not open these keys."""


@dataclass(frozen=True)
class MemberKeys:
    """X25519 (receives epoch keys and drafts) and Ed25519 (signs decisions), 32 bytes each."""

    x_private: SecretBytes
    ed_seed: SecretBytes

    @property
    def x_public(self) -> bytes:
        """Return the public key that others wrap to."""
        return public_of(self.x_private)

    @property
    def ed_public(self) -> bytes:
        """Return the public key that checks this member's signatures."""
        return bytes(SigningKey(self.ed_seed.reveal()).verify_key)

    def sign(self, message: bytes) -> bytes:
        """Return a 64-byte Ed25519 signature, separated from any other use of the key."""
        return SigningKey(self.ed_seed.reveal()).sign(_SIGNING_DOMAIN + message).signature


def new_keys() -> MemberKeys:
    """Make a member's keys."""
    return MemberKeys(new_pair().private, SecretBytes(secrets.token_bytes(32)))


def verify(ed_public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether `signature` over `message` is by the member with `ed_public`."""
    try:
        VerifyKey(ed_public).verify(_SIGNING_DOMAIN + message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def new_parameters(mib: int) -> KdfParameters:
    """Return parameters with a fresh salt."""
    return KdfParameters(
        alg="argon2id", mib=mib, passes=PASSES, lanes=1, salt=secrets.token_hex(16)
    )


def wrap_with_passphrase(
    keys: MemberKeys, passphrase: SecretText, member: UUID, parameters: KdfParameters
) -> bytes:
    """Return the keys sealed under a passphrase; costs one key derivation."""
    return _wrap(keys, _passphrase_key(passphrase, parameters), member)


def open_with_passphrase(
    blob: bytes, passphrase: SecretText, member: UUID, parameters: KdfParameters
) -> MemberKeys:
    """Return the keys, or raise WrongPassphrase; costs one key derivation."""
    return _unwrap(blob, _passphrase_key(passphrase, parameters), member)


def wrap_with_recovery(keys: MemberKeys, raw_code: SecretBytes, member: UUID) -> bytes:
    """Return the keys sealed under the 128 bits of a printed code."""
    return _wrap(keys, kdf.hkdf(raw_code.reveal(), info="recovery"), member)


def open_with_recovery(blob: bytes, raw_code: SecretBytes, member: UUID) -> MemberKeys:
    """Return the keys, or raise WrongPassphrase."""
    return _unwrap(blob, kdf.hkdf(raw_code.reveal(), info="recovery"), member)


def _passphrase_key(passphrase: SecretText, parameters: KdfParameters) -> bytes:
    cost = kdf.Cost(parameters["mib"], parameters["passes"], parameters["lanes"])
    if parameters["alg"] != "argon2id" or any(a > b for a, b in zip(cost, _LARGEST, strict=True)):
        raise Damaged("key derivation parameters out of bounds")
    # The same words typed on another keyboard arrive in another Unicode form.
    typed = unicodedata.normalize("NFKC", passphrase.reveal()).encode()
    return kdf.argon2id(typed, salt=bytes.fromhex(parameters["salt"]), cost=cost)


def _wrap(keys: MemberKeys, key: bytes, member: UUID) -> bytes:
    secret = keys.x_private.reveal() + keys.ed_seed.reveal()
    return bytes(Aead(key).encrypt(secret, aad=member.bytes))


def _unwrap(blob: bytes, key: bytes, member: UUID) -> MemberKeys:
    try:
        secret = Aead(key).decrypt(bytes(blob), aad=member.bytes)
    except (CryptoError, ValueError) as error:
        raise WrongPassphrase from error
    return MemberKeys(SecretBytes(secret[:32]), SecretBytes(secret[32:]))
