"""Lines of iCalendar (RFC 5545): escaped texts, folded after so many octets."""

LONGEST_LINE = 75
"""Octets of a line, without its end (RFC 5545 3.1)."""


def line(name: str, text: str) -> str:
    """Return `NAME:text` with the signs of the format escaped, folded."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    plain = "".join(c for c in text.replace("\n", "\\n") if c >= " " and c != "\x7f")
    return fold(f"{name}:{plain}")


def fold(line: str) -> str:
    """Break a line into such of at most 75 octets, never inside a character."""
    data = line.encode()
    if len(data) <= LONGEST_LINE:
        return f"{line}\r\n"
    pieces, at, room = [], 0, LONGEST_LINE
    while at < len(data):
        end = min(at + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(data[at:end].decode())
        at, room = end, LONGEST_LINE - 1
    return "\r\n ".join(pieces) + "\r\n"
