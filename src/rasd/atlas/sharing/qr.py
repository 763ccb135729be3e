"""An address as a QR code, so that paper leads back to the living record."""

from functools import lru_cache

QUIET = 4
"""Empty modules around the code that ISO/IEC 18004 asks for."""
LONGEST = 2331
"""Bytes of an address that the largest code holds with this error correction."""


@lru_cache(maxsize=64)
def qr_code(address: str) -> tuple[int, str]:
    """Return the side in modules, quiet zone included, and the dark modules as SVG path data.

    Byte mode, medium error correction: a fold or a stain may cover about 15 % of it.
    """
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code: QRCode = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(address)
    rows = code.get_matrix()
    return len(rows), "".join(
        f"M{first} {y}h{last - first}v1h{first - last}z"
        for y, row in enumerate(rows)
        for first, last in _runs(row)
    )


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    edges = [x for x in range(len(row) + 1) if (x < len(row) and row[x]) != (x > 0 and row[x - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))
