"""Private keys sealed to other keys: 80 bytes each, so that revoking rewrites only these."""

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from rasd.kernel.secret import SecretBytes
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.keypair import public_of

SIZE = 80


def wrap(private: SecretBytes, to_public: bytes) -> bytes:
    """Return `private` (32 bytes) sealed to `to_public`: 80 bytes."""
    return bytes(SealedBox(PublicKey(to_public)).encrypt(private.reveal()))


def unwrap(blob: bytes, with_private: SecretBytes, *, expected_public: bytes) -> SecretBytes:
    """Return the key in `blob`; raise Damaged when it is not the one of `expected_public`.

    The comparison detects a wrap that was moved here from another folder or epoch.
    """
    try:
        key = SecretBytes(SealedBox(PrivateKey(with_private.reveal())).decrypt(bytes(blob)))
    except (CryptoError, ValueError, TypeError) as error:
        raise Damaged("this wrap does not open") from error
    if len(key.reveal()) != 32 or public_of(key) != bytes(expected_public):
        raise Damaged("this wrap holds another key")
    return key
