"""One fingerprint binds all that a second person agrees to."""

import pytest

from rasd.approvals.binding import binding, commitment_from, preview_mark
from rasd.approvals.errors import NotWhatWasSeen

AGREED = {"ref": "", "commitment": bytes(32), "status": "documented", "destroy": False}


@pytest.mark.parametrize(
    "change",
    [
        {"ref": "IQ-2026-0001"},
        {"commitment": bytes(31) + b"\1"},
        {"status": "verified"},
        {"destroy": True},
    ],
)
def test_text_status_destruction_and_reference_each_change_the_fingerprint(change):
    assert binding(**{**AGREED, **change}) != binding(**AGREED)


def test_a_preview_is_marked_by_its_body_and_status():
    body = {"title": {"en": "A"}}
    marks = {
        preview_mark(body, "recorded"),
        preview_mark(body, "verified"),
        preview_mark({"title": {"en": "B"}}, "recorded"),
    }
    assert len(marks) == 3


def test_what_is_no_fingerprint_is_not_what_was_seen():
    assert commitment_from("00ff") == b"\x00\xff"
    with pytest.raises(NotWhatWasSeen):
        commitment_from("no hex")
