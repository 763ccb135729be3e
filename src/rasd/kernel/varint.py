"""Unsigned LEB128: whole numbers in as many bytes as they need (also called varint)."""


def varint(number: int) -> bytes:
    """Return a number of zero or more, seven bits a byte, lowest first; bit 8: more follow."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)
