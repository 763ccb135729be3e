"""docs/developers/ledger.md shows the fixed vectors, letter for letter."""

import hashlib
import re
from pathlib import Path

import pytest

from rasd.ledger import canonical, merkle, statuses
from rasd.ledger.checkpoint import open_checkpoint
from rasd.ledger.header import Header
from rasd.ledger.tests.vectors import load

PAGE = (Path(__file__).parents[2] / "docs/developers/ledger.md").read_text("utf-8")
BLOCKS = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
SHOWN = dict(re.findall(r"^(body|salt|commitment|header|leaf hash) +(.+)$", PAGE, re.MULTILINE))
LEAF = load("leaf")


@pytest.mark.parametrize(
    ("name", "vector"),
    [
        ("body", "body_canonical"),
        ("salt", "salt"),
        ("commitment", "commitment"),
        ("header", "header"),
        ("leaf hash", "leaf_hash"),
    ],
)
def test_the_page_shows_the_fixed_vector(name, vector):
    assert SHOWN[name] == LEAF[vector]


def test_the_example_can_be_followed_with_sha256_alone():
    body, salt = SHOWN["body"].encode(), bytes.fromhex(SHOWN["salt"])
    assert hashlib.sha256(salt + body).hexdigest() == SHOWN["commitment"]
    leaf = hashlib.sha256(b"\0" + SHOWN["header"].encode())
    assert leaf.hexdigest() == SHOWN["leaf hash"]


def test_the_shown_checkpoint_is_signed_over_the_shown_leaf():
    vkey, note = BLOCKS[-2].strip(), BLOCKS[-1]
    head = open_checkpoint(note, vkey)
    assert (head.size, head.root.hex()) == (1, SHOWN["leaf hash"])
    assert note == LEAF["checkpoint"]["note"]


def test_the_page_names_every_field_of_a_header():
    header = canonical.loads(SHOWN["header"].encode())
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(header)
    assert Header.from_bytes(SHOWN["header"].encode()).version == 3


def test_the_page_names_every_status_and_hash_prefix():
    for status in statuses.ALL:
        assert f"`{status}`" in PAGE
    assert merkle.leaf_hash(b"") == hashlib.sha256(b"\0").digest()
    assert "SHA-256(0x00 ‖ header)" in PAGE and "SHA-256(0x01 ‖ left ‖ right)" in PAGE
