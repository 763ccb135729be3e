"""Sizes tell stories: plaintext lengths are rounded up to a few sizes before sealing."""

BUCKETS = (1024, 4096, 16384, 65536)


def padded_length(length: int) -> int:
    """Return the bucket of `length` bytes: 1, 4, 16, 64 KiB, above that Padmé (≤ 12 % more).

    Padmé: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files" (PETS 2019).
    """
    for bucket in BUCKETS:
        if length <= bucket:
            return bucket
    exponent = length.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (length + mask) & ~mask
