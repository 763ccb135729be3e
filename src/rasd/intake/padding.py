"""Answers to reporters in a few sizes only, so that whoever watches the line learns little.

Uncompressed, because a compressed answer that holds both a secret and what was sent leaks by its
size; then filled with spaces to a multiple of 16 KiB.
"""

from django.http import HttpResponse

BUCKET = 16 * 1024


def pad(response: HttpResponse) -> None:
    """Fill an answer up to the next multiple of 16 KiB and keep compression off it."""
    response.uncompressed = True  # type: ignore[attr-defined]
    length = len(response.content)
    target = max(1, -(-length // BUCKET)) * BUCKET
    response.content += b" " * (target - length)
