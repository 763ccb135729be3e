"""Bytes as people read them: place, sixteen-based numbers, letters where they are letters."""

PER_LINE = 8
"""Few enough that a line fits a phone of 360 px."""


def dump(data: bytes) -> str:
    """Return lines such as `0000  61 67 65 2d …  age-`."""
    lines = []
    for start in range(0, len(data), PER_LINE):
        piece = data[start : start + PER_LINE]
        letters = "".join(chr(byte) if 32 <= byte < 127 else "·" for byte in piece)
        lines.append(f"{start:04x}  {piece.hex(' '):<{PER_LINE * 3 - 1}}  {letters}")
    return "\n".join(lines)
