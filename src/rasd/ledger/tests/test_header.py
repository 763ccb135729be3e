from dataclasses import replace
from datetime import date

import pytest

from rasd.ledger import canonical, merkle
from rasd.ledger.commitment import commit, new_salt
from rasd.ledger.header import Header, HeaderError
from rasd.ledger.tests.vectors import load

LEAF = load("leaf")
HEADER = Header(
    kind="case",
    ref="IQ-2019-0042",
    version=3,
    status="retracted",
    day=date(2026, 1, 2),
    commitment=bytes.fromhex(LEAF["commitment"]),
    destroys=(1, 2),
)


def test_the_commitment_is_the_hash_of_salt_and_canonical_body():
    body = canonical.dumps(LEAF["body"])
    assert body.decode() == LEAF["body_canonical"]
    assert commit(bytes.fromhex(LEAF["salt"]), body).hex() == LEAF["commitment"]


def test_the_header_is_written_as_the_fixed_vector():
    assert HEADER.to_bytes().decode() == LEAF["header"]
    assert HEADER.leaf_hash().hex() == LEAF["leaf_hash"]
    assert merkle.leaf_hash(LEAF["header"].encode()).hex() == LEAF["leaf_hash"]


def test_the_header_reads_back():
    assert Header.from_bytes(LEAF["header"].encode()) == HEADER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version":3', '"version":0'),
        ('"version":3', '"version":"3"'),
        ('"version":3', '"version":3,"x":1'),
        ("2026-01-02", "20260102"),
        ("2026-01-02", "2026-02-30"),
        ("[1,2]", "[2,1]"),
        ("[1,2]", "[1,1]"),
        ("[1,2]", "[3]"),
        ("[1,2]", "[0]"),
        ("[1,2]", '"12"'),
        ("IQ-2019-0042", "IQ-2019-00042"),
        ("IQ-2019-0042", "iq-2019-0042"),
        ("rasd.header/1", "rasd.header/2"),
        ('"kind":"case"', '"kind":"Case"'),
        ('"kind":"case"', '"kind": "case"'),
        (LEAF["commitment"], LEAF["commitment"].upper()),
        (LEAF["commitment"], LEAF["commitment"][:-2]),
    ],
)
def test_a_header_that_could_not_have_been_written_is_refused(old, new):
    assert old in LEAF["header"]
    with pytest.raises(HeaderError):
        Header.from_bytes(LEAF["header"].replace(old, new).encode())


def test_a_version_cannot_destroy_itself_or_one_to_come():
    with pytest.raises(HeaderError):
        replace(HEADER, destroys=(3,))


def test_a_salt_has_one_length_and_is_fresh():
    assert len(new_salt()) == 32
    assert new_salt() != new_salt()
    with pytest.raises(ValueError, match="32 bytes"):
        commit(b"short", b"{}")
