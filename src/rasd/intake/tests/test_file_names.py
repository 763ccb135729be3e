"""Names of files are made harmless before anyone sees them."""

import pytest

from rasd.intake.file_names import LONGEST, tidy_media_type, tidy_name


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\amal\\photo.jpg", "photo.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\x00b\r\nc.jpg", "abc.jpg"),
        (".htaccess", "htaccess"),
        ("CON", "file-CON"),
        ("nul.txt", "file-nul.txt"),
        ("..", "file"),
        ("", "file"),
        ("می‌خواهم.pdf", "می‌خواهم.pdf"),
    ],
)
def test_names_are_made_harmless(hostile, harmless):
    assert tidy_name(hostile) == harmless


def test_very_long_names_keep_their_ending():
    assert len(tidy_name("ن" * 300 + ".jpg")) == LONGEST
    assert tidy_name("ن" * 300 + ".jpg").endswith("….jpg")
    assert len(tidy_name("x" * 300)) == LONGEST


def test_what_is_no_media_type_is_not_repeated():
    assert tidy_media_type("image/JPEG") == "image/jpeg"
    assert tidy_media_type("text/html; charset=x") == tidy_media_type("<b>") == ""
